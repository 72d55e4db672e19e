/**
 * A catalogue of cases in Markdown: under each heading, a claim, the files of a site and what the terminal says of it.
 *
 * A file is a block of four backticks whose first line names a language and the path. `⟨text × n⟩` stands for n times the
 * text, `⟨U+0007⟩` for a character, `⟨0xFF⟩` for a byte, `⟨link⟩` before a path for a symbolic link. The block `text terminal` is
 * what is expected, to the letter.
 */

export interface Case {
  readonly claim: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** Path → what the symbolic link holds. */
  readonly links: ReadonlyMap<string, string>;
  readonly terminal: string;
}

const block = /^````(\S+) (.+)\n([\s\S]*?)^````$/gm;

/** The cases of a catalogue, in its order. */
export function casesOf(catalogue: string): readonly Case[] {
  return sections(catalogue).map((section) => {
    const files = new Map<string, Buffer>();
    const links = new Map<string, string>();
    let terminal = '';
    for (const [, language = '', path = '', text = ''] of section.matchAll(block)) {
      if (path === 'terminal') terminal = text;
      else if (language === 'link') links.set(path, text.trim());
      else files.set(written(path).toString(), written(text));
    }
    return { claim: /^## (.+)/.exec(section)?.[1] ?? '', files, links, terminal };
  });
}

/** The catalogue with other terminal texts, one for each case. */
export function withTerminals(catalogue: string, terminals: readonly string[]): string {
  const opening = catalogue.slice(0, catalogue.search(/^## /m));
  const renewed = sections(catalogue).map((section, index) => {
    const bare = section.replace(/^````text terminal\n[\s\S]*?^````\n/m, '').trimEnd();
    return `${bare}\n\n\`\`\`\`text terminal\n${terminals[index] ?? ''}\`\`\`\`\n`;
  });
  return `${opening}${renewed.join('\n')}`;
}

function sections(catalogue: string): readonly string[] {
  // A heading inside a block is text of a file.
  const blank = catalogue.replace(block, (whole) => whole.replace(/^## /gm, '···'));
  const starts = [...blank.matchAll(/^## /gm)].map((match) => match.index);
  return starts.map((start, index) => catalogue.slice(start, starts[index + 1]));
}

function written(text: string): Buffer {
  const repeated = text.replace(/⟨(.+?) × (\d+)⟩/g, (_, what: string, times: string) =>
    what.replace(/␤/g, '\n').repeat(Number(times)),
  );
  const pieces = repeated.split(/⟨(U\+[0-9A-F]+|0x[0-9A-F]+)⟩/);
  return Buffer.concat(pieces.map((piece, index) => (index % 2 === 0 ? Buffer.from(piece) : named(piece))));
}

function named(name: string): Buffer {
  const code = Number.parseInt(name.slice(2), 16);
  return name.startsWith('U+') ? Buffer.from(String.fromCodePoint(code)) : Buffer.from([code]);
}
