/** Spaces at the ends of a text count only where its element says so. */
import type { Edit } from '@stigmalint/core'

interface Span {
  start: number
  end: number
}

/** Edits within texts, with what makes the elements of these say that their spaces count. */
export function withSpaces(xml: string, edits: readonly Edit[]): Edit[] {
  const tags = new Map<number, Edit>()
  for (const { start } of edits) {
    const own = spaceKept(xml, startTagBefore(xml, start))
    if (own) tags.set(own.start, own)
  }
  return [...edits, ...tags.values()]
}

/** The tag of the text that a place stands in. */
function startTagBefore(xml: string, at: number): Span {
  const start = xml.lastIndexOf('<', at - 1)
  return { start, end: xml.indexOf('>', start) + 1 }
}

/** A tag that says so already, and that of the value of a cell, in which they count as they are. */
const isKept = /\sxml:space\s*=|^<(?:[\w.-]+:)?v>$/

/** What makes a tag say that the spaces of its text count; null where nothing has to. */
export function spaceKept(xml: string, { start, end }: Span): Edit | null {
  return isKept.test(xml.slice(start, end)) ? null : { start: end - 1, end: end - 1, text: ' xml:space="preserve"' }
}
