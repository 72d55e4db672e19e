/** A real browser on a finished site: served from memory on the loopback, with the headers that the site asks for. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Output } from '../../src/model/output.ts';
import type { Darkroom } from './darkroom.ts';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/** Where a Chromium is, or `undefined`: then browser tests are skipped. */
export const chromiumPath = [process.env.CHROMIUM ?? '', ...known].find((path) => path !== '' && existsSync(path));

/** Chromium without a word to the network of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface ServedSite {
  /** Without a final slash. */
  readonly origin: string;
  /** Puts other files in place of those that are there. */
  publish(outputs: Iterable<Output>): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  avif: 'image/avif',
  webp: 'image/webp',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
  json: 'application/json',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
};

/**
 * Serves outputs as a static host would that reads `_headers`. `root` is where files to copy lie; pictures are developed.
 * `base` is the folder of the host that the site lies in.
 */
export async function serveSite(
  outputs: Iterable<Output>,
  root: string,
  darkroom: Darkroom = async () => undefined,
  base = '',
): Promise<ServedSite> {
  const files = new Map<string, Uint8Array>();
  const publish = (made: Iterable<Output>): void => {
    for (const { path, content } of made) files.set(`/${path}`, bytesOf(content, root));
  };
  publish(outputs);
  const policy = /Content-Security-Policy: (.+)/.exec(Buffer.from(files.get('/_headers') ?? []).toString())?.[1] ?? '';
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(base.length);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const found = files.get(file) ?? (await darkroom(file.slice(1)));
    const name = found === undefined ? '/404.html' : file;
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(found ?? files.get('/404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    publish,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function bytesOf(content: Output['content'], root: string): Uint8Array {
  if ('text' in content) return Buffer.from(content.text);
  if ('bytes' in content) return content.bytes;
  return readFileSync('made' in content ? content.made : join(root, content.copyOf));
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Opens a page whose console errors and requests to other hosts are collected. */
export async function visit(
  { browser, site }: { readonly browser: Browser; readonly site: ServedSite },
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page, noise: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/404.html')) noise.push(message.text());
  });
  page.on('pageerror', (problem) => noise.push(String(problem)));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:')) noise.push(request.url());
  });
  try {
    await use(page, noise);
    expect(noise).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What axe finds against WCAG 2.2 AA and its best practices. Runs outside the page's own policy. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
