/**
 * Makes names that every file system and every web server takes as they are.
 *
 * Windows' reserved names: learn.microsoft.com/windows/win32/fileio/naming-a-file.
 */

/** How long a made name may be, in bytes of UTF-8: a file system takes 255, and an address has other parts. */
export const nameBytes = 80;

const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether Windows keeps the name, with any ending, for a device. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/**
 * The text as a lower-case NFC name of letters, marks and digits of any script, parted by single hyphens, cut between
 * graphemes and never a device's; `fallback` where nothing of the text may stay.
 */
export function portableName(text: string, fallback: string): string {
  const words = /^[\x20-\x7e]*$/.test(text) ? asciiWords(text) : wordsOf(text);
  const name = cut(words).replace(/-+$/, '');
  if (name === '') return fallback;
  return isDeviceName(name) ? `${name}-1` : name;
}

/** The same as `wordsOf`, for texts in which no letter has another form. */
function asciiWords(text: string): string {
  return text
    .replace(/(?<=[a-z])'(?=[a-z])/gi, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '');
}

function cut(text: string): string {
  if (Buffer.byteLength(text) <= nameBytes) return text;
  let kept = '';
  let size = 0;
  // No further than it can reach: a text may be long, and each unit of it is a byte at least.
  for (const { segment } of graphemes.segment(text.slice(0, nameBytes + 1))) {
    size += Buffer.byteLength(segment);
    if (size > nameBytes) break;
    kept += segment;
  }
  return kept;
}
