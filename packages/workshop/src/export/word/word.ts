/** The mended text as a Word document: clean, or with what changed as tracked changes and what was found as comments. */
import type { Author } from '@stigmalint/core'
import { writeDocx, wordsOf, type Words } from '@stigmalint/documents/write-docx'
import type { Found } from '../../document/review.js'
import { isMarkdown } from '../document.js'
import { withSigns } from '../../reading/signs.js'
import { changesIn, mergedWords } from './merged.js'
import { treeOfLines, treeOfMarkdown } from './tree.js'

export interface Version {
  text: string
  found: readonly Found[]
}

export interface WantedWord {
  /** null: nothing is marked */
  before: Version | null
  after: Version
  format: string
  title: string
  language: string
}

export interface WordCopy {
  bytes: Uint8Array<ArrayBuffer>
  changes: number
  comments: number
}

export async function wordCopy(
  { before, after, format, title, language }: WantedWord,
  author: Author
): Promise<WordCopy> {
  const old = before && apart(before)
  const own = apart(before ? after : { ...after, found: [] })
  const first = old?.found.length ?? 0
  const fresh = readAs(format, own, first)
  const words = old ? mergedWords(readAs(format, old, 0), fresh) : fresh
  const comments = [...(old?.found ?? []), ...own.found].map(({ lines }) => lines)
  const written = await writeDocx({ ...words, title, language, paper: 'A4', comments, author })
  return { bytes: written.bytes, changes: changesIn(words), comments: written.comments }
}

function readAs(format: string, { text, found }: Version, first: number): Words {
  const source = withSigns(text, found)
  return wordsOf(isMarkdown({ id: format }) ? treeOfMarkdown(source, first) : treeOfLines(source, /\n{2,}/, first))
}

/** Of findings in the same words one comment speaks of all. */
function apart({ text, found }: Version): Version {
  const done: Found[] = []
  for (const own of found.toSorted((one, other) => one.start - other.start)) {
    const last = done.at(-1)
    if (last && own.start < last.end)
      done[done.length - 1] = {
        start: last.start,
        end: Math.max(last.end, own.end),
        lines: [...last.lines, '', ...own.lines]
      }
    else done.push(own)
  }
  return { text, found: done }
}
