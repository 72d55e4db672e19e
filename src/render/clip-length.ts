/** How long sound and video are, in the forms that machines want. */

/** ISO 8601, `PT1M5S`, to the second; `undefined` for what is not known. */
export function durationOf(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  const whole = Math.max(1, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 ? `${s}S` : ''}`;
}

/** An ISO 8601 duration of hours, minutes and seconds, in seconds. */
export function secondsOf(duration: string | undefined): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? '');
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
