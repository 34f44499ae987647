#!/usr/bin/env node
/**
 * Times this command beside alex and a bare Node start, in one run, the runs interleaved so that a busy machine slows
 * all alike. Prints the median of several cold runs, by the clock and by the processor, and ratios; it judges nothing. On
 * a busy machine the time of the processor is the one to compare: it counts no waiting.
 *
 *   node scripts/bench.mjs [--runs N] [--no-alex] [--pages 10000] [--json]
 *
 * `--pages` is how many pages the generated site has on which the cache is timed; 0: no site.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './build-state.mjs'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    runs: { type: 'string', default: '7' },
    alex: { type: 'boolean', default: true },
    pages: { type: 'string', default: '10000' },
    json: { type: 'boolean' }
  }
})
const runs = Number(values.runs)
const pages = Number(values.pages)
const shared = join(root, '../shared')
const stigmalint = join(root, 'packages/cli/bin/stigmalint.js')
const alex = join(root, 'node_modules/alex/cli.js')

const folder = mkdtempSync(join(tmpdir(), 'stigmalint-bench-'))
/** Loaded before each subject: says at its end how long the processor worked for it, all of its threads together, and its memory. */
const meter = join(folder, 'meter.cjs')
writeFileSync(
  meter,
  `if (require('worker_threads').isMainThread)
  process.on('exit', () => require('fs').writeSync(3, JSON.stringify({ ...process.cpuUsage(), ...process.resourceUsage() })))\n`
)
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
  return {
    findings: countFindings([plain, marked]),
    cold: time(cold, runs),
    corpora: corpora().map((corpus) => ({ ...corpus, figures: timeCorpus(corpus) })),
    site: pages > 0 ? timeSite() : null
  }
}

/** Real texts: many of them with few findings, and few of them with many. */
function corpora() {
  const known = [
    { name: 'Markdown', path: join(shared, 'documents/markdown') },
    { name: 'us-code', path: join(shared, 'documents/us-code') },
    { name: 'passages', path: passages() }
  ]
  return known
    .filter(({ path }) => path !== null && existsSync(path))
    .map((corpus) => ({
      ...corpus,
      bytes: readdirSync(corpus.path).reduce((sum, name) => sum + statSync(join(corpus.path, name)).size, 0)
    }))
}

/** The annotated passages as documents of fifty; null where they are not there. */
function passages() {
  const files = ['dev.jsonl', 'dev2.jsonl'].map((name) => join(shared, 'eval', name)).filter((path) => existsSync(path))
  if (files.length === 0) return null
  const path = join(folder, 'passages')
  mkdirSync(path)
  const texts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).text)
  )
  for (let at = 0; at < texts.length; at += 50)
    writeFileSync(join(path, `${at}.md`), `${texts.slice(at, at + 50).join('\n\n')}\n`)
  return path
}

function timeCorpus({ path }) {
  const times = Math.min(runs, 5)
  const cache = join(folder, 'cache')
  const words = (...flags) => [stigmalint, ...flags, path]
  const copies = join(folder, 'copies')
  rmSync(copies, { recursive: true, force: true })
  for (let copy = 0; copy < 5; copy++) cpSync(path, join(copies, String(copy)), { recursive: true })
  const ours = time(
    [
      { name: 'stigmalint, one thread', words: words('--concurrency', '1') },
      { name: 'stigmalint, two threads', words: words('--concurrency', '2') },
      {
        name: 'stigmalint, cold cache',
        words: words('--concurrency', '1', '--cache-location', cache),
        before: () => rmSync(cache, { recursive: true, force: true })
      },
      { name: 'stigmalint, warm cache', words: words('--concurrency', '1', '--cache-location', cache) },
      { name: 'stigmalint, five copies of it', words: [stigmalint, '--concurrency', '1', copies] }
    ],
    times
  )
  return [...ours, ...(values.alex ? time([{ name: 'alex', words: [alex, path] }], 1) : [])]
}

/** A generated site: with a baseline and a cache, cold, warm, and with one page changed; and a tenth of it, for the memory. */
function timeSite() {
  const site = join(folder, 'site')
  const part = join(folder, 'part')
  writeSite(site, pages)
  writeSite(part, Math.ceil(pages / 10))
  const baseline = join(folder, 'baseline.tsv')
  spawnSync(process.execPath, [stigmalint, 'baseline', '--baseline', baseline, site], { cwd: folder, stdio: 'ignore' })
  const cache = join(folder, 'site-cache')
  const words = (...flags) => [stigmalint, '--baseline', baseline, '--cache-location', cache, ...flags, site]
  return time(
    [
      { name: `${Math.ceil(pages / 10)} pages`, words: [stigmalint, '--concurrency', '1', part] },
      { name: `${pages} pages`, words: [stigmalint, '--concurrency', '1', site] },
      { name: 'baseline, cold cache', words: words('--concurrency', '1') },
      { name: 'baseline, warm cache', words: words() },
      {
        name: 'baseline, warm, one page changed',
        words: words(),
        before: () => writeFileSync(join(site, '0', '0.md'), 'The addicts came.\n')
      }
    ],
    1
  )
}

function writeSite(path, count) {
  const [text] = [document(4)]
  const sections = text.split('\n\n## ')
  for (let index = 0; index < count; index++) {
    const group = join(path, String(index % 50))
    mkdirSync(group, { recursive: true })
    const at = index % (sections.length - 4)
    writeFileSync(join(group, `${index}.md`), `# Page ${index}\n\n## ${sections.slice(at, at + 4).join('\n\n## ')}\n`)
  }
}

/** Median milliseconds of each by the clock (`ms`) and by the processor (`cpu`), one run of each after the other. */
function time(subjects, times) {
  const taken = subjects.map(() => [])
  for (let run = 0; run < times; run++)
    for (const [index, { words, before }] of subjects.entries()) {
      before?.()
      const start = process.hrtime.bigint()
      const { status, signal, output } = spawnSync(process.execPath, ['--require', meter, ...words], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe']
      })
      const ms = Number(process.hrtime.bigint() - start) / 1e6
      if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} ended with ${status ?? signal}`)
      const { user, system, maxRSS } = JSON.parse(output[3].toString())
      taken[index].push({ ms, cpu: (user + system) / 1e3, mb: maxRSS / 1024 })
    }
  return subjects.map(({ name }, index) => ({
    name,
    ms: median(taken[index].map(({ ms }) => ms)),
    cpu: median(taken[index].map(({ cpu }) => cpu)),
    mb: median(taken[index].map(({ mb }) => mb))
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

function print({ findings, cold, corpora, site }) {
  const [bare] = cold
  const row = (name, clock, processor, memory) =>
    console.log(`  ${name.padEnd(36)} ${clock.padStart(17)} ${processor.padStart(17)} ${memory.padStart(8)}`)
  const times = (one, unit) => `${one.toFixed(0)} ms ${(one / unit).toFixed(2).padStart(7)} ×`
  const show = ({ name, ms, cpu, mb }) => row(name, times(ms, bare.ms), times(cpu, bare.cpu), `${mb.toFixed(0)} MB`)
  console.log(
    `Cold start, median of ${runs} runs, Node ${process.version}; findings reported: ${findings.join(' and ')}; × a bare start`
  )
  row('', 'by the clock', 'by the processor', 'memory')
  cold.forEach(show)
  if (values.alex)
    console.log(`  alex takes ${ratio(cold, 'without')} and ${ratio(cold, 'with 30')} times as much of the processor`)
  if (corpora.length === 0) console.log('Corpora: skipped, ../shared is not there')
  for (const { name, bytes, figures } of corpora) {
    console.log(`${name}, ${(bytes / 1e6).toFixed(2)} MB`)
    figures.forEach(show)
    const [one, two, fresh, warm, five, theirs] = figures
    const beside = theirs
      ? `; alex takes ${(theirs.cpu / one.cpu).toFixed(1)} times as much of the processor and ${(theirs.mb / one.mb).toFixed(1)} times the memory`
      : ''
    console.log(
      `  two threads are ${(one.ms / two.ms).toFixed(2)} times as fast, a warm cache ${(fresh.ms / warm.ms).toFixed(1)} times${beside}`
    )
    // what is left once the program and the rules are loaded and V8 has made fast code of them
    const further = (five.cpu - one.cpu) / 4
    console.log(
      `  a further copy takes ${further.toFixed(0)} ms of the processor, ${(bytes / 1e3 / further).toFixed(2)} MB a second`
    )
  }
  if (!site) return
  console.log('A generated site')
  site.forEach(show)
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
