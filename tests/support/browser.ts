/** A real browser on a finished site: served from memory on the loopback, with the headers that the site asks for. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
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

/** Serves outputs as a static host would that reads `_headers`. `root` is where files to copy lie; pictures are developed. */
export async function serveSite(
  outputs: Iterable<Output>,
  root: string,
  darkroom: Darkroom = async () => undefined,
): Promise<ServedSite> {
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of outputs) files.set(`/${path}`, bytesOf(content, root));
  const policy = /Content-Security-Policy: (.+)/.exec(Buffer.from(files.get('/_headers') ?? []).toString())?.[1] ?? '';
  const server: Server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
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
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function bytesOf(content: Output['content'], root: string): Uint8Array {
  if ('text' in content) return Buffer.from(content.text);
  if ('bytes' in content) return content.bytes;
  return readFileSync('made' in content ? content.made : join(root, content.copyOf));
}
