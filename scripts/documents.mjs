#!/usr/bin/env node
/**
 * Documents read and reviewed, against independent programs:
 *   node scripts/documents.mjs [--no-review] [--no-hostile] [--only=tex,rst] [--missing] [FOLDER]
 * FOLDER (default: ../shared/fixtures) holds real documents in folders named like their formats. It needs pandoc, and for the
 * review LibreOffice with python3-uno, for PDF poppler: apt-get install pandoc libreoffice-writer python3-uno poppler-utils
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './build-state.mjs'
import { check } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { formats } from '@stigmalint/core/formats'
import { asciidoc, docx, epub, html, latex, odp, odt, org, pptx, rst, rtf, xlsx } from '@stigmalint/documents'
import { pdfReviews } from './documents/pdf.mjs'
import { inOffice, reviewRoundTrip } from './documents/review.mjs'
import { writtenRoundTrip } from './documents/written.mjs'
import { reasonFor } from './documents/reasons.mjs'
import {
  pandocProse,
  pandocText,
  pdftotextText,
  pdfText,
  placedText,
  plainText,
  share,
  wordsBesideNumbers,
  wordsOf,
  workbookText
} from './documents/words.mjs'

const [folder = join(root, '../shared/fixtures')] = process.argv.slice(2).filter((own) => !own.startsWith('--'))
if (!existsSync(folder)) {
  console.error(`${folder}: is not there, name a folder with documents`)
  process.exit(2)
}
const filesIn = (name, ending = 'docx') =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name))
        .filter((own) => own.endsWith(`.${ending}`) && !own.startsWith('.'))
        .map((own) => join(folder, name, own))
    : []
const files = [...filesIn('docx'), ...filesIn('derived'), ...filesIn('made')]
const command = join(root, 'packages/cli/bin/stigmalint.js')
const percent = (part, all) => (all === 0 ? '–' : (part / all).toFixed(4))

const pandoc = (text) => ({ name: 'pandoc', textsOf: (paths) => paths.map(text), wordsIn: wordsBesideNumbers })
const office = { name: 'LibreOffice', textsOf: officeTexts, wordsIn: wordsOf }
const pdftotext = { name: 'pdftotext', textsOf: (paths) => paths.map(pdftotextText), wordsIn: wordsOf }

/** Formats, with the programs that read them as well. */
const compared = [
  { ending: 'docx', kind: docx, programs: [pandoc(pandocText('docx', '-s', '--track-changes=accept')), office] },
  { ending: 'odt', kind: odt, programs: [pandoc(pandocText('odt')), office] },
  { ending: 'odp', kind: odp, programs: [office] },
  { ending: 'pptx', kind: pptx, programs: [office] },
  { ending: 'xlsx', kind: xlsx, read: workbookText, programs: [office] },
  { ending: 'epub', kind: epub, programs: [pandoc(pandocText('epub'))] },
  { ending: 'html', kind: html, programs: [pandoc(pandocProse('html'))] },
  { ending: 'tex', folder: 'latex', kind: latex, programs: [pandoc(pandocProse('latex'))] },
  { ending: 'rst', kind: rst, programs: [pandoc(pandocProse('rst'))] },
  { ending: 'org', kind: org, programs: [pandoc(pandocProse('org'))] },
  // pandoc does not read it
  { ending: 'adoc', folder: 'asciidoc', kind: asciidoc, programs: [] },
  { ending: 'rtf', kind: rtf, programs: [pandoc(pandocText('rtf')), office] },
  { ending: 'pdf', read: pdfText, programs: [pdftotext] }
]

const [only] = process.argv.flatMap((own) =>
  own.startsWith('--only=') ? [own.slice('--only='.length).split(',')] : []
)
for (const format of compared) if (only?.includes(format.ending) ?? true) await words(format)
await sameFindings()
if (only) process.exit()
const pdfs = ['derived', 'made', 'pdf'].flatMap((name) => filesIn(name, 'pdf'))
if (!process.argv.includes('--no-review')) {
  await pdfReviews([...pdfs, ...filesIn('hostile', 'pdf')])
  await review()
  await written()
}
if (!process.argv.includes('--no-hostile')) await hostile()

/** How many words of a format two readers have in common, both ways; what is not alike is explained. */
async function words({ ending, folder = ending, kind, read = readerOf(kind), programs }) {
  const paths = ['derived', 'made', folder].flatMap((name) => filesIn(name, ending))
  const theirs = programs.map((program) => ({ ...program, texts: program.textsOf(paths) }))
  const rows = []
  console.log(
    `Words of .${ending} (heads and feet of pages and alternative texts only where the other program gives them)`
  )
  for (const [index, path] of paths.entries()) {
    const own = await read(path).catch((error) => ({ problem: error.message }))
    if (own.problem !== undefined) {
      console.log(`not read: ${own.problem} | ${basename(path)}`)
      continue
    }
    const results = theirs.flatMap(({ name, texts, wordsIn }) => {
      const text = texts[index]
      if (text === null) return []
      return [
        { key: `${name}’s words, read here`, ...share(wordsIn(text), wordsOf(own.all)) },
        { key: `words here, read by ${name}`, ...share(wordsIn(own.body), wordsOf(text)) }
      ]
    })
    rows.push({ file: basename(path), results })
    const cells = results.map(({ key, read: common, all, missing }) => {
      const which = process.argv.includes('--missing') ? ` (${missing.slice(0, 8).join(' ')})` : ''
      return `${key} ${percent(common, all)}${which}`
    })
    console.log([...cells, basename(path)].join(' | '))
  }
  console.log(`${rows.length} of ${paths.length} .${ending} read; all words:`)
  const keys = new Set(rows.flatMap(({ results }) => results.map(({ key }) => key)))
  for (const key of keys) console.log(`  ${summary(ending, key, rows)}`)
  console.log('')
}

/** All files together; where more is not alike than need be, why that is, and which file has most of it. */
function summary(ending, key, rows) {
  const own = rows.flatMap(({ file, results }) =>
    results.flatMap((result) => (result.key === key ? [{ file, ...result }] : []))
  )
  const sum = (of, results = own) => results.reduce((total, result) => total + of(result), 0)
  const shareOf = (results) =>
    percent(
      sum(({ read }) => read, results),
      sum(({ all }) => all, results)
    )
  const all = sum((result) => result.all)
  const unread = sum(({ missing }) => missing.length)
  const line = `${key}: ${shareOf(own)} of ${all}`
  if (unread / all <= (ending === 'pdf' ? 0.03 : 0.01)) return line
  const [most] = own.toSorted((one, other) => other.missing.length - one.missing.length)
  const others = shareOf(own.filter((result) => result !== most))
  const reason = reasonFor(ending, key) ?? 'NOT EXPLAINED'
  return `${line}; without ${most.file} (${most.missing.length} of the ${unread} that differ) ${others}\n    ${reason}`
}

/** What a format reads of the file at a path. */
function readerOf(kind) {
  return (path) => ('open' in kind ? placedText : plainText)(kind, path)
}

/** Texts that were derived from one another: what is found in each. */
async function sameFindings() {
  const ruleSet = await loadRuleSet()
  const kinds = { md: formats.markdown, tex: latex, adoc: asciidoc, rst, org, rtf }
  const endings = Object.keys(kinds)
  const found = async (path) => {
    const kind = kinds[path.slice(path.lastIndexOf('.') + 1)]
    const { text, format } =
      'open' in kind
        ? (await kind.open(readFileSync(path))).document
        : { text: readFileSync(path, 'utf8'), format: kind }
    const { messages } = await check(text, { ruleSet, format })
    return messages
      .map(({ ruleId, severity, actual }) => `${ruleId} ${severity} ${wordsOf(actual ?? '').join(' ')}`)
      .sort()
  }
  console.log('Findings of texts in several formats: those of Markdown, and in which others they are not the same')
  for (const path of filesIn('derived', 'md')) {
    const own = await found(path)
    const others = await Promise.all(endings.map(async (ending) => [ending, await found(path.replace(/md$/, ending))]))
    const different = others.filter(([, theirs]) => theirs.join() !== own.join()).map(([ending]) => ending)
    console.log(
      `${own.length} | ${different.length === 0 ? 'the same in all' : `NOT ${different.join(', ')}`} | ${basename(path)}`
    )
    if (process.argv.includes('--missing'))
      for (const [ending, theirs] of others) {
        const extra = theirs.filter((line) => !own.includes(line))
        const missing = own.filter((line) => !theirs.includes(line))
        if (extra.length + missing.length > 0)
          console.log(`  ${ending}: more ${extra.join('; ')}; less ${missing.join('; ')}`)
      }
  }
  console.log('')
}

/** As LibreOffice reads it, with all changes accepted; null where it does not open. */
function officeTexts(paths) {
  try {
    return inOffice(paths.map((path) => ({ path, action: 'accept' }))).map(({ texts, error }) =>
      error ? null : Object.values(texts).join('\n')
    )
  } catch (error) {
    console.log(`LibreOffice is left out: ${error.message.split('\n')[0]}`)
    return paths.map(() => null)
  }
}

async function review() {
  const rows = await reviewRoundTrip([
    ...files,
    ...filesIn('hostile').filter((own) => /control|split-runs|invisible|bidi/.test(own)),
    ...['odt', 'pptx', 'xlsx'].flatMap((ending) => ['derived', 'made', ending].flatMap((name) => filesIn(name, ending)))
  ])
  console.log('Reviews opened in LibreOffice: planted changes, one in a paragraph, in every file')
  const yes = (own) => (own ? 'yes' : 'NO')
  console.log('changes | comments | accept all | reject all | comments there | old ones there | parts untouched | file')
  for (const row of rows)
    console.log(
      row.problem
        ? `problem: ${row.problem} | ${basename(row.path)}`
        : [
            row.changes,
            row.comments,
            yes(row.isAccepted),
            yes(row.isRejected),
            yes(row.hasComments),
            yes(row.hasOld),
            `${row.untouched.same} of ${row.untouched.same + row.untouched.changed}`,
            basename(row.path)
          ].join(' | ')
    )
  for (const row of rows)
    for (const difference of row.differences ?? []) console.log(`  ${basename(row.path)}: ${difference.slice(0, 300)}`)
  for (const row of rows) for (const fault of row.faults ?? []) console.log(`  ${basename(row.path)}: ${fault}`)
  const asked = rows.filter((row) => row.faults !== undefined)
  const faulty = asked.filter((row) => row.faults.length > 0)
  console.log(
    `validated against the schemas of Office Open XML: ${asked.length} copies, ${faulty.length} with a fault that the file had not before`
  )
  const unshown = rows.filter(({ isShown, problem, changes }) => changes > 0 && problem === undefined && !isShown)
  for (const { path } of unshown)
    console.log(
      `  ${basename(path)}: LibreOffice takes no tracked change of this file for one, those that it had before neither`
    )
  const whole = rows.filter((row) => row.isAccepted && row.isRejected && row.hasComments && row.hasOld)
  console.log(
    `${whole.length} of ${rows.length} reviews give both texts and all comments; ${rows.reduce((sum, { changes = 0 }) => sum + changes, 0)} changes, ${rows.reduce((sum, { comments = 0 }) => sum + comments, 0)} comments\n`
  )
}

/** Documents that are written anew. */
async function written() {
  const rows = await writtenRoundTrip()
  for (const { what, faults, ...row } of rows)
    for (const fault of [...Object.keys(row).filter((own) => row[own] === false), ...faults])
      console.log(`  ${what}: ${fault}`)
  const whole = rows.filter((row) => row.isAccepted && row.isRejected && row.hasComments)
  const faults = rows.reduce((sum, row) => sum + row.faults.length, 0)
  console.log(
    `Word documents that the page writes: ${whole.length} of ${rows.length} give both texts and all comments in LibreOffice; ${faults} faults against the schemas\n`
  )
}

/** Each in a process of its own, by the command. */
async function hostile() {
  const own = ['docx', 'pdf'].flatMap((ending) => filesIn('hostile', ending))
  if (own.length === 0) return
  const time = { slowest: 0, name: '' }
  const memory = { most: 0, name: '' }
  let crashed = 0
  console.log('Hostile Word documents and PDFs')
  for (const path of own) {
    const begun = performance.now()
    const { stdout, stderr, status } = spawnSync(
      '/usr/bin/time',
      ['-f', '%M', process.execPath, command, '--no-config', '-q', path],
      { encoding: 'utf8', timeout: 60_000 }
    )
    const spent = (performance.now() - begun) / 1000
    const lines = stderr.trim().split('\n')
    const kilobytes = Number(lines.pop())
    if (spent > time.slowest) Object.assign(time, { slowest: spent, name: basename(path) })
    if (kilobytes / 1024 > memory.most) Object.assign(memory, { most: kilobytes / 1024, name: basename(path) })
    if (/error of the program/.test(stderr) || status === null) crashed++
    const said =
      lines.filter((line) => !/Command exited/.test(line)).join(' / ') ||
      `${(stdout.match(/ (?:error|warning) /g) ?? []).length} findings`
    console.log(
      `${status} | ${spent.toFixed(2)} s | ${Math.round(kilobytes / 1024)} MB | ${basename(path)} | ${said.replace(path, '').slice(0, 140)}`
    )
  }
  console.log(
    `${own.length} hostile files, ${crashed} crashes; slowest ${time.slowest.toFixed(2)} s (${time.name}), most memory ${Math.round(memory.most)} MB (${memory.name})`
  )
}
