/** The structure of a JPEG file: segments, then the picture itself. */

/**
 * Where the first start of scan stands; `undefined` where the segments before it are damaged or cut off.
 *
 * ITU T.81, B.1: after FF D8 come segments of a marker and a length. A thumbnail is a JPEG of its own inside a segment,
 * so segments are stepped over and not searched.
 */
export function startOfScan(bytes: Buffer): number | undefined {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === 0xda) return at;
    // Any number of FF may fill the space before a marker.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
