#!/usr/bin/env node
// Starts the program. Written so that any Node can read it, to say plainly which one is needed.

import { existsSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';
import v8 from 'node:v8';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Broadsheet needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else if (!existsSync(new URL('../lib/cli.js', import.meta.url))) {
  process.stderr.write('This copy of Broadsheet is not compiled yet: run npm run compile in its folder.\n');
  process.exitCode = 2;
} else {
  // Every core has a thread of ours, so nobody is free to help it collect young values.
  v8.setFlagsFromString('--no-parallel-scavenge');
  // Node 22.1 and newer keep compiled code between runs.
  module.enableCompileCache?.();
  const { main } = await import('../lib/cli.js');
  await main();
}
