/** Recent times as the reader would say them, "5 minutes ago"; the full date stays as the title. */

const minute = 60_000;
const hour = 60 * minute;

export function startAgo(): void {
  const times = document.querySelectorAll<HTMLTimeElement>('time[data-ago]');
  if (times.length === 0) return;
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang || undefined, {
    numeric: 'auto',
    style: 'short',
  });
  const now = Date.now();
  for (const time of times) {
    const age = now - Date.parse(time.dateTime);
    if (time.title !== '' || !(age >= 0 && age < 24 * hour)) continue;
    time.title = time.textContent ?? '';
    time.textContent =
      age < hour ? format.format(-Math.floor(age / minute), 'minute') : format.format(-Math.floor(age / hour), 'hour');
  }
}
