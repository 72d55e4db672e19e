/**
 * Plays the scenarios with every tool, round after round.
 *
 * Within a scenario the tools take turns, in the opposite order every other round, so that what else the machine does
 * falls on all of them alike. A tool that fails or whose site is not the newspaper's is out, and the rest go on.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { editsOf } from '../corpus/edits.ts';
import type { Newspaper } from '../corpus/model.ts';
import { checkSite, type Verdict } from '../equality/check-site.ts';
import type { Ready } from '../tools/tool.ts';
import { type Measured, type Measuring, measure } from './measure.ts';
import type { Run } from './results.ts';
import type { Change, Scenario } from './scenarios.ts';
import { amountOf, faultsOf, type Hashed, hashesOf, hashTree, noFaults, readTree, writtenBetween } from './tree.ts';
import { applyChanges, checkOutAnew, forget, undoOf, type Workspace } from './workspace.ts';

/** A tool that is ready, in its folders. */
export interface Player {
  readonly id: string;
  readonly tool: Ready;
  readonly workspace: Workspace;
}

export interface Game {
  readonly paper: Newspaper;
  readonly players: readonly Player[];
  readonly scenarios: readonly Scenario[];
  readonly rounds: number;
  /** The player whose output is copied to see how long copying alone takes. */
  readonly copied: string;
  readonly measuring: Omit<Measuring, 'cwd'>;
  readonly listener: Listener;
}

/** Hears of everything as it happens, so that nothing is lost when the rest fails. */
export interface Listener {
  readonly run: (run: Run) => void;
  readonly floor: (seconds: number) => void;
  readonly verdict: (player: string, verdict: Verdict) => void;
  readonly out: (player: string, reason: string) => void;
  readonly roundDone: (round: number) => void;
}

/** What is known of a player from one run to the next. */
interface Standing {
  /** The output by path, as it was hashed last. */
  hashes: ReadonlyMap<string, Hashed>;
  /** Scenario → the output of a clean build of the same files, path → hash. */
  readonly clean: Map<string, ReadonlyMap<string, string>>;
  /** What puts the site back to its state before the first scenario, in the order to apply. */
  readonly undo: Change[];
  isOut: boolean;
}

export async function playRounds(game: Game): Promise<void> {
  const { players, scenarios, rounds, listener, copied } = game;
  const standings = new Map<string, Standing>(
    players.map(({ id }) => [id, { hashes: new Map(), clean: new Map(), undo: [], isOut: false }]),
  );
  for (let round = 1; round <= rounds; round += 1) {
    for (const { id, workspace } of players) applyChanges(workspace.site, takeUndo(standings.get(id)));
    for (const scenario of scenarios) {
      for (const player of round % 2 === 1 ? players : players.toReversed()) {
        const standing = standings.get(player.id);
        if (standing === undefined || standing.isOut) continue;
        const reason = await playTurn(player, standing, { game, scenario, round });
        // Who is interrupted has not failed.
        if (game.measuring.signal.aborted) return;
        if (reason !== undefined) {
          standing.isOut = true;
          listener.out(player.id, reason);
        } else if (scenario.id === 'cold' && player.id === copied) await playFloor(player, game);
      }
    }
    listener.roundDone(round);
  }
}

function takeUndo(standing: Standing | undefined): readonly Change[] {
  return standing?.undo.splice(0) ?? [];
}

interface Turn {
  readonly game: Game;
  readonly scenario: Scenario;
  readonly round: number;
}

/** One run of one tool. Gives the reason why the tool is out, if it is. */
async function playTurn(player: Player, standing: Standing, turn: Turn): Promise<string | undefined> {
  const { game, scenario, round } = turn;
  const { tool, workspace } = player;
  const { paper, listener } = game;
  const changes = scenario.changes(tool, paper, editsOf(paper));
  standing.undo.unshift(...undoOf(workspace.site, changes));
  applyChanges(workspace.site, changes);
  if (scenario.finds !== 'everything') rmSync(workspace.out, { recursive: true, force: true });
  if (scenario.finds === 'nothing') forget(tool, workspace.site);
  if (scenario.finds === 'memory') checkOutAnew(tool, workspace.site);

  const before = readTree(workspace.out);
  const measured = await runTool(player, 'site', game);
  if (measured.failure !== undefined) return `${scenario.label.toLowerCase()}: ${measured.failure}`;
  const after = readTree(workspace.out);
  standing.hashes = hashTree(workspace.out, after, standing.hashes);

  if (!standing.clean.has(scenario.id)) {
    const clean = await cleanOutput(player, standing, turn);
    if (typeof clean === 'string') return clean;
    standing.clean.set(scenario.id, clean);
  }
  const wanted = standing.clean.get(scenario.id);
  const { seconds, cpuSeconds, megabytes } = measured;
  listener.run({
    tool: player.id,
    scenario: scenario.id,
    round,
    seconds,
    cpuSeconds,
    megabytes,
    written: writtenBetween(before, after),
    output: amountOf(after),
    kept: keptBy(player),
    faults: wanted === undefined ? noFaults : faultsOf(wanted, hashesOf(standing.hashes)),
  });
  if (round > 1 || scenario.id !== 'cold') return undefined;
  const verdict = checkSite(workspace.out, paper);
  listener.verdict(player.id, verdict);
  return verdict.differences.length === 0 ? undefined : `other output: ${verdict.differences[0]}`;
}

/**
 * What a build that knows of nothing before makes of the same files. Where nothing has changed since the first cold
 * build, that is its output; else the tool builds its second site, unmeasured.
 */
async function cleanOutput(
  player: Player,
  standing: Standing,
  { game, scenario }: Turn,
): Promise<ReadonlyMap<string, string> | string> {
  const { tool, workspace } = player;
  const first = standing.clean.get('cold');
  if (standing.undo.length === 0) return first ?? hashesOf(standing.hashes);
  applyChanges(workspace.cleanSite, scenario.changes(tool, game.paper, editsOf(game.paper)));
  forget(tool, workspace.cleanSite);
  const { failure } = await runTool(player, 'clean', game);
  if (failure !== undefined) return `${scenario.label.toLowerCase()}, built anew: ${failure}`;
  const clean = hashesOf(hashTree(workspace.cleanOut, readTree(workspace.cleanOut), new Map()));
  rmSync(workspace.cleanOut, { recursive: true, force: true });
  return clean;
}

function runTool({ tool, workspace }: Player, which: 'site' | 'clean', game: Game): Promise<Measured> {
  const { site, out } = which === 'site' ? workspace : { site: workspace.cleanSite, out: workspace.cleanOut };
  return measure(tool.command({ site, out, now: game.paper.now }), { ...game.measuring, cwd: site });
}

function keptBy({ tool, workspace }: Player): Run['kept'] {
  const trees = tool.memory.map((path) => amountOf(readTree(join(workspace.site, path))));
  return {
    files: trees.reduce((sum, { files }) => sum + files, 0),
    bytes: trees.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** How long it takes only to write such a tree. */
async function playFloor({ workspace }: Player, { measuring, listener }: Game): Promise<void> {
  const copy = `${workspace.out}.copy`;
  const command = { program: 'cp', args: ['-r', workspace.out, copy], env: {} };
  const { seconds, failure } = await measure(command, { ...measuring, cwd: workspace.site });
  rmSync(copy, { recursive: true, force: true });
  if (failure === undefined) listener.floor(seconds);
}
