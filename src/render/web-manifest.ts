/** The web app manifest (w3.org/TR/appmanifest): name, direction and icons, for a reader who keeps the paper at hand. */

import { href } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import type { Theme } from '../model/theme.ts';

/** The manifest as a JSON text; its icons are the theme's `favicon.svg` and `icon-<pixels>.png`. */
export function webManifest(
  view: { readonly name: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' },
  site: Site,
  assets: Theme['assets'],
): string {
  const start = href(site, '/');
  const icons = Object.entries(assets).flatMap(([name, url]) => {
    const pixels = /^icon-(\d+)\.png$/.exec(name)?.[1];
    if (pixels !== undefined) return [{ src: href(site, url), sizes: `${pixels}x${pixels}`, type: 'image/png' }];
    return name === 'favicon.svg' ? [{ src: href(site, url), sizes: 'any', type: 'image/svg+xml' }] : [];
  });
  const manifest = {
    name: view.name,
    short_name: view.name,
    lang: view.lang,
    dir: view.dir,
    start_url: start,
    scope: start,
    display: 'minimal-ui',
    icons,
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}
