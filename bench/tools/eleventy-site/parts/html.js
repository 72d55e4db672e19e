const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

export function escapeText(text) {
  return String(text).replace(/[&<>"']/g, (sign) => entities[sign]);
}

/** `2015-01-31T08:00:00Z` */
export function instant(date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

export function day(date) {
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export function dayAndTime(date) {
  return `${day(date)}, ${date.toISOString().slice(11, 16)}`;
}
