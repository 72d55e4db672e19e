/** Makes names that every file system and every web server takes as they are. */

const longest = 80;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/**
 * The text as a lower-case NFC name of letters, marks and digits of any script, parted by single hyphens, at most 80
 * bytes of UTF-8 and never a device name of Windows; `fallback` where nothing of the text may stay.
 */
export function portableName(text: string, fallback: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '');
  const name = cut(words).replace(/-+$/, '');
  if (name === '') return fallback;
  return reserved.test(name) ? `x-${name}` : name;
}

function cut(text: string): string {
  if (Buffer.byteLength(text) <= longest) return text;
  let kept = '';
  let bytes = 0;
  // A name of many bytes is looked at no further than it can reach: a grapheme may be long, the text longer.
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(0, longest * 2),
  )) {
    bytes += Buffer.byteLength(segment);
    if (bytes > longest) break;
    kept += segment;
  }
  return kept;
}
