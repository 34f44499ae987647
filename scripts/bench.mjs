#!/usr/bin/env node
/**
 * Times this command beside alex and a bare Node start, in one run, the runs interleaved so that a busy machine slows
 * all alike. Prints the median of several cold runs, by the clock and by the processor, and ratios; it judges nothing. On
 * a busy machine the time of the processor is the one to compare: it counts no waiting.
 *
 *   node scripts/bench.mjs [--runs N] [--no-alex] [--json]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    runs: { type: 'string', default: '7' },
    alex: { type: 'boolean', default: true },
    json: { type: 'boolean' }
  }
})
const runs = Number(values.runs)
const corpus = join(root, '../shared/documents/markdown')
const stigmalint = join(root, 'packages/cli/bin/stigmalint.js')
const alex = join(root, 'node_modules/alex/cli.js')

const folder = mkdtempSync(join(tmpdir(), 'stigmalint-bench-'))
/** Loaded before each subject: says at its end how long the processor worked for it, all of its threads together. */
const meter = join(folder, 'meter.cjs')
writeFileSync(meter, `process.on('exit', () => require('fs').writeSync(3, JSON.stringify(process.cpuUsage())))\n`)
try {
  const figures = bench()
  if (values.json) console.log(JSON.stringify(figures))
  else print(figures)
} finally {
  rmSync(folder, { recursive: true })
}

function bench() {
  const plain = join(folder, 'plain.md')
  const marked = join(folder, 'marked.md')
  writeFileSync(plain, document(0))
  writeFileSync(marked, document(30))
  const cold = [
    { name: 'node -e 0', words: ['-e', '0'] },
    { name: 'stigmalint, 50 KB without a finding', words: [stigmalint, plain] },
    { name: 'stigmalint, 50 KB with 30 findings', words: [stigmalint, marked] },
    ...(values.alex
      ? [
          { name: 'alex, 50 KB without a finding', words: [alex, plain] },
          { name: 'alex, 50 KB with 30 findings', words: [alex, marked] }
        ]
      : [])
  ]
  const figures = { findings: countFindings([plain, marked]), cold: time(cold, runs), corpus: [] }
  if (existsSync(corpus)) {
    time([{ words: [stigmalint, corpus] }], 1)
    figures.corpus = [
      ...time([{ name: 'stigmalint, corpus', words: [stigmalint, corpus] }], Math.min(runs, 5)),
      ...(values.alex ? time([{ name: 'alex, corpus', words: [alex, corpus] }], 1) : [])
    ]
    figures.corpusBytes = readdirSync(corpus).reduce((sum, name) => sum + statSync(join(corpus, name)).size, 0)
  }
  return figures
}

/** Median milliseconds of each by the clock (`ms`) and by the processor (`cpu`), one run of each after the other. */
function time(subjects, times) {
  const taken = subjects.map(() => [])
  for (let run = 0; run < times; run++)
    for (const [index, { words }] of subjects.entries()) {
      const start = process.hrtime.bigint()
      const { status, signal, output } = spawnSync(process.execPath, ['--require', meter, ...words], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe']
      })
      const ms = Number(process.hrtime.bigint() - start) / 1e6
      if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} ended with ${status ?? signal}`)
      const { user, system } = JSON.parse(output[3].toString())
      taken[index].push({ ms, cpu: (user + system) / 1e3 })
    }
  return subjects.map(({ name }, index) => ({
    name,
    ms: median(taken[index].map(({ ms }) => ms)),
    cpu: median(taken[index].map(({ cpu }) => cpu))
  }))
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}

/** How many findings the command itself reports, so that the figures say what they were measured on. */
function countFindings(files) {
  return files.map((file) => {
    const { stdout } = spawnSync(process.execPath, [stigmalint, '--format', 'json', file], {
      cwd: folder,
      maxBuffer: 1 << 28
    })
    const reports = JSON.parse(stdout.toString())
    return reports.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal === true || fatal === false).length
  })
}

function print({ findings, cold, corpus: corpusFigures, corpusBytes }) {
  const [bare] = cold
  const row = (name, clock, processor) =>
    console.log(`  ${name.padEnd(36)} ${clock.padStart(17)} ${processor.padStart(17)}`)
  const times = (one, unit) => `${one.toFixed(0)} ms ${(one / unit).toFixed(2).padStart(7)} ×`
  const show = ({ name, ms, cpu }) => row(name, times(ms, bare.ms), times(cpu, bare.cpu))
  console.log(
    `Cold start, median of ${runs} runs, Node ${process.version}; findings reported: ${findings.join(' and ')}; × a bare start`
  )
  row('', 'by the clock', 'by the processor')
  cold.forEach(show)
  const [ours, theirs] = corpusFigures
  if (!ours) return console.log('Corpus: skipped, ../shared/documents/markdown is not there')
  console.log(`Corpus, ${(corpusBytes / 1e6).toFixed(2)} MB of Markdown`)
  corpusFigures.forEach(show)
  if (theirs)
    console.log(
      `  alex takes ${(theirs.cpu / ours.cpu).toFixed(1)} times as much of the processor on the corpus, ${ratio(cold, 'without')} and ${ratio(cold, 'with 30')} times on one file`
    )
}

function ratio(cold, which) {
  const [ours, theirs] = ['stigmalint', 'alex'].map(
    (tool) => cold.find(({ name }) => name.startsWith(tool) && name.includes(which)).cpu
  )
  return (theirs / ours).toFixed(1)
}

/** About 50 KB of policy prose with the usual Markdown, and `labels` sentences with a label among it. */
function document(labels) {
  const paragraphs = [
    'The city council adopted the plan in spring and asked the health department to report on it every six months. The report lists what was done, what it cost, and what residents said about it.',
    'Opening hours are printed on the door and on the [web page](https://example.org/hours). A person who arrives after closing time is given the number of the night service, which answers in *four languages*.',
    'Staff meet each morning for fifteen minutes. They go through the appointments of the day, note who needs an interpreter, and agree on who answers the telephone.',
    '- The budget covers rent, wages and training.\n- Donations are recorded in a separate account.\n- The auditor reads both once a year.',
    '> The committee thanks the volunteers for their work and looks forward to another year.',
    '| Month | Visits | Referrals |\n| --- | --- | --- |\n| May | 212 | 34 |\n| June | 187 | 41 |',
    'Complaints go to the ombudsperson, who replies within ten working days. Where the reply does not settle the matter, the complaint is passed to the `appeals` list and heard in the next session.',
    'Parents receive a letter in their own language. The letter says what the visit is for, how long it takes, and that nobody has to answer a question that they would rather leave open.',
    'Data are kept for two years and then deleted. Only the **two officers** named in the annex can read them, and every access is logged with the date and the reason.'
  ]
  const marked = [
    'The ward admits addicts on the day of the call.',
    'Two drug abusers asked for a place in the programme.',
    'The leaflet is about substance abuse among young adults.',
    'A heroin addict may bring a friend to the first visit.',
    'The centre gives sterile equipment to injecting drug users.'
  ]
  const parts = []
  let length = 0
  for (let section = 1; length < 50_000; section++) {
    const next = [`## Section ${section}`, ...paragraphs]
    parts.push(...next)
    length += next.reduce((sum, part) => sum + part.length + 2, 0)
  }
  const gap = Math.floor(parts.length / (labels + 1))
  for (let label = labels; label > 0; label--) parts.splice(label * gap, 0, marked[label % marked.length])
  return `# Report on the services of the city\n\n${parts.join('\n\n')}\n`
}
