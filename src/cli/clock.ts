/** The only place where the machine is asked for the time of a site: what `--now` says goes before it, then the environment. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseInstant, parseSourceDateEpoch } from './now.ts';
import type { Terminal } from './terminal.ts';

/** `--now`, read as milliseconds since 1970. */
export function nowOption(what: string): Option {
  return new Option('--now <instant>', `${what} as of this moment, such as 2026-03-01T12:00:00Z`).argParser((text) => {
    const now = parseInstant(text);
    if (now === undefined) throw new InvalidArgumentError('Give an instant with its offset: 2026-03-01T12:00:00Z.');
    return now;
  });
}

/** The moment of a command that was not told one, read once. */
export function clock({ SOURCE_DATE_EPOCH: epoch }: Terminal['env'], program: Command): number {
  if (epoch === undefined || epoch === '') return Date.now();
  return (
    parseSourceDateEpoch(epoch) ??
    program.error(`error: SOURCE_DATE_EPOCH is not a number of seconds: ${JSON.stringify(epoch)}`)
  );
}
