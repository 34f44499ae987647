#!/usr/bin/env node
/**
 * Documents beside the programs that take their text out: whole processes, one after the other on the same file, so that a
 * busy machine slows all alike. Prints medians by the processor and by the clock, sums of them, and ratios; it judges nothing.
 *
 *   node scripts/bench-documents.mjs [--runs N] [--files N] [--only docx,html,pdf] [FOLDER]
 *
 * "text" is what does as the others do, and no more: it reads a document and writes its text (scripts/documents/read.mjs), bundled as the command is.
 * "check" is the command, with every rule. FOLDER (default: ../shared/fixtures) holds real documents in folders named like
 * their formats; the largest of each are read, and a long one of our own text, on which memory is told: a short one takes what
 * the program takes. It needs pandoc, poppler and LibreOffice: apt-get install pandoc poppler-utils libreoffice-writer
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Archive } from '../packages/documents/dist/zip/archive.js'
import { root } from './build-state.mjs'
import { besideTheBundle, bundleProgram, engineBeside } from './bundle.mjs'
import { medians, spent } from './documents/spent.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    files: { type: 'string', default: '12' },
    only: { type: 'string', default: 'docx,html,pdf' }
  }
})
const [fixtures = join(root, '../shared/fixtures')] = positionals
const command = join(root, 'packages/cli/bin/stigmalint.js')
/** what the command sets of V8 */
const later = join(root, 'packages/cli/bin/compile-later.js')

const pandoc = { name: 'pandoc', words: (format, path) => ['pandoc', '-f', format, '-t', 'plain', path] }
const pdftotext = { name: 'pdftotext', words: (_, path) => ['pdftotext', '-enc', 'UTF-8', path, '-'] }
const peers = { docx: pandoc, html: pandoc, pdf: pdftotext }
const ours = [
  { name: 'text', words: (format, path) => [process.execPath, '--require', later, reader, format, path] },
  { name: 'check', words: (_, path) => [process.execPath, command, '--no-config', '-q', path] }
]

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`
const ratio = (one, other) => (one / other).toFixed(1)
const shown = ({ cpu, clock, megabytes }) => `${cpu.toFixed(0)} ms, ${clock.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`

const folder = mkdtempSync(join(tmpdir(), 'stigmalint-bench-documents-'))
const reader = join(folder, 'reader/main.cjs')
try {
  const bundle = dirname(reader)
  await bundleProgram('scripts/documents/read.mjs', {
    texts: besideTheBundle(bundle),
    folder: bundle,
    plugins: [engineBeside(bundle)]
  })
  const bare = median([[process.execPath, '-e', '0']])[0]
  console.log(`Median of ${values.runs} runs, Node ${process.version}; a bare start: ${shown(bare)}`)
  for (const format of values.only.split(',')) await print(format, bare)
} finally {
  rmSync(folder, { recursive: true })
}

async function print(format, bare) {
  const peer = peers[format]
  const subjects = [...ours, peer]
  const paths = largest(format)
  const rows = paths.map((path) => median(subjects.map(({ words }) => words(format, path))))
  console.log(
    `\n${format}, each by the processor, by the clock, at its peak: ${subjects.map(({ name }) => name).join(' | ')} | file`
  )
  for (const [index, path] of paths.entries()) console.log(`${rows[index].map(shown).join(' | ')} | ${basename(path)}`)
  const sums = subjects.map((_, index) => ({
    cpu: rows.reduce((sum, row) => sum + row[index].cpu, 0),
    clock: rows.reduce((sum, row) => sum + row[index].clock, 0)
  }))
  const theirs = sums.at(-1)
  for (const [index, { name }] of ours.entries()) {
    const { cpu, clock } = sums[index]
    console.log(
      `${paths.length} files, ${name}: ${seconds(cpu)} of the processor, ${seconds(clock)} by the clock; ${peer.name} ${seconds(theirs.cpu)}, ${seconds(theirs.clock)}: ${ratio(cpu, theirs.cpu)} and ${ratio(clock, theirs.clock)} times`
    )
  }
  const long = await longFile(format)
  const [text, check, other] = median(subjects.map(({ words }) => words(format, long.path)))
  console.log(
    `${[text, check, other].map(shown).join(' | ')} | a long one, ${(long.bytes / 1e6).toFixed(2)} MB of ${long.what}`
  )
  const above = ({ megabytes }) => megabytes - bare.megabytes
  const memory = ([name, own]) =>
    `${name} ${above(own).toFixed(0)} MB, ${((above(own) * 2 ** 20) / long.bytes).toFixed(1)} times that`
  console.log(`its memory above a bare start: ${Object.entries({ text, check }).map(memory).join('; ')}`)
}

function largest(format) {
  const own = join(fixtures, format)
  const paths = existsSync(own)
    ? readdirSync(own)
        .filter((name) => name.endsWith(`.${format}`))
        .map((name) => join(own, name))
    : []
  return paths.toSorted((one, other) => statSync(other).size - statSync(one).size).slice(0, Number(values.files))
}

/** The medians of commands that take turns. */
function median(commands) {
  const runs = commands.map(() => [])
  for (let run = 0; run < Number(values.runs); run++)
    for (const [index, own] of commands.entries()) runs[index].push(spent(...own))
  return runs.map(medians)
}

/** A text of some six hundred pages, in a format, and how much it unpacks to. */
async function longFile(format) {
  const markdown = join(folder, 'long.md')
  writeFileSync(markdown, prose(1_000_000))
  const page = format === 'html' ? join(folder, 'long.html') : join(folder, 'long.docx')
  if (!existsSync(page)) run('pandoc', '-s', '--metadata', 'title=Report', markdown, '-o', page)
  if (format === 'html') return { path: page, bytes: statSync(page).size, what: 'HTML' }
  if (format === 'docx') {
    const part = await new Archive(readFileSync(page)).read('word/document.xml')
    return { path: page, bytes: part.length, what: 'XML, unpacked' }
  }
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    page
  )
  const path = join(folder, 'long.pdf')
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 1 << 28 })
  return { path, bytes: stdout.length, what: 'text' }
}

function run(program, ...words) {
  const { status, error } = spawnSync(program, words, { stdio: 'ignore' })
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`)
}

/** Prose of a length, with a heading here and there, and a label that is found in each section. */
function prose(length) {
  const section = (number) =>
    [
      `## Section ${number}`,
      'The council adopted the plan in spring and asked the department to report on it every *six months*. The report lists what was done, what it cost, and what residents said about it.',
      `Staff meet each morning for ${number % 50} minutes. They go through the appointments of the day, note who needs an interpreter, and agree on who answers the telephone.`,
      '- The budget covers rent, wages and training.\n- Donations are recorded in a separate account.',
      'The ward admits addicts on the day of the call.'
    ].join('\n\n')
  const count = Math.ceil(length / section(1000).length)
  return `${Array.from({ length: count }, (_, index) => section(index + 1)).join('\n\n')}\n`
}
