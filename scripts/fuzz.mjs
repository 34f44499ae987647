#!/usr/bin/env node
/**
 * Runs the engine's invariants over many generated documents, and sends many edits through the language server, and ends
 * with 1 if an invariant does not hold. What failed is printed with its seed and the smallest document found. The same
 * seed gives the same documents; `fresh` takes one that nobody has seen, and prints it.
 *
 *   node scripts/fuzz.mjs [--documents N] [--edits N] [--seed S|fresh]
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '20000' },
    edits: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' }
  }
})
if (values.seed === 'fresh') values.seed = String(randomInt(1, 2 ** 30))
const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)])
const wrong = numbers.find(([, value]) => !Number.isInteger(value) || value < 1)
if (wrong) {
  console.error(`--${wrong[0]}: write a whole number from 1 on`)
  process.exit(2)
}
const { documents, edits, seed } = Object.fromEntries(numbers)
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.fuzz.config.ts']
const { status } = spawnSync(process.execPath, vitest, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    STIGMALINT_EVERY: '1',
    STIGMALINT_TIMES: '30',
    STIGMALINT_FUZZ_DOCUMENTS: String(documents),
    STIGMALINT_FUZZ_EDITS: String(edits),
    STIGMALINT_FUZZ_SEED: String(seed)
  }
})
process.exitCode = status ?? 1
