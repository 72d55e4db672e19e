import { expect, it } from 'vitest';
import { saysHidden } from '../../../src/parse/hides.ts';

const site = { zone: 'UTC', frontMatter: { unknown: 'error' as const, map: { go_live: 'published' } } };
const hides = (front: string): boolean =>
  saysHidden(
    { text: `---\ntitle: x\n${front}\n---\n\nstatus: draft in the text\n` },
    site,
    Date.parse('2026-03-01T12:00:00Z'),
  );

it.each([
  'status: killed',
  'status: "draft" # not yet',
  'status: wthdrawn',
  'draft: true',
  'withdrawn: {reason: x}',
  'withdrawn:',
  'embargo: 2026-03-01T12:00:01Z',
  'embargo: soon',
  'expires: 2026-03-01T12:00:00Z',
  'expires: some day',
  'published: 2026-04-01',
  'date: 2026-04-01',
  'go_live: 2026-04-01',
])('takes %j for a wish to hide', (front) => {
  expect(hides(front)).toBe(true);
});

it.each([
  '',
  'status: ready',
  "status: 'published'",
  'draft: false',
  'embargo: 2026-03-01T12:00:00Z',
  'expires: 2026-03-01T12:00:01Z',
  'published: 2026-02-01',
  'published: 2026-02-31',
  '  status: draft',
  'my-status: draft',
])('takes %j for none', (front) => {
  expect(hides(front)).toBe(false);
});

it('looks at front matter that is never closed', () => {
  expect(saysHidden({ text: '---\ntitle: x\nstatus: killed\n' }, site, 0)).toBe(true);
});
