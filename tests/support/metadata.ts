/** Metadata blocks in a JPEG file of nothing else: what exifr reads, whatever file they come from. */

export interface Blocks {
  /** With or without its header `Exif\0\0`. */
  readonly exif?: Uint8Array | undefined;
  readonly xmp?: Uint8Array | string | undefined;
  readonly iptc?: Uint8Array | undefined;
}

/** Segments of a JPEG file (ITU T.81, B.1) put behind the start of `picture`, or of a file that holds no picture. */
export function jpegWith(
  { exif, xmp, iptc }: Blocks,
  picture: Buffer = Buffer.from('ffd8ffda0002ffd9', 'hex'),
): Buffer {
  const segments = [
    segment(0xe1, 'Exif\0\0', exif),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    segment(0xed, 'Photoshop 3.0\0', iptc),
  ];
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
}

/** One segment; nothing for nothing. */
export function segment(marker: number, header: string, content: Uint8Array | string | undefined): Buffer {
  if (content === undefined) return Buffer.alloc(0);
  const data = Buffer.from(content);
  const begins = data.toString('latin1', 0, header.length) === header;
  const body = Buffer.concat([Buffer.from(begins ? '' : header, 'latin1'), data]);
  const start = Buffer.from([0xff, marker, 0, 0]);
  start.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([start, body]);
}
