#!/usr/bin/env node
/**
 * Ends `stigmalint --fix` with kill -9 at moments spread over its work, and holds that no text is lost: each file is the
 * old or the new text in whole, with its permissions, and the next run finishes the work and leaves nothing else behind.
 *
 *   node scripts/kill-test.mjs [RUNS]
 *
 * Exits with 1 if anything was lost.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  watch,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from './build-state.mjs'

const runs = Number(process.argv[2] ?? 200)
const { bin } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
const command = join(root, 'packages/cli', bin.stigmalint)

const paragraph = 'The committee met on Monday and spoke about housing.\n\n'
const modes = [0o600, 0o644, 0o754]
const files = Array.from({ length: 24 }, (_, index) => ({
  name: join(`folder-${index % 3}`, `${index}.md`),
  mode: modes[index % modes.length],
  old: `Two drug users came on day ${index}.\n\n${paragraph.repeat(1 + ((index * 397) % 4000))}`
}))
const newOf = ({ old }) => old.replace('drug users', 'people who use drugs')

const top = mkdtempSync(join(tmpdir(), 'stigmalint-kill-'))
const problems = []
const counts = { killed: 0, written: 0, untouched: 0, leftovers: 0 }
try {
  const whole = await measured()
  for (let index = 0; index < runs; index++) await killedAt(index / runs, whole)
} finally {
  rmSync(top, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
console.log(
  `kill-test: ${runs} runs, ${counts.killed} of them ended by kill -9; ` +
    `${counts.written} files had the new text and ${counts.untouched} the old one, ${counts.leftovers} unfinished ones were left and then removed; ` +
    `${problems.length} problems`
)
process.exitCode = problems.length > 0 ? 1 : 0

function lay() {
  rmSync(join(top, 'docs'), { recursive: true, force: true })
  for (const { name, mode, old } of files) {
    const path = join(top, 'docs', name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, old)
    chmodSync(path, mode)
  }
}

/** Starts the command; `began` comes when it writes its first file. */
function start() {
  const child = spawn(process.execPath, [command, '--fix', '--quiet', 'docs'], { cwd: top, stdio: 'ignore' })
  const ended = once(child, 'close')
  const watchers = []
  const began = new Promise((resolve) => {
    for (const folder of readdirSync(join(top, 'docs'))) watchers.push(watch(join(top, 'docs', folder), resolve))
  })
  ended.then(() => watchers.forEach((watcher) => watcher.close()))
  return { child, ended, began }
}

/** How long the writing takes, in milliseconds. */
async function measured() {
  lay()
  const { ended, began } = start()
  await Promise.race([began, ended])
  const from = performance.now()
  await ended
  return performance.now() - from
}

async function killedAt(share, whole) {
  lay()
  const { child, ended, began } = start()
  await Promise.race([began, ended])
  await Promise.race([setTimeout(share * whole), ended])
  child.kill('SIGKILL')
  const [, signal] = await ended
  if (signal === 'SIGKILL') counts.killed++
  look(`killed at ${Math.round(share * 100)} %`, (file, text) => {
    if (text === newOf(file)) counts.written++
    else counts.untouched++
    return text === newOf(file) || text === file.old
  })
  counts.leftovers += others().length
  await start().ended
  look(`run again after a kill at ${Math.round(share * 100)} %`, (file, text) => text === newOf(file))
  for (const name of others()) problems.push(`run again after a kill at ${Math.round(share * 100)} %: ${name} is left`)
}

function look(when, isRight) {
  for (const file of files) {
    const path = join(top, 'docs', file.name)
    const mode = statSync(path, { throwIfNoEntry: false })?.mode
    if (mode === undefined) problems.push(`${when}: ${file.name} is gone`)
    else if (!isRight(file, readFileSync(path, 'utf8'))) problems.push(`${when}: ${file.name} has another text`)
    else if ((mode & 0o7777) !== file.mode) problems.push(`${when}: ${file.name} has other permissions`)
  }
}

/** What lies there beside the documents. */
function others() {
  const own = new Set(files.map(({ name }) => name))
  return readdirSync(join(top, 'docs'), { recursive: true }).filter((name) => /\./.test(name) && !own.has(name))
}
