/** A moment as an editor wrote it: an instant, or a calendar day in the site's zone. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z; for a date only, the start of that day in the site's zone. */
  readonly at: number;
  /** ISO 8601 with seconds and the site's offset at that moment: `2020-01-06T21:10:00+00:00`. */
  readonly iso: string;
  /** The calendar day in the site's zone, `2020-01-06`. */
  readonly day: string;
  /** Whether only a day was given, so that no clock time may be shown. */
  readonly dateOnly: boolean;
}
