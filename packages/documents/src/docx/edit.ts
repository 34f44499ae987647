/** Words changed in the XML where they stand, without a trace: what is round them stays as it is. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { escapeXml } from '../xml/text.js'
import type { PlacedEdit } from './content.js'
import type { Part } from '../zip/part.js'
import type { Paragraph, Place, Run } from './model.js'

/** What of a place an edit takes away: [start, end) in the part. */
export interface Taken {
  place: Place
  start: number
  end: number
}

/** The parts that edits change, as they are then. */
export function edited(edits: readonly PlacedEdit[]): Map<string, Part> {
  const byPart = new Map<Part, Rewritten[]>()
  for (const { paragraph, ...edit } of edits)
    for (const own of [paragraph, ...paragraph.copies]) {
      const known = byPart.get(own.part) ?? []
      byPart.set(own.part, known)
      known.push(...written(own, edit))
    }
  return new Map(
    [...byPart].map(([part, taken]) => [part.name, { ...part, xml: applyEdits(part.xml, withSpaces(part.xml, taken)) }])
  )
}

/** What is taken away, and what is written in place of it. */
interface Rewritten extends Taken {
  text: string
}

/** What an edit takes from each place of a paragraph. */
export function takenBy({ places }: Paragraph, { start, end }: Pick<Edit, 'start' | 'end'>): Taken[] {
  return places.flatMap((place) => {
    const from = Math.max(start, place.at)
    const to = Math.min(end, place.at + place.length)
    if (from >= to) return []
    const isDirect = place.end - place.start === place.length
    return [
      isDirect
        ? { place, start: place.start + from - place.at, end: place.start + to - place.at }
        : { place, start: place.start, end: place.end }
    ]
  })
}

/**
 * The run whose format new words take: that of most of the words that they stand for.
 * @throws {RangeError} if an edit takes no words away: it would have no format
 */
export function formatOf({ part: { xml } }: Paragraph, taken: readonly Taken[]): Run | null {
  const lengths = new Map<Run | null, number>()
  for (const own of taken) {
    const { run } = own.place
    if (isText(xml, own)) lengths.set(run, (lengths.get(run) ?? 0) + own.end - own.start)
  }
  const [best] = [...lengths].sort(([, one], [, other]) => other - one)
  if (!best) throw new RangeError('An edit takes no words away')
  return best[0]
}

/** A tab, a line break and a soft hyphen are elements. */
const isText = (xml: string, { start }: Taken): boolean => xml.charAt(start) !== '<'

function written(paragraph: Paragraph, edit: Edit): Rewritten[] {
  const taken = takenBy(paragraph, edit)
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
function startTagBefore(xml: string, at: number): { start: number; end: number } {
  const start = xml.lastIndexOf('<', at - 1)
  return { start, end: xml.indexOf('>', start) + 1 }
}

/** What makes a tag say that the spaces of its text count; null where it does already. */
export function spaceKept(xml: string, { start, end }: { start: number; end: number }): Edit | null {
  return /\sxml:space\s*=/.test(xml.slice(start, end))
    ? null
    : { start: end - 1, end: end - 1, text: ' xml:space="preserve"' }
}
