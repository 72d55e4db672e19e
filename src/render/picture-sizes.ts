/**
 * How wide pictures stand in the packaged theme, so that a browser can choose a file before it knows the layout.
 *
 * A theme with another layout gives `it.picture` sizes of its own.
 */

const widths: Readonly<Record<string, string>> = {
  lead: '(min-width: 68rem) 56.5rem, (min-width: 48rem) 42rem, 100vw',
  showcase: '(min-width: 68rem) 56.5rem, (min-width: 48rem) 36rem, 100vw',
  inline: '(min-width: 48rem) 36rem, 100vw',
  half: '(min-width: 48rem) 17rem, (min-width: 40rem) 46vw, 100vw',
  thumbnail: '(min-width: 40rem) 10rem, 12rem',
  portrait: '(min-width: 50rem) 9rem, 5rem',
  'card-lead': '(min-width: 64rem) 45rem, (min-width: 48rem) 60vw, 100vw',
  'card-half': '(min-width: 64rem) 30rem, (min-width: 40rem) 45vw, 100vw',
  'card-thumbnail': '(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 7rem',
};

/** The `sizes` attribute for a role; a role of another theme is taken to be as wide as the window. */
export function sizesOf(role: string): string {
  return widths[role] ?? '100vw';
}

/** Pixels of the widest rendition that a card's picture is worth. */
export function cardWidest(role: string): number {
  if (role === 'thumbnail') return 640;
  return role === 'half' ? 1080 : Number.POSITIVE_INFINITY;
}
