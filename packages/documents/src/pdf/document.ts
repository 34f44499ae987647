/** A PDF as a text, with the way back to its pages. */
import { applyEdits, type OpenedDocument } from '@stigmalint/core'
import { paragraphs as format } from '../paragraphs/format.js'
import { joined, plain, stretchesOf } from '../paragraphs/paragraph.js'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import type { Line } from './lines.js'
import type { PdfParagraph } from './paragraphs.js'
import { reviewed, type Mark } from './review.js'

const notWritten =
  'a PDF is not rewritten; --review writes a copy of it with comments, or mend the document that it was made from and make the PDF anew'

export function documentIn(paragraphs: readonly PdfParagraph[], bytes: Uint8Array): OpenedDocument {
  const { text, starts } = joined(paragraphs)
  const place = (offset: number): { paragraph: PdfParagraph; at: number } => {
    const index = lastBefore(starts, offset)
    const paragraph = paragraphs[index]
    const at = offset - (starts[index] ?? 0)
    if (!paragraph || at > paragraph.text.length) throw new RangeError(`Offset ${offset} is in no paragraph`)
    return { paragraph, at }
  }
  return textOf(text, {
    locate: (start) => {
      const { paragraph, at } = place(start)
      const line = lineAt(paragraph, at)
      return line ? paragraph.location(line) : null
    },
    review: async (remarks, author) => {
      const marks = remarks.flatMap(({ start, end, lines }): Mark[] => {
        if (lines.length === 0) return []
        const { paragraph, at } = place(start)
        return [{ lines, boxes: boxesOf(paragraph, at, at + end - start) }]
      })
      try {
        return { ok: true, bytes: await reviewed(bytes, marks, author), comments: marks.length, changes: [] }
      } catch (error) {
        if (error instanceof Unreadable) return { ok: false, message: error.message }
        throw error
      }
    }
  })
}

/** A text out of a PDF, whatever was changed in it: there is no way back into the file. */
const textOf = (text: string, own: Pick<OpenedDocument, 'locate' | 'review'>): OpenedDocument => ({
  ...own,
  text,
  source: plain(text.replace(/\u001E[^\n]*\n/g, '')),
  format,
  stretches: () => stretchesOf(text),
  apply: (edits) => Promise.resolve(textOf(applyEdits(text, edits), { locate: () => null, review: null })),
  write: () => ({ ok: false, message: notWritten })
})

const lineAt = ({ lines }: PdfParagraph, at: number): Line | undefined =>
  lines[
    Math.max(
      0,
      lastBefore(
        lines.map((own) => own.at),
        at
      )
    )
  ]?.line

/** Where [start, end) of a paragraph stands, line by line. */
function boxesOf({ lines }: PdfParagraph, start: number, end: number): Mark['boxes'] {
  return lines.flatMap(({ at, line }) => {
    const from = Math.max(start, at) - at
    const to = Math.min(end, at + line.text.length) - at
    if (from >= to) return []
    const { page, turn, bottom, top } = line
    return [
      { page, turn, bottom, top, start: line.edges[from * 2] ?? line.start, end: line.edges[to * 2 - 1] ?? line.end }
    ]
  })
}
