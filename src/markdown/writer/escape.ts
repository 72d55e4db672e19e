/** Text, attribute values and addresses as hast-util-to-html and micromark write them, character for character. */

/** Text between tags. */
export function escapeText(value: string): string {
  const holdsNone = !value.includes('&') && !value.includes('<');
  return holdsNone ? value : value.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
}

const inAttributes: Readonly<Record<string, string>> = {
  '\0': '&#x0;',
  '"': '&#x22;',
  '&': '&#x26;',
  "'": '&#x27;',
  '`': '&#x60;',
};

/** An attribute's value, to stand between double quotation marks. */
export function escapeAttribute(value: string): string {
  return /[\0"&'`]/.test(value) ? value.replace(/[\0"&'`]/g, (mark) => inAttributes[mark] ?? mark) : value;
}

/** An address with percent signs for all that may not stand in one; what is encoded already stays (micromark-util-sanitize-uri). */
export function encodeAddress(url: string): string {
  if (/^[!#$&-;=?-Z_a-z~]*$/.test(url)) return url;
  return url.replace(/%[\dA-Za-z]{2}|[\ud800-\udbff][\udc00-\udfff]|[^!#$&-;=?-Z_a-z~]/g, (found) => {
    if (found.length === 3) return found;
    return found.length === 1 && /[\ud800-\udfff]/.test(found) ? '%EF%BF%BD' : encodeURIComponent(found);
  });
}

/** White space at the breaks of lines taken away (trim-lines). */
export function trimLines(value: string): string {
  const holdsNone = !value.includes('\n') && !value.includes('\r');
  return holdsNone ? value : value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1');
}
