/** Durations of clips: `1:05`, `1:02:03`, seconds, or ISO 8601. */

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/;
const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?$/;

/** The duration as ISO 8601 writes it (`PT1M5S`), or `undefined` for a text that is none or that is no time at all. */
export function readDuration(text: string): string | undefined {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : (fromClock(text) ?? fromIso(text));
  if (seconds === undefined || seconds === 0) return undefined;
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 ? `${s}S` : ''}`;
}

function fromClock(text: string): number | undefined {
  const match = clock.exec(text);
  if (match === null || Number(match[3]) > 59 || (match[1] !== undefined && Number(match[2]) > 59)) return undefined;
  return Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

function fromIso(text: string): number | undefined {
  const match = iso.exec(text);
  return match === null ? undefined : Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}
