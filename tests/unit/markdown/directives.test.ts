/** The news directives: what each reads, shows on a page, in a feed and as text. */

import { describe, expect, test } from 'vitest';
import { directives } from '../../../src/markdown/directives/table.ts';
import { dangersOf, filled, render } from '../../support/markdown.ts';

test.each(directives.map((directive) => [directive.name, directive.example]))(
  'the example of %s is right',
  (_, example) => {
    const { diagnostics, page } = render(example);
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(page).not.toContain('::');
  },
);

describe('figure', () => {
  test('shows caption, credit and licence in its role', () => {
    const { page, facts, codes } = render(
      '::figure{src=x.jpg alt="A boat" caption="Dawn." credit=AP licence="CC BY 4.0" role=half focus="0.4, .3"}',
    );
    expect(page).toBe(
      '<figure class="bs-figure bs-figure-half">⟦picture 0 half A boat⟧<figcaption><span class="bs-caption">Dawn.</span> <span class="bs-credit">Credit: AP</span> <span class="bs-licence">CC BY 4.0</span>⟦notes 0 caption credit licence⟧</figcaption></figure>',
    );
    expect(facts.pictures).toEqual([{ media: 0, alt: 'A boat', caption: 'Dawn.', credit: 'AP', licence: 'CC BY 4.0' }]);
    expect(codes).toEqual([]);
  });

  test('may decorate, needs a description to be said so', () => {
    expect(render('::figure{src=x.jpg alt="" credit=AP}').codes).toEqual([]);
    expect(render('::figure{src=x.jpg alt=x}').codes).toEqual([]);
    expect(render('::figure{src=x.jpg credit=AP}').codes).toEqual(['directive/missing-attribute 1:1+29']);
  });

  test('links a licence that is an address', () => {
    expect(render('::figure{src=x.jpg alt=x credit=AP licence="https://l.example/4.0/"}').page).toContain(
      '<a class="bs-licence" href="https://l.example/4.0/" rel="license">Licence</a>',
    );
  });
});

describe('video', () => {
  const video =
    '::video{src=v.mp4 poster=p.jpg outlet="ITV News" role="Senior International Correspondent" by="John Irvine" duration=1:05 captions=v.vtt caption="The letter." transcript="He said."}';

  test('composes its credit line of outlet, role and name', () => {
    const { page, text, facts, codes } = render(video);
    expect(text).toBe('The letter. Video report by ITV News Senior International Correspondent John Irvine');
    expect(page).toBe(
      '<figure class="bs-video">⟦player 0 poster 1 captions 2⟧' +
        '<figcaption><span class="bs-caption">The letter.</span> <span class="bs-credit">Video report by ITV News Senior International Correspondent John Irvine</span> <details class="bs-transcript"><summary>Transcript</summary><p>He said.</p></details></figcaption></figure>',
    );
    expect(facts.videos).toEqual([
      {
        media: 0,
        url: undefined,
        poster: 1,
        captions: 2,
        caption: 'The letter.',
        credit: 'Video report by ITV News Senior International Correspondent John Irvine',
        duration: 'PT1M5S',
        transcript: 'He said.',
      },
    ]);
    expect(facts.media.map(({ kind }) => kind)).toEqual(['video', 'picture', 'captions']);
    expect(codes).toEqual([]);
  });

  test('leaves the line to `credit` where there is one, and names only those who are known', () => {
    const line = 'ITV News Washington Correspondent Robert Moore explains the White House stance on the crisis';
    expect(render(`::video{src=v.mp4 poster=p.jpg captions=v.vtt by=X credit="${line}"}`).text).toBe(line);
    expect(render('::video{src=v.mp4 poster=p.jpg captions=v.vtt by="J. Doe"}').text).toBe('Video report by J. Doe');
    expect(render('::video{src=v.mp4 poster=p.jpg captions=v.vtt}').text).toBe('');
    expect(render('::video{src=v.mp4 poster=p.jpg captions=v.vtt by=X}', { lang: 'de' }).text).toBe('Videobericht: X');
  });

  test('is a linked poster in feeds, and on the page too when it is at another host', () => {
    expect(render(video).feed).toContain('<a class="bs-video-link" href="⟦file 0⟧">⟦picture 1 inline The letter.⟧</a>');
    const { page, facts, body } = render('::video{src="https://v.example/1" poster=p.jpg captions=v.vtt}');
    expect(page).toContain(
      '<figure class="bs-video"><a class="bs-video-link" href="https://v.example/1">⟦picture 0 inline Watch the video⟧</a>',
    );
    expect(body.feed).toBeUndefined();
    expect(facts.videos[0]).toMatchObject({ media: undefined, url: 'https://v.example/1' });
  });

  test('needs a source and a poster, and warns without captions or transcript', () => {
    expect(render('::video{by=x}').codes.map((code) => code.split(' ')[0])).toEqual([
      'directive/missing-attribute',
      'directive/missing-attribute',
    ]);
    expect(render('::video{src=v.mp4 poster=p.jpg}').codes).toEqual(['media/no-captions 1:9+9']);
    expect(render('::video{src=v.mp4 poster=p.jpg transcript=t.txt}').codes).toEqual([]);
    expect(render('::video{src=v.mp4 poster=p.jpg transcript=t.txt}').page).toContain(
      '<p class="bs-transcript"><a href="⟦file 2⟧">',
    );
  });

  test.each(['65', '1:05', 'PT65S', 'PT1M5S'])('reads the duration %s', (duration) => {
    expect(
      render(`::video{src=v.mp4 poster=p.jpg captions=v.vtt duration=${duration}}`).facts.videos[0]?.duration,
    ).toBe('PT1M5S');
  });
});

test('audio has a player on the page and a link in feeds', () => {
  const { page, feed, text, facts } = render('::audio{src=a.mp3 title="The harbour" by="Mei" duration=4:10}');
  expect(page).toBe(
    '<figure class="bs-audio"><audio src="⟦file 0⟧" controls preload="none" aria-label="The harbour"><a href="⟦file 0⟧">Listen</a></audio><figcaption><span class="bs-caption">The harbour</span> <span class="bs-credit">Mei</span></figcaption></figure>',
  );
  expect(feed).toBe(
    '<figure class="bs-audio"><a href="⟦file 0⟧">The harbour</a><figcaption><span class="bs-credit">Mei</span></figcaption></figure>',
  );
  expect(text).toBe('The harbour — Mei');
  expect(facts.audios).toEqual([
    { media: 0, url: undefined, title: 'The harbour', by: 'Mei', duration: 'PT4M10S', transcript: undefined },
  ]);
});

describe('quote', () => {
  test('names speaker, role, source and date', () => {
    const { page, text } = render(
      ':::quote{by="Mark Esper" role="Defence Secretary" source="https://www.x.example/a" date=2020-01-06}\nNo decision.\n:::',
    );
    expect(page).toBe(
      '<figure class="bs-quote"><blockquote cite="https://www.x.example/a"><p>No decision.</p></blockquote><figcaption><span class="bs-speaker">Mark Esper</span>, <span class="bs-role">Defence Secretary</span>, <cite class="bs-source"><a href="https://www.x.example/a">x.example</a></cite>, <time datetime="2020-01-06">6 January 2020</time></figcaption></figure>',
    );
    expect(text).toBe('No decision.\n\n— Mark Esper, Defence Secretary, x.example, 6 January 2020');
  });

  test('warns without a speaker, and refuses to be empty', () => {
    expect(render(':::quote\nx\n:::').codes).toEqual(['directive/wanted-attribute 1:1+8']);
    expect(render(':::quote{by=x}\n:::').codes).toEqual(['directive/empty 1:1+14']);
  });
});

test('a pull quote is hidden from assistive technology, feeds and text, and takes no focus', () => {
  const { page, feed, text, body } = render(
    'Text.\n\n:::pull-quote{by=X}\nWe [cannot](/x/) wait[^1].\n:::\n\n[^1]: note',
  );
  expect(page).toContain(
    '<aside class="bs-pull-quote" aria-hidden="true"><p>We cannot wait.</p><p><span class="bs-speaker">X</span></p></aside>',
  );
  expect(feed).not.toContain('pull-quote');
  expect(text).not.toContain('wait');
  expect(body.feed).toBeDefined();
});

test('key points are a labelled section with a list, and nothing else will do', () => {
  const { page, facts } = render(':::key-points[What *we* know]\n- a\n- b\n:::\n\n:::key-points\n- c\n:::');
  expect(page).toContain(
    '<section class="bs-key-points" aria-labelledby="bs-key-points-1"><h2 class="bs-box-title" id="bs-key-points-1">What <em>we</em> know</h2><ul>',
  );
  expect(page).toContain('<h2 class="bs-box-title" id="bs-key-points-2">Key points</h2>');
  expect(facts.anchors).toEqual(['bs-key-points-1', 'bs-key-points-2']);
  expect(render(':::key-points\nText\n:::').codes).toEqual(['directive/no-list 1:1+13']);
});

describe('timeline', () => {
  test('shows each date in the words of the language', () => {
    const text =
      ':::timeline[How]\n- **2020-01-03** — A strike.\n- **2020-01**: A vote.\n- **2019** - Before.\n- **2020-01-06T22:10:00+00:00** Night.\n:::';
    expect(render(text).page).toBe(
      '<section class="bs-timeline"><h2 class="bs-box-title">How</h2><ol><li><time datetime="2020-01-03">3 January 2020</time><div><p>A strike.</p></div></li><li><time datetime="2020-01">January 2020</time><div><p>A vote.</p></div></li><li><time datetime="2019">2019</time><div><p>Before.</p></div></li><li><time datetime="2020-01-06T22:10:00+00:00">6 January 2020 at 22:10</time><div><p>Night.</p></div></li></ol></section>',
    );
    expect(render(text, { lang: 'de' }).text).toContain('- 3. Januar 2020: A strike.');
  });

  test.each(['no date', '**soon** — x', '**2020-02-31** — x', '**03/04/2020** — x', '2020-01-03 — x', '**20-1-3** x'])(
    'refuses the entry %j at its line',
    (entry) => {
      // The place is what stands in bold, else the whole entry.
      const bold = /^\*\*.*\*\*/.exec(entry)?.[0].length;
      const where = bold === undefined ? `3:1+${entry.length + 2}` : `3:3+${bold}`;
      expect(render(`:::timeline\n- **2020** — a\n- ${entry}\n:::`).codes).toEqual([
        `directive/timeline-date ${where}`,
      ]);
    },
  );

  test('refuses to be anything but a list', () => {
    expect(render(':::timeline\nx\n\n- **2020** a\n:::').codes).toEqual(['directive/no-list 1:1+11']);
  });
});

test('a fact box may hold pictures and other boxes', () => {
  const { page, text, codes } = render(
    '::::fact-box[The barrier]\nThree gates.\n\n![A](x.jpg)\n\n*Credit: AP*\n\n:::key-points\n- a\n:::\n::::',
  );
  expect(page).toMatch(
    /^<aside class="bs-fact-box"><h2 class="bs-box-title">The barrier<\/h2><p>Three gates.<\/p>\n<figure.*<section.*<\/section><\/aside>$/s,
  );
  expect(text).toBe('The barrier\n\nThree gates.\n\nCredit: AP⟦notes 0 credit⟧\n\nKey points\n\n- a');
  expect(codes).toEqual([]);
});

test('an editor’s note says that it is one', () => {
  const { page, text } = render(':::editors-note\nChanged.\n:::');
  expect(page).toBe(
    '<aside class="bs-editors-note" role="note"><p class="bs-editors-note-label">Editor’s note</p><p>Changed.</p></aside>',
  );
  expect(text).toBe('Editor’s note\n\nChanged.');
});

describe('correction', () => {
  test('is shown in place and counted among the corrections, links into the site as text', () => {
    const { page, facts, text } = render(
      ':::correction{date=2020-01-07 type=clarification}\nThe [number](../x.md) was *wrong*.\n\nSorry.\n:::',
    );
    expect(page).toBe(
      '<aside class="bs-correction" role="note"><p class="bs-correction-label">Clarification <time datetime="2020-01-07">7 January 2020</time></p><p>The <a href="⟦href 0⟧">number</a> was <em>wrong</em>.</p>\n<p>Sorry.</p></aside>',
    );
    expect(facts.corrections).toMatchObject([
      {
        date: { day: '2020-01-07', dateOnly: true },
        type: 'clarification',
        text: { html: 'The number was <em>wrong</em>. Sorry.', text: 'The number was wrong. Sorry.' },
        inBody: true,
      },
    ]);
    expect(text).toBe('Clarification (7 January 2020): The number was wrong.\n\nSorry.');
  });

  test('needs a date that exists and a known type', () => {
    expect(render(':::correction\nx\n:::').codes).toEqual(['directive/missing-attribute 1:1+13']);
    expect(render(':::correction{date=2020-02-31}\nx\n:::').codes).toEqual(['directive/bad-value 1:15+15']);
    expect(render(':::correction{date=2020-02-01 type=oops}\nx\n:::').codes).toEqual(['directive/bad-value 1:31+9']);
  });
});

test('read-more opens slots for the address and the headline of its target', () => {
  const { page, facts } = render('::read-more{to="../2020/x.md"}');
  expect(page).toBe(
    '<aside class="bs-read-more"><span class="bs-read-more-label">Read more</span> <a href="⟦href 0⟧">⟦headline 0⟧</a></aside>',
  );
  expect(facts.links).toMatchObject([{ target: '../2020/x.md', place: { line: 1, column: 13, length: 17 } }]);
  expect(render('::read-more{to="https://x.example"}').codes).toEqual(['directive/bad-value 1:13+22']);
});

describe('mistakes', () => {
  test.each([
    ['::vide{src=x}', 'directive/unknown 1:1+13', 'Did you mean “video”?'],
    [':::carousel\nx\n:::', 'directive/unknown 1:1+11', 'There are figure,'],
    ['::figure{srcc=x src=y alt="" credit=a}', 'directive/unknown-attribute 1:10+6', 'Did you mean “src”?'],
    ['::figure{src=y alt="" credit=a .big #x}', 'directive/unknown-attribute 1:32+4', '“figure” has'],
    ['::figure{src=y alt="" credit=a onclick="x()"}', 'directive/unknown-attribute 1:32+13', '“figure” has'],
    ['::figure{src=y alt="" credit=a role=huge}', 'directive/bad-value 1:32+9', undefined],
    ['::figure{src="" alt="" credit=a}', 'directive/bad-value 1:10+6', undefined],
    ['::figure[label]{src=x alt="" credit=a}', 'directive/unexpected-label 1:1+38', 'Move the text'],
    [':::figure{src=x alt=""}\n:::', 'directive/wrong-form 1:1+23', 'two colons'],
    ['::quote{by=x}', 'directive/wrong-form 1:1+13', 'three colons'],
    ['a\n\n:::quote{by=x}\nb', 'directive/unclosed 3:1+14', 'as many colons'],
    ['> :::quote{by=x}\n> b\n\nc', 'directive/unclosed 1:3+14', 'as many colons'],
    ['::figure{src=x', 'directive/malformed 1:1+14', 'backslash'],
    ['a\n:::', 'directive/malformed 2:1+3', 'backslash'],
  ])('%j is refused', (text, code, hint) => {
    const { codes, diagnostics } = render(text);
    expect(codes[0]).toBe(code);
    if (hint !== undefined) expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('all of them are reported in one run', () => {
    expect(render('::vide{}\n\n::figure{x=1}\n\n:::quote\n:::').codes).toHaveLength(6);
  });

  test('what a wrong directive holds is not lost', () => {
    expect(render(':::carousel\nText.\n:::').page).toBe('<p>Text.</p>');
  });

  test('a fence of a box inside a box of the same length is reported at both', () => {
    expect(render(':::fact-box\n:::key-points\n- a\n:::\n:::').codes).toEqual([
      'directive/unclosed 2:1+13',
      'directive/malformed 5:1+3',
    ]);
  });

  test('a colon in prose is none', () => {
    expect(render('a :: b ::c and 12::30\n\n\\::video{x}\n\n::1 is an address').codes).toEqual([]);
  });
});

test('no attribute reaches the page as HTML', () => {
  const attack = "'><script>alert(1)</script><img src=x onerror=alert(1)>";
  for (const { name, form, attributes } of directives) {
    const given = Object.keys(attributes)
      .map((key) => `${key}="${attack}"`)
      .join(' ');
    const { body } = render(
      form === 'leaf' ? `::${name}{${given}}` : `:::${name}[${attack}]{${given}}\n- ${attack}\n:::`,
    );
    expect(dangersOf(filled(body.page) + filled(body.feed ?? body.page)), name).toEqual([]);
  }
});
