/** Words changed in the runs where they stand, without a trace. */
import { applyEdits, type Edit } from '@stigmalint/core'
import type { Span } from '../paragraphs/growing.js'
import type { PlacedEdit } from '../paragraphs/placed.js'
import { byPart, isText, noWords, takenBy, type OwnEdit, type Taken } from '../paragraphs/rewrite.js'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Paragraph, Place, Run } from './model.js'

/** The parts that edits change, as they are then. */
export const edited = (edits: readonly PlacedEdit<Paragraph>[]): Map<string, Part> =>
  new Map(
    [...byPart(edits)].map(([part, own]) => [
      part.name,
      { ...part, xml: applyEdits(part.xml, withSpaces(part.xml, own.flatMap(written))) }
    ])
  )

/** What is taken away, and what is written in place of it. */
interface Rewritten extends Taken<Place> {
  text: string
}

/**
 * The run whose format new words take: that of most of the words that they stand for.
 * @throws {RangeError} if an edit takes no words away: it would have no format
 */
export function formatOf({ part: { xml } }: Paragraph, taken: readonly Taken<Place>[]): Run | null {
  const lengths = new Map<Run | null, number>()
  for (const own of taken) {
    const { run } = own.place
    if (isText(xml, own)) lengths.set(run, (lengths.get(run) ?? 0) + own.end - own.start)
  }
  const [best] = [...lengths].sort(([, one], [, other]) => other - one)
  if (!best) throw noWords()
  return best[0]
}

function written({ paragraph, edit }: OwnEdit<Paragraph>): Rewritten[] {
  const taken = takenBy(paragraph.places, edit)
  const run = formatOf(paragraph, taken)
  const target = taken.find((own) => own.place.run === run && isText(paragraph.part.xml, own))
  return taken.map((own) => ({ ...own, text: own === target ? escapeXml(edit.text) : '' }))
}

/** Edits within texts, whose elements say that spaces at their ends count. */
function withSpaces(xml: string, all: readonly Rewritten[]): Edit[] {
  const tags = new Map<number, Edit>()
  for (const rewritten of all) {
    if (rewritten.place.run === null || !isText(xml, rewritten)) continue
    const own = spaceKept(xml, startTagBefore(xml, rewritten.start))
    if (own) tags.set(own.start, own)
  }
  return [...all.map(({ start, end, text }) => ({ start, end, text })), ...tags.values()]
}

/** The tag of the text that a place stands in. */
function startTagBefore(xml: string, at: number): Span {
  const start = xml.lastIndexOf('<', at - 1)
  return { start, end: xml.indexOf('>', start) + 1 }
}

/** What makes a tag say that the spaces of its text count; null where it does already. */
export function spaceKept(xml: string, { start, end }: Span): Edit | null {
  return /\sxml:space\s*=/.test(xml.slice(start, end))
    ? null
    : { start: end - 1, end: end - 1, text: ' xml:space="preserve"' }
}
