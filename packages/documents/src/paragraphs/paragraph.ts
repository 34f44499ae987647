/**
 * Documents that are no text as a text: one paragraph below the other, each behind a line that says what it is. So a
 * paragraph is read alone, whatever its file was.
 */
import type { Stretch, Stretches } from '@stigmalint/core'
import type { Role } from '@stigmalint/core/reading'

/** Begins a paragraph. None of these marks can stand in XML. */
export const mark = '\u001E'
/** Parts two stretches that no edit may join: what is a link, and what is none. */
export const border = '\u001F'
/** Stand round what is read and may not be edited: the result of a field. */
export const fixed = { open: '\u001C', close: '\u001D' } as const
/** Stand round what is there and no prose of ours: another language, code. Its reader has a sign in place of it. */
export const aside = { open: '\u001A', close: '\u0019' } as const

/** What a paragraph is. */
export interface Kind {
  /** containers from the outermost to the innermost, then its own */
  roles: readonly Role[]
  /** the depth of a heading */
  heading?: number
  /** the paragraph before the list that it is in */
  lead?: string
  cell?: { table: number; row: number; column: number; header: string | null; rowLead: string | null }
}

/** Words that stand beside those of a paragraph, as far as rules ask for them: no more of a lead is kept. */
const mostBeside = 300

const beside = (text: string): string =>
  text
    .replace(/[\s"\\\0-\x1F]+/g, ' ')
    .trim()
    .slice(-mostBeside)

/** The line before a paragraph. Words in it stand as they are, so that who looks for a word without reading finds it. */
function leadOf({ roles, heading, lead, cell }: Kind): string {
  const own = {
    roles,
    ...(heading !== undefined && { heading }),
    ...(lead !== undefined && lead !== '' && { lead: beside(lead) }),
    ...(cell && {
      cell: {
        ...cell,
        header: cell.header === null ? null : beside(cell.header),
        rowLead: cell.rowLead === null ? null : beside(cell.rowLead)
      }
    })
  }
  return `${mark}${JSON.stringify(own)}\n`
}

/** Paragraphs as a text, and where in it the words of each begin. `text` may have borders in it, and what is fixed. */
export function joined(paragraphs: Iterable<{ kind: Kind; text: string }>): { text: string; starts: number[] } {
  const parts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const { kind, text } of paragraphs) {
    const lead = leadOf(kind)
    starts.push(length + lead.length)
    parts.push(lead, text, '\n')
    length += lead.length + text.length + 1
  }
  return { text: parts.join(''), starts }
}

/** A text without the marks. */
export const plain = (text: string): string => text.replace(/[\u0019-\u001F]/g, '')

/** The lines and marks of a text that its reader is not shown, and what a program writes into it. */
export const stretchesOf = (text: string): Stretches => ({
  hidden: matches(/\u001E[^\n]*\n|[\u0019-\u001F]/g, text),
  fixed: matches(/\u001C[^\u001D\u001E]*/g, text)
})

const matches = (pattern: RegExp, text: string): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: own }) => ({ start: index, end: index + own.length }))
