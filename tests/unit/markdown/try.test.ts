import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { createMarkdown } from '../../../src/markdown/create-markdown.ts';
test('try', () => {
  const text = readFileSync(process.env.TRY ?? '/tmp/md/a.md', 'utf8');
  const m = createMarkdown({ html: (process.env.HTML as 'drop') ?? 'drop', zone: 'Europe/London', remark: [] });
  const r = m.body({ file: 'content/a.md' as never, text, firstLine: 1, lang: process.env.L ?? 'en' });
  const v = r.value;
  for (const d of r.diagnostics) console.log(`${d.level} ${d.code} ${d.places[0]?.line}:${d.places[0]?.column}+${d.places[0]?.length} ${d.message} | ${d.hint}`);
  if (!v) return;
  const show = (s: any) => s.parts.map((p: string, i: number) => p + (s.slots[i] ? `⟦${JSON.stringify(s.slots[i])}⟧` : '')).join('');
  console.log(show(v.body.page)); console.log('--- FEED'); console.log(v.body.feed ? show(v.body.feed) : 'same'); console.log('--- TEXT'); console.log(v.body.text); console.log('--- FACTS'); console.log(JSON.stringify(v.facts, null, 1));
});
