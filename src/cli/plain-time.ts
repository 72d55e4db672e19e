/** Moments and spans of time in the words of the terminal, which are English on every machine. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment in a zone: `Sun 1 Mar 2026, 15:12 GMT`. */
export function timeFormat(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const [date, time] = [['weekday', 'day', 'month', 'year'] as const, ['hour', 'minute'] as const].map((types) =>
      types.map((type) => parts.get(type) ?? ''),
    );
    return `${date?.join(' ')}, ${time?.join(':')} ${parts.get('timeZoneName')}`;
  };
}

/** How long until then: `3 h 12 min`, `2 d 5 h`, `40 d`; what is begun counts not. */
export function spanInWords(milliseconds: number): string {
  if (milliseconds < minute) return 'less than a minute';
  const [days, hours, minutes] = [
    Math.floor(milliseconds / day),
    Math.floor((milliseconds % day) / hour),
    Math.floor((milliseconds % hour) / minute),
  ];
  if (days >= 14) return `${days} d`;
  const parts =
    days > 0 ? [`${days} d`, hours > 0 && `${hours} h`] : [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`];
  return parts.filter((part) => part !== false).join(' ');
}
