/** The text of a document that is none as its file stands, as a format: cut at its paragraphs, each read alone. */
import { noOutline, type Format, type Heading, type Piece } from '@stigmalint/core/formats'
import type { ProseBlock } from '@stigmalint/core/reading'
import { mark, plain } from './paragraph.js'
import { kindIn, readParagraph } from './read.js'

/** What a reader does not see, and marks. */
const unseen = /[\u0019-\u001F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** A word may be broken at the end of a line. */
const broken = /-[ \t]*\n[ \t]*/g

export const paragraphs: Format = {
  id: 'paragraphs',
  version: '2',
  label: 'paragraphs of a document',
  extensions: [],
  fileNames: [],
  languageIds: [],
  mayHoldData: false,
  mask: null,
  cut: (source, resume) => {
    const pieces: Piece[] = []
    for (let at = resume?.from ?? 0; at < source.length;) {
      const next = source.indexOf(mark, at + 1)
      const end = next < 0 ? source.length : next
      pieces.push({ start: at, end, kind: 'prose', afterBlank: true })
      if (end < source.length && resume?.isSettled(end, true)) return pieces
      at = end
    }
    return pieces
  },
  frontMatterEnd: () => 0,
  mayHoldProse: () => false,
  outline: {
    ...noOutline,
    headings: (text) => [...paragraphsIn(text, 0, text.length)].flatMap((range) => headingOf(text, range) ?? [])
  },
  regionStarts: () => [0],
  hiddenWords: (text, from, to) => {
    const own = text.slice(from, to)
    const seen = own.replace(unseen, '')
    const whole = seen.replace(broken, '')
    return whole !== seen ? `${seen}\n${whole}` : seen === own ? '' : seen
  },
  bare: () => null,
  read: (text, { start, end }) => {
    const blocks: ProseBlock[] = []
    for (const range of paragraphsIn(text, start, end)) {
      const block = readParagraph(text, range)
      if (block) blocks.push(block)
    }
    return Promise.resolve(blocks)
  },
  comments: null
}

interface Range {
  start: number
  end: number
}

function* paragraphsIn(text: string, from: number, to: number): Generator<Range> {
  for (let at = from; at < to;) {
    const next = text.indexOf(mark, at + 1)
    const end = next < 0 || next > to ? to : next
    yield { start: at, end }
    at = end
  }
}

function headingOf(text: string, { start, end }: Range): Heading | null {
  if (!text.startsWith(`${mark}{"roles":["heading"]`, start)) return null
  const found = kindIn(text, { start, end })
  return found?.kind.heading === undefined
    ? null
    : { offset: found.words, depth: found.kind.heading, text: plain(text.slice(found.words, end)).trim() }
}
