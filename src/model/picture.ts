/** What a picture's own file tells of it besides its size: whose it is, how it was made, how it is to be published. */

import type { Hash } from './brands.ts';

/** The codes of the IPTC vocabulary "Digital Source Type" that may be written (cv.iptc.org/newscodes/digitalsourcetype). */
export const sourceTypes = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'algorithmicallyEnhanced',
  'digitalCreation',
  'dataDrivenMedia',
  'algorithmicMedia',
  'screenCapture',
  'virtualRecording',
  'composite',
  'compositeCapture',
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
] as const;

/** Until when a picture may be used. */
export interface UsageEnd {
  /** The instant from which it may not be, in milliseconds. */
  readonly at: number;
  /** The day or moment as the editor thinks of it, ISO 8601. */
  readonly written: string;
}

/**
 * Kinds of making that a reader is told of, and what the label says: made by a machine, or with parts that are.
 */
const machineMade = {
  trainedAlgorithmicMedia: 'whole',
  compositeWithTrainedAlgorithmicMedia: 'part',
  compositeSynthetic: 'part',
} as const satisfies Readonly<Record<string, 'whole' | 'part'>>;

/** Who owns a picture and how it was made, as its metadata (XMP, else IPTC IIM, else EXIF) says. */
export interface PictureRights {
  readonly caption: string | undefined;
  /** The credit line: what is to stand beside the picture. */
  readonly credit: string | undefined;
  readonly creators: readonly string[];
  readonly copyright: string | undefined;
  /** The address of the licence or statement of rights. */
  readonly licence: string | undefined;
  /** Where a licence can be had. */
  readonly licensor: string | undefined;
  /** A code of the IPTC vocabulary, such as `trainedAlgorithmicMedia`. */
  readonly sourceType: string | undefined;
}

/** A picture made of pixels: it is published in renditions, which hold nothing of the file but pixels and rights. */
export interface PictureContent {
  /** Of the file's bytes and of the encoder: equal ones have equal renditions. */
  readonly base: Hash;
  /** What browsers get that know no modern format. */
  readonly fallback: 'jpeg' | 'png';
  /** Its average colour, seen until it has loaded: red, green and blue, each a digit from 0 to 5. */
  readonly tint: string | undefined;
  readonly rights: PictureRights;
  /** Whether it carries a C2PA manifest and nothing that tells where it was taken: it is published untouched too. */
  readonly isSigned: boolean;
}

/** What a picture says that says nothing. */
export const noRights: PictureRights = {
  caption: undefined,
  credit: undefined,
  creators: [],
  copyright: undefined,
  licence: undefined,
  licensor: undefined,
  sourceType: undefined,
};

/** The line that names whose picture it is, from its own metadata: the credit line, else who made it, else who owns it. */
export function creditOf(rights: PictureRights | undefined): string | undefined {
  if (rights === undefined) return undefined;
  return rights.credit ?? (rights.creators.length > 0 ? rights.creators.join(', ') : rights.copyright);
}

/** Whether a machine made the picture, or parts of it. */
export function machinePart(sourceType: string | undefined): 'whole' | 'part' | undefined {
  if (sourceType === undefined || !Object.hasOwn(machineMade, sourceType)) return undefined;
  return machineMade[sourceType as keyof typeof machineMade];
}
