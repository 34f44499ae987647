#!/usr/bin/env node
/**
 * Runs the command over the gold set in ../shared/eval and scores its report: misses first, figures last.
 *
 *   node scripts/eval.mjs [--all-packs | --packs A,B] [--by concept|genre|pack] [--json] [--quiet] [--profile NAME]
 *
 * --quiet leaves the misses out.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

const defaultPacks = 'drug-use,alcohol,treatment-recovery,testing,pregnancy-newborn'
const evaluation = join(root, '../shared/eval')
const score = join(evaluation, 'score.mjs')
const gold = join(evaluation, 'dev.jsonl')

const { values } = parseArgs({
  options: {
    'all-packs': { type: 'boolean' },
    packs: { type: 'string', default: defaultPacks },
    by: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
    profile: { type: 'string' }
  }
})

if (existsSync(gold)) process.exitCode = evaluate()
else console.log('eval: skipped, ../shared/eval is not there')

function evaluate() {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-eval-'))
  try {
    const passages = join(folder, 'passages')
    node([score, 'passages', gold, passages], 'ignore')
    const profile = values.profile ? ['--profile', values.profile] : []
    const run = node(
      [join(root, 'packages/cli/bin/stigmalint.js'), '--format', 'json', ...profile, '.'],
      'pipe',
      passages
    )
    if (run.status !== 0 && run.status !== 1) {
      console.error(`eval: the command ended with ${run.status ?? run.signal}`)
      return 2
    }
    const report = join(folder, 'report.json')
    writeFileSync(report, run.stdout)
    const options = [
      ...(values.quiet ? [] : ['--misses']),
      ...(values.json ? ['--json'] : []),
      ...(values.by ? ['--by', values.by] : []),
      ...(values['all-packs'] ? [] : ['--packs', values.packs])
    ]
    return node([score, 'score', gold, report, ...options], 'inherit').status ?? 2
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function node(words, stdout, cwd = root) {
  return spawnSync(process.execPath, words, { cwd, stdio: ['ignore', stdout, 'inherit'], maxBuffer: 1 << 28 })
}
