/** Words changed in the XML where they stand: what is round them stays as it is. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Placed } from './placed.js'

/** [start, end) in the text of a paragraph, and what is to stand there. */
export interface PlacedEdit extends Edit {
  paragraph: Placed
}

/**
 * The parts that edits change, as they are then.
 * @throws {RangeError} if an edit takes no words away: it would have no format
 */
export function rewritten(edits: readonly PlacedEdit[]): Map<string, Part> {
  const byPart = new Map<Part, Edit[]>()
  for (const { paragraph, ...edit } of edits)
    for (const own of [paragraph, ...paragraph.copies]) {
      const known = byPart.get(own.part) ?? []
      byPart.set(own.part, known)
      known.push(...written(own, edit))
    }
  return new Map([...byPart].map(([part, own]) => [part.name, { ...part, xml: applyEdits(part.xml, own) }]))
}

/** New words stand where most of the old ones did, and so have their format. */
function written({ part: { xml }, places }: Placed, { start, end, text }: Edit): Edit[] {
  const taken = places.flatMap((place) => {
    const from = Math.max(start, place.at)
    const to = Math.min(end, place.at + place.length)
    if (from >= to) return []
    const isDirect = place.end - place.start === place.length
    return [
      isDirect
        ? { start: place.start + from - place.at, end: place.start + to - place.at }
        : { start: place.start, end: place.end }
    ]
  })
  // a tab and a line break are elements
  const [target] = taken
    .filter((own) => xml.charAt(own.start) !== '<')
    .sort((one, other) => other.end - other.start - (one.end - one.start))
  if (!target) throw new RangeError('An edit takes no words away')
  return taken.map((own) => ({ ...own, text: own === target ? escapeXml(text) : '' }))
}
