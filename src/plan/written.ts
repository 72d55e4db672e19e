/**
 * Reads a link's or a picture's target as an editor wrote it: the files and the addresses it may mean.
 *
 * Whatever is written, no path that leaves `content/` comes out of here.
 */

/** A target taken apart. Path and fragment are percent-decoded and NFC. */
export interface Written {
  readonly path: string;
  /** As written, with its `?`: what its escapes stand for is for its reader to say; `undefined` when there was none. */
  readonly query: string | undefined;
  /** Without `#`; `undefined` when there was none. */
  readonly fragment: string | undefined;
}

/** Takes a target apart. */
export function readWritten(target: string): Written {
  const hash = target.indexOf('#');
  const beforeHash = hash < 0 ? target : target.slice(0, hash);
  const query = beforeHash.indexOf('?');
  return {
    path: decode(query < 0 ? beforeHash : beforeHash.slice(0, query)).trim(),
    query: query < 0 ? undefined : beforeHash.slice(query),
    fragment: hash < 0 ? undefined : decode(target.slice(hash + 1)),
  };
}

/** The files a path may mean, likeliest first; `outside` when, read from its own folder, it leaves `content/`. */
export interface FilePaths {
  readonly candidates: readonly string[];
  readonly outside: boolean;
}

/** The folder of a file, with its final slash. From it a path is read as from the file itself. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Reads `path` from the folder of the file `from`, then from `content/`. */
export function filePaths(path: string, from: string): FilePaths {
  if (path === '') return { candidates: [], outside: false };
  const parts = path.split('/');
  const fromContent = joinParts(['content'], parts);
  const spelledOut = joinParts([], parts);
  const own = path.startsWith('/') ? fromContent : joinParts(from.split('/').slice(0, -1), parts);
  return {
    candidates: distinct([own, fromContent, spelledOut].filter(isInside).map((inside) => inside.join('/'))),
    outside: !isInside(own),
  };
}

/** The addresses that a path starting with `/` may mean, as written first: with and without base and final slash. */
export function addresses(path: string, base: string): readonly string[] {
  const parts = joinParts([], path.split('/'));
  if (parts === undefined) return [];
  const plain = `/${parts.join('/')}`;
  const written = plain !== '/' && path.endsWith('/') ? `${plain}/` : plain;
  const forms = slashForms(written);
  if (base === '' || !`${written}/`.startsWith(`${base}/`)) return forms;
  return distinct([...forms, ...slashForms(written.slice(base.length) || '/')]);
}

function slashForms(address: string): string[] {
  const folder = address.replace(/(^|\/)index\.html?$/, '$1');
  const bare = folder.replace(/\/$/, '');
  return distinct([address, folder, `${bare}/`, bare === '' ? undefined : bare]);
}

function isInside(parts: readonly string[] | undefined): parts is readonly string[] {
  return parts !== undefined && parts[0] === 'content';
}

/** Joins a folder and what is written from it; `undefined` when it climbs above the project. */
function joinParts(folder: readonly string[], parts: readonly string[]): readonly string[] | undefined {
  const joined = [...folder];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') joined.push(part);
    else if (joined.pop() === undefined) return undefined;
  }
  return joined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    // A lone `%` is a letter like any other in a file's name.
    return text.normalize('NFC');
  }
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
