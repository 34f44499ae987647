/** How many of the words of a document two readers have in common, both ways. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf as pdfContentOf } from '../../packages/documents/dist/pdf/content.js'
import { inPdf } from '../../packages/documents/dist/pdf/engine.js'
import { textsOf as textsOfSheets } from '../../packages/documents/dist/xlsx/content.js'
import { sourceOf as workbookOf } from '../../packages/documents/dist/xlsx/workbook.js'
import { Archive } from '../../packages/documents/dist/zip/archive.js'
import { maskAddresses } from '@stigmalint/core/reading'

/** Letters and digits in a row, in lower case. */
const wordsOf = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const counted = (words) => words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map())

/** The share of the words of `theirs` that are among `ours`, and which are not. */
export function share(theirs, ours) {
  const known = counted(ours)
  const missing = []
  for (const word of theirs) {
    const left = known.get(word) ?? 0
    if (left > 0) known.set(word, left - 1)
    else missing.push(word)
  }
  return { all: theirs.length, read: theirs.length - missing.length, missing }
}

const withoutMarks = (text) => text.replace(/[\u0019-\u001F]/g, '')

/** Texts as one: `body` is without what not every program gives, such as alternative texts. */
function textIn(texts, isBody) {
  const of = (own) => withoutMarks(own.map(({ text }) => text).join('\n'))
  return { body: of(texts.filter(isBody)), all: of(texts) }
}

/** What a format reads of a document of bytes; `body` is without heads and feet of pages. */
export async function placedText(kind, path) {
  const opening = await kind.open(readFileSync(path))
  if (!opening.ok) throw new Error(opening.message.replace(/^: /, ''))
  const { text, locate } = opening.document
  const paragraphs = [...text.matchAll(/\u001E([^\n]*)\n([^\u001E]*)/g)].map(({ index, 1: lead, 2: words }) => {
    const location = locate(index + lead.length + 2, index + lead.length + 2) ?? {}
    return {
      text: words,
      isBody: !('header' in location) && !('footer' in location) && !lead.includes('"alt"')
    }
  })
  return textIn(paragraphs, ({ isBody }) => isBody)
}

/** What a format reads of a text. */
export async function plainText({ read }, path) {
  const text = readFileSync(path, 'utf8')
  const blocks = await read(text, { start: 0, end: text.length, kind: 'prose', afterBlank: true }, { labels: () => [] })
  return textIn(blocks, ({ roles }) => !roles.includes('alt'))
}

/** A text that several cells show is told once, and counted as often as they show it. */
export async function workbookText(path) {
  const { sheets, strings, parts } = await workbookOf(new Archive(readFileSync(path)), 'is no workbook')
  const texts = textsOfSheets(sheets, strings, parts)
  return textIn(
    texts.flatMap(({ text, uses }) => uses.map(() => ({ text }))),
    () => true
  )
}

/** Words that were broken at the end of a line are whole. */
const joinedLines = (text) => withoutMarks(text).replace(/-\n(?!\n|$)/g, '')

/** What stands on every page of a PDF is told once, and counted as often as it stands there. */
export async function pdfText(path) {
  const paragraphs = await inPdf(readFileSync(path), pdfContentOf)
  const texts = paragraphs.flatMap(({ text, copies, kind }) =>
    [text, ...copies].map((own) => ({ text: joinedLines(own), isAlt: kind.roles.includes('alt') }))
  )
  return textIn(texts, ({ isAlt }) => !isAlt)
}

const said = (program, ...words) => String(spawnSync(program, words, { maxBuffer: 1 << 28 }).stdout)

export const pdftotextText = (path) => said('pdftotext', '-enc', 'UTF-8', path, '-')

export const pandocText =
  (format, ...flags) =>
  (path) =>
    said('pandoc', '-f', format, '-t', 'plain', '--wrap=none', ...flags, path)

/** With the title (`-s`), and without what is no prose to us: formulas, code, references, addresses, names for machines. */
export const pandocProse = (format) => {
  const text = pandocText(format, '-s', '--lua-filter', join(import.meta.dirname, 'prose.lua'))
  return (path) => maskAddresses(text(path), []).text
}

/** What one reader is asked for of another: without numbers of lists and notes, which are made by who shows a document. */
export const wordsBesideNumbers = (text) =>
  wordsOf(text.replace(/\[\d+\]/g, ' ').replace(/^[\s|]*\(?(?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,3})[.)](?=\s|$)/gm, ' '))

export { wordsOf }
