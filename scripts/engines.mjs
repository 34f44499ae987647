#!/usr/bin/env node
/**
 * `npm run engines -- [--documents 100000]`: the streaming mode behind engines that share out work, those of them that are
 * installed here, on a generated archive. Each has to answer what one stream answers: nothing lost, nothing twice, with a
 * worker killed in the middle, too. All of it stays on this machine, on the loopback.
 *
 * Debian has them as parallel, python3-distributed and slurm-wlm.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

/** Sentences of documents. */
const plain = [
  'The council met on Tuesday and agreed on the budget of the coming year.',
  'Services are open to all who ask for them, on every day of the week.',
  'Staff are trained once a year, and the training is free of charge.',
  'The report counts visits and not people, and names nobody.',
  'Transport from the villages was the need that most people named.'
]
const flagged = [
  'The addicts in the district need a bed.',
  'A substance abuser was turned away.',
  'His urine was dirty, the officer wrote.',
  'She committed suicide in 2019.'
]

const { values } = parseArgs({ options: { documents: { type: 'string', default: '100000' } } })
const count = Number(values.documents)
const perFile = Math.ceil(count / 8)
const folder = mkdtempSync(join(tmpdir(), 'stigmalint-engines-'))
const bin = join(folder, 'bin')
mkdirSync(bin)
symlinkSync(join(root, 'packages/cli/bin/stigmalint.js'), join(bin, 'stigmalint'))
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` }
const running = []
let hasFailed = false

try {
  const seconds = await timed(writeArchive)
  console.log(`${count} documents in ${readdirSync(join(folder, 'archive')).length} files, written in ${seconds} s`)
  const all = join(folder, 'all.jsonl')
  const reference = join(folder, 'reference.jsonl')
  say('one stream', await timed(() => run('sh', ['-c', `stigmalint stream < ${all} > ${reference}`])), '')
  const expected = linesById(reference)
  if (expected.size !== count) fail('one stream', `${expected.size} answers`)
  await tryEngine('GNU parallel', ['parallel', '--version'], withParallel)
  await tryEngine('Dask distributed', ['python3', '-c', 'import distributed'], withDask)
  await tryEngine('Slurm', ['sinfo'], withSlurm)

  async function withParallel() {
    const found = join(folder, 'parallel.jsonl')
    const seconds = await timed(() =>
      run('sh', [
        '-c',
        `parallel --will-cite --pipepart --keep-order --jobs 2 --block 1M -a ${all} stigmalint stream > ${found}`
      ])
    )
    const isSame = readFileSync(found).equals(readFileSync(reference))
    return { seconds, problem: isSame ? null : compare([found]), note: 'the same bytes' }
  }

  async function withDask() {
    const found = join(folder, 'dask')
    const scheduler = start('dask-scheduler', ['--host', '127.0.0.1', '--port', '0', '--no-dashboard', '--no-show'])
    const address = await heard(scheduler, /tcp:\/\/127\.0\.0\.1:\d+/)
    const worker = () =>
      start('dask-worker', [
        address,
        '--host',
        '127.0.0.1',
        '--no-dashboard',
        '--nworkers',
        '1',
        '--nthreads',
        '1',
        '--no-nanny'
      ])
    const workers = [worker(), worker()]
    let note = ''
    const seconds = await timed(async () => {
      const work = run('python3', [
        join(root, 'samples/engines/dask-archive.py'),
        address,
        join(folder, 'archive/*.jsonl'),
        join(found, '*.jsonl')
      ])
      // in the middle: when the first answers are there and most are not
      const middle = filesIn(found, 3).then(() => {
        workers[0].kill('SIGKILL')
        note = `the first of two workers killed when ${readdirSync(found).length} parts were there`
      })
      await Promise.all([work, middle])
    })
    return { seconds, note, problem: compare(readdirSync(found).map((name) => join(found, name))) }
  }

  async function withSlurm() {
    const found = join(folder, 'slurm')
    mkdirSync(found)
    const tasks = readdirSync(join(folder, 'archive')).length
    const seconds = await timed(() =>
      run('sbatch', [
        '--wait',
        `--array=1-${tasks}`,
        '--export=ALL',
        `--output=${join(folder, 'slurm-%a.log')}`,
        join(root, 'samples/engines/archive.sbatch'),
        join(folder, 'archive'),
        found
      ])
    )
    return {
      seconds,
      note: `${tasks} tasks of an array`,
      problem: compare(readdirSync(found).map((name) => join(found, name)))
    }
  }

  /** What is wrong with answers in these files; null: they are the expected ones, each once. */
  function compare(files) {
    const seen = new Map()
    for (const file of files) {
      for (const [id, lines] of linesById(file)) seen.set(id, [...(seen.get(id) ?? []), ...lines])
    }
    const lost = [...expected.keys()].filter((id) => !seen.has(id)).length
    const twice = [...seen.values()].filter((lines) => lines.length > 1).length
    const other = [...seen].filter(([id, [line]]) => expected.get(id)?.[0] !== line).length
    return lost + twice + other === 0 ? null : `${lost} lost, ${twice} twice, ${other} answered otherwise`
  }
} finally {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = hasFailed ? 1 : 0

async function tryEngine(name, probe, use) {
  const found = spawnSync(probe[0], probe.slice(1), { stdio: 'ignore', env: environment })
  if (found.status !== 0) {
    console.log(`${name}: not tried, it is not there`)
    return
  }
  try {
    const { seconds, note, problem } = await use()
    if (problem === null) say(name, seconds, note)
    else fail(name, problem)
  } catch (error) {
    fail(name, error.message)
  }
}

function say(name, seconds, note) {
  console.log(`${name}: ${count} answers, none lost, none twice, in ${seconds} s${note === '' ? '' : ` (${note})`}`)
}

function fail(name, problem) {
  hasFailed = true
  console.log(`${name}: FAILED, ${problem}`)
}

/** In seconds, to a tenth. */
async function timed(work) {
  const begun = Date.now()
  await work()
  return ((Date.now() - begun) / 1000).toFixed(1)
}

/** One document in ten has something to find. */
async function writeArchive() {
  mkdirSync(join(folder, 'archive'))
  const all = createWriteStream(join(folder, 'all.jsonl'))
  let part = null
  const next = seeded(7)
  for (let id = 0; id < count; id++) {
    if (id % perFile === 0) {
      part?.end()
      part = createWriteStream(join(folder, 'archive', `${id / perFile + 1}.jsonl`))
    }
    const sentences = Array.from({ length: 2 + Math.floor(next() * 4) }, () => plain[Math.floor(next() * plain.length)])
    if (id % 10 === 0) sentences.push(flagged[Math.floor(next() * flagged.length)])
    const line = `${JSON.stringify({ id, text: sentences.join(' ') })}\n`
    part.write(line)
    if (!all.write(line)) await new Promise((resolve) => all.once('drain', resolve))
  }
  await Promise.all([part, all].map((stream) => new Promise((resolve) => stream.end(resolve))))
}

/** A small generator of numbers in [0, 1): the same archive every time. */
function seeded(seed) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** The lines of a file by the id in them. */
function linesById(path) {
  const lines = new Map()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { id } = JSON.parse(line)
    lines.set(id, [...(lines.get(id) ?? []), line])
  }
  return lines
}

function start(command, words) {
  const child = spawn(command, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
  running.push(child)
  return child
}

/** What a program prints, as soon as it does. */
function heard(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        text += piece
        const match = pattern.exec(text)
        if (match) resolve(match[0])
      })
    child.on('exit', () => reject(new Error(`it ended: ${text.trim().split('\n').at(-1)}`)))
  })
}

function run(command, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: environment, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder })
    let text = ''
    child.stderr.setEncoding('utf8').on('data', (piece) => (text += piece))
    child.on('error', reject).on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${command} ended with ${code}: ${text.trim().split('\n').at(-1)}`))
    })
  })
}

/** Waits until so many files are there. */
async function filesIn(folder, least) {
  for (;;) {
    try {
      if (readdirSync(folder).length >= least) return
    } catch {
      // not made yet
    }
    await setTimeout(50)
  }
}
