#!/usr/bin/env node
/** For pre-commit, in its own clone of this repository: builds what is not built, then checks the files of a commit. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = (words, stdio) => spawnSync(process.execPath, words, { stdio }).status ?? 2

// what the build says is about the clone and not about the commit
const built = node([join(root, 'scripts/run.mjs'), 'build'], ['ignore', 'ignore', 'inherit'])
process.exitCode =
  built === 0
    ? node([join(root, 'packages/cli/bin/stigmalint.js'), '--ignore-unknown', ...process.argv.slice(2)], 'inherit')
    : built
