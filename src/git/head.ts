/** Which past a folder has, as a text that is another one when the past is. */

import { type Environment, runGit } from './run.ts';

/** What git says of the latest commit of the repository in which a folder lies, or of there being none. */
export async function headOf(folder: string, env: Environment): Promise<string> {
  const { code, out } = await runGit({ folder, env }, ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']);
  return `${code} ${out.toString('latin1')}`;
}
