/** How many of the words of a document two readers have in common, both ways. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf } from '../../packages/documents/dist/docx/content.js'
import { sourceOf } from '../../packages/documents/dist/docx/source.js'
import { contentOf as pdfContentOf } from '../../packages/documents/dist/pdf/content.js'
import { inPdf } from '../../packages/documents/dist/pdf/engine.js'
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

/** The words that are read of a Word document, by what they stand in. */
export async function ownWords(path) {
  const { paragraphs } = contentOf(await sourceOf(new Archive(readFileSync(path))))
  const inBody = ({ location, kind }) =>
    !('header' in location) && !('footer' in location) && !kind.roles.includes('alt')
  const of = (all) => wordsOf(all.map(({ text }) => text.replace(/[\u0019-\u001F]/g, '')).join('\n'))
  return { body: of(paragraphs.filter(inBody)), all: of(paragraphs) }
}

/** The words that a format reads of a document, by what they stand in. */
export async function placedWords(kind, path) {
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
  const of = (all) => wordsOf(all.map((own) => own.text.replace(/[\u0019-\u001F]/g, '')).join('\n'))
  return { body: of(paragraphs.filter(({ isBody }) => isBody)), all: of(paragraphs) }
}

/** The words that a format reads of a text. */
export async function textWords({ read }, path) {
  const text = readFileSync(path, 'utf8')
  const blocks = await read(text, { start: 0, end: text.length, kind: 'prose', afterBlank: true }, { labels: () => [] })
  const of = (all) => wordsOf(all.map((own) => own.text).join('\n'))
  return { body: of(blocks.filter(({ roles }) => !roles.includes('alt'))), all: of(blocks) }
}

/** What pandoc has of a text, without what is no prose to us: formulas, code, references, addresses, names for machines. */
export function pandocProseOf(format, path) {
  const filter = join(import.meta.dirname, 'prose.lua')
  const { stdout } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', '--lua-filter', filter, path], {
    maxBuffer: 1 << 28
  })
  return wordsOf(maskAddresses(withoutNumbers(String(stdout)), []).text)
}

/** The words that are read of a PDF; what stands on every page is told once, and counted as often as it stands there. */
export async function pdfWords(path) {
  const paragraphs = await inPdf(readFileSync(path), pdfContentOf)
  const of = (all) =>
    wordsOf(
      all
        .flatMap(({ text, copies }) => [text, ...copies])
        .map((text) => text.replace(/[\u0019-\u001F]/g, ''))
        .join('\n\n')
        .replace(/-\n(?!\n)/g, '')
    )
  return { body: of(paragraphs.filter(({ kind }) => !kind.roles.includes('alt'))), all: of(paragraphs) }
}

export function pdftotextWords(path) {
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 1 << 28 })
  return wordsOf(String(stdout))
}

export function pandocWordsOf(format, path) {
  const { stdout } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', path], { maxBuffer: 1 << 28 })
  return wordsOf(withoutNumbers(String(stdout)))
}

export function pandocWords(path) {
  const { stdout } = spawnSync('pandoc', ['--track-changes=accept', '-f', 'docx', '-t', 'plain', '--wrap=none', path], {
    maxBuffer: 1 << 28
  })
  return wordsOf(withoutNumbers(String(stdout)))
}

/** Numbers of lists and notes are made by who shows a document, and stand in no file. */
const withoutNumbers = (text) =>
  text.replace(/\[\d+\]/g, ' ').replace(/^[\s|]*\(?(?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,3})[.)](?=\s|$)/gm, ' ')

export { wordsOf }
