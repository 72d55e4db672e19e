/**
 * What a picture's metadata says of whose it is. XMP counts before IPTC IIM, and that before EXIF, as the Metadata Working
 * Group's guidelines have it.
 *
 * Metadata is whatever somebody put there: texts are cut, controls taken out, and only web addresses pass as addresses.
 */

import { noRights, type PictureRights } from '../model/picture.ts';

/** Blocks of metadata as they lie in the file, without the headers of its format. */
export interface MetadataBlocks {
  readonly exif: Buffer | undefined;
  readonly iptc: Buffer | undefined;
  readonly xmp: Buffer | undefined;
}

export interface Metadata {
  readonly rights: PictureRights;
  /** Whether it tells where the picture was taken, or with which camera: that stays with the newsroom. */
  readonly isTelling: boolean;
}

/** A segment of a JPEG file can be no longer. */
const blockLimit = 65_000;

/** Reads metadata. Damaged blocks say nothing. */
export async function readMetadata(blocks: MetadataBlocks): Promise<Metadata> {
  const { default: exifr } = await import('exifr');
  // exifr reads segments of JPEG files, so what other formats hold is handed to it as such a file.
  const options = { tiff: true, exif: true, gps: true, iptc: true, xmp: true, mergeOutput: false, sanitize: false };
  const read: Sections | undefined = await exifr
    .parse(asJpeg(blocks), { ...options, translateValues: false, reviveValues: false })
    .catch(() => undefined);
  const { ifd0, exif, gps, iptc } = read ?? {};
  const { dc, photoshop, xmpRights, plus, Iptc4xmpExt } = withoutEntities(read ?? {});
  const rights: PictureRights = {
    caption: first(2000, dc?.description, iptc?.Caption, ifd0?.ImageDescription),
    credit: first(300, photoshop?.Credit, iptc?.Credit),
    creators: creatorsOf(dc?.creator ?? iptc?.Byline ?? ifd0?.Artist),
    copyright: first(300, dc?.rights, iptc?.CopyrightNotice, ifd0?.Copyright),
    licence: address(xmpRights?.WebStatement),
    licensor: address(licensorUrl(plus?.Licensor)),
    sourceType: sourceTypeOf(textOf(Iptc4xmpExt?.DigitalSourceType)),
  };
  const isTelling = gps !== undefined || [ifd0, exif].some((section) => hasSerial(section)) || tellsInXmp(blocks.xmp);
  return { rights: read === undefined ? noRights : rights, isTelling };
}

type Section = Readonly<Record<string, unknown>>;
type Sections = Readonly<
  Partial<Record<'ifd0' | 'exif' | 'gps' | 'iptc' | 'dc' | 'photoshop' | 'xmpRights' | 'plus' | 'Iptc4xmpExt', Section>>
>;

/** exifr leaves the entities of XML as they are. */
function withoutEntities<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/&(?:#x?[0-9a-f]{1,6}|lt|gt|amp|quot|apos);/gi, decoded) as T;
  if (Array.isArray(value)) return value.map(withoutEntities) as T;
  if (!isSection(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutEntities(part)])) as T;
}

function decoded(entity: string): string {
  const named = entities[entity.slice(1, -1).toLowerCase()];
  if (named !== undefined) return named;
  const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3, -1), 16) : Number(entity.slice(2, -1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function asJpeg({ exif, iptc, xmp }: MetadataBlocks): Buffer {
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])];
  const segment = (marker: number, header: string, data: Buffer | undefined): void => {
    if (data === undefined || data.length > blockLimit) return;
    const body = Buffer.concat([
      Buffer.from(data.toString('latin1', 0, header.length) === header ? '' : header, 'latin1'),
      data,
    ]);
    const start = Buffer.from([0xff, marker, 0, 0]);
    start.writeUInt16BE(body.length + 2, 2);
    parts.push(start, body);
  };
  segment(0xe1, 'Exif\0\0', exif);
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp);
  segment(0xed, 'Photoshop 3.0\0', iptc);
  return Buffer.concat([...parts, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
}

/** The first that says something, as plain text of at most `limit` characters. */
function first(limit: number, ...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const text = textOf(value);
    if (text !== undefined) return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
  }
  return undefined;
}

/** Text, the default of texts in several languages, or the first of a list. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value
      .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? undefined : text.normalize('NFC');
  }
  if (Array.isArray(value)) return textOf(value.find((one) => isSection(one) && one.lang === 'x-default') ?? value[0]);
  return isSection(value) && 'value' in value ? textOf(value.value) : undefined;
}

function creatorsOf(value: unknown): readonly string[] {
  const written = Array.isArray(value) ? value : [value];
  return written
    .slice(0, 10)
    .map((one) => first(200, one))
    .filter((name) => name !== undefined);
}

function licensorUrl(value: unknown): unknown {
  const licensor: unknown = Array.isArray(value) ? value[0] : value;
  return isSection(licensor) ? licensor.LicensorURL : undefined;
}

function address(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || text.length > 1000 || !/^https?:\/\//i.test(text)) return undefined;
  return URL.canParse(text) ? text : undefined;
}

/** The code at the end of `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia`. */
function sourceTypeOf(written: string | undefined): string | undefined {
  return /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/|digsrctype:)?([A-Za-z]{3,60})$/.exec(
    written ?? '',
  )?.[1];
}

function hasSerial(section: Section | undefined): boolean {
  return section !== undefined && Object.keys(section).some((key) => /serialnumber/i.test(key));
}

/** XMP may repeat what EXIF holds (exif:GPSLatitude, aux:SerialNumber). */
function tellsInXmp(xmp: Buffer | undefined): boolean {
  return xmp !== undefined && tells(xmp);
}

/** Whether text in these bytes names a place's coordinates or a device's number. */
export function tells(bytes: Buffer): boolean {
  return /GPSL(?:atitude|ongitude)|SerialNumber/i.test(bytes.toString('latin1'));
}

function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
