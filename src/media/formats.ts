/** The kinds of file a site publishes, by the end of their names. A name that is not here is not published. */

import type { MediaKind } from '../model/source.ts';

/** What a file's first bytes can tell it to be. */
export type Signature =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'svg'
  | 'html'
  | 'mp4'
  | 'webm'
  | 'ogg'
  | 'wav'
  | 'mp3'
  | 'pdf'
  | 'zip'
  | 'vtt';

export interface Format {
  readonly kind: MediaKind;
  /** Media type as IANA registers it. */
  readonly type: string;
  /** What the content must be; none for plain text, which has no signature. */
  readonly signature: Signature | undefined;
  /** Whether content without any known signature may be such a file all the same. */
  readonly lenient: boolean;
}

/** By the name's ending in lower case, without the dot. */
export const formats: Readonly<Record<string, Format>> = {
  jpg: strict('picture', 'image/jpeg', 'jpeg'),
  jpeg: strict('picture', 'image/jpeg', 'jpeg'),
  png: strict('picture', 'image/png', 'png'),
  webp: strict('picture', 'image/webp', 'webp'),
  avif: strict('picture', 'image/avif', 'avif'),
  gif: strict('picture', 'image/gif', 'gif'),
  svg: strict('picture', 'image/svg+xml', 'svg'),
  mp4: strict('video', 'video/mp4', 'mp4'),
  m4v: strict('video', 'video/mp4', 'mp4'),
  webm: strict('video', 'video/webm', 'webm'),
  // An MP3 stream may start with any frame, or with padding.
  mp3: { kind: 'audio', type: 'audio/mpeg', signature: 'mp3', lenient: true },
  m4a: strict('audio', 'audio/mp4', 'mp4'),
  ogg: strict('audio', 'audio/ogg', 'ogg'),
  wav: strict('audio', 'audio/wav', 'wav'),
  vtt: strict('captions', 'text/vtt', 'vtt'),
  pdf: strict('document', 'application/pdf', 'pdf'),
  zip: strict('document', 'application/zip', 'zip'),
  csv: text('text/csv'),
  json: text('application/json'),
  txt: text('text/plain'),
};

/** The first ending that fits content of a signature, to suggest as a new name. */
export function endingFor(signature: Signature): string | undefined {
  return Object.keys(formats).find((ending) => formats[ending]?.signature === signature);
}

/** A file name's ending in lower case, without the dot; `` when there is none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function strict(kind: MediaKind, type: string, signature: Signature): Format {
  return { kind, type, signature, lenient: false };
}

function text(type: string): Format {
  return { kind: 'document', type, signature: undefined, lenient: true };
}
