/** The annotated passages of ../shared/eval, what a tool reports on them, and the score of such a report. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../build-state.mjs'

const evaluation = join(root, '../shared/eval')
const scorer = join(evaluation, 'score.mjs')

/** The sets that are looked at while rules are written: `dev`, and `dev2`, which was unseen until it was scored. */
export const goldSets = ['dev', 'dev2'].filter((set) => existsSync(fileOf(set)))

export const hasGoldSet = existsSync(fileOf('dev'))

function fileOf(set) {
  return join(evaluation, `${set}.jsonl`)
}

/** @returns {{id: string, country: string, format?: string, text: string}[]} */
export function passages(set = 'dev') {
  return readFileSync(fileOf(set), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What the command reports on the passages, as it would on a writer's folder. */
export function reportOfCommand(words = [], set = 'dev') {
  return inFolder((folder) => {
    const texts = join(folder, 'passages')
    node([scorer, 'passages', fileOf(set), texts])
    const { status, signal, stdout } = node([...command, '--format', 'json', ...words, '.'], texts)
    if (status !== 0 && status !== 1) throw new Error(`The command ended with ${status ?? signal}`)
    return stdout
  })
}

const command = [join(root, 'packages/cli/bin/stigmalint.js')]

/** What the scorer prints about a report. */
export function score(report, options = [], set = 'dev') {
  return inFolder((folder) => {
    const file = join(folder, 'report.json')
    writeFileSync(file, report)
    const { status, stdout } = node([scorer, 'score', fileOf(set), file, ...options])
    if (status !== 0) throw new Error('The scorer failed: see above')
    return stdout
  })
}

function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'stigmalint-eval-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function node(words, cwd = root) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 }
  return spawnSync(process.execPath, words, options)
}
