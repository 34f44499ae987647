/** Words changed in the XML where they stand, without a trace: what is round them stays as it is. */
import { applyEdits, type Edit } from '@stigmalint/core'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Span } from './growing.js'
import type { Place, Placed, PlacedEdit } from './placed.js'

/** What of a place an edit takes away: [start, end) in the part. */
export interface Taken<Own extends Place = Place> extends Span {
  place: Own
}

/** An edit of a paragraph, or of a copy of one. */
export interface OwnEdit<Own extends Placed> {
  paragraph: Own
  edit: Edit
}

/** Edits by the part that they change, of copies as well. */
function byPart<Own extends Placed & { copies: Own[] }>(edits: readonly PlacedEdit<Own>[]): Map<Part, OwnEdit<Own>[]> {
  const all = new Map<Part, OwnEdit<Own>[]>()
  for (const { paragraph, ...edit } of edits)
    for (const own of [paragraph, ...paragraph.copies]) {
      const known = all.get(own.part) ?? []
      all.set(own.part, known)
      known.push({ paragraph: own, edit })
    }
  return all
}

/** What an edit takes from each place of a paragraph. */
export function takenBy<Own extends Place>(places: readonly Own[], { start, end }: Span): Taken<Own>[] {
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

/** Text, which a tab, a line break and a soft hyphen are not: they are elements. */
export const isText = (xml: string, { start }: Span): boolean => xml.charAt(start) !== '<'

export const noWords = (): RangeError => new RangeError('An edit takes no words away')

/** The parts that edits change, as they are with what `editsIn` makes of these. */
export const partsWith = <Own extends Placed & { copies: Own[] }>(
  edits: readonly PlacedEdit<Own>[],
  editsIn: (xml: string, own: readonly OwnEdit<Own>[]) => readonly Edit[]
): Map<string, Part> =>
  new Map(
    [...byPart(edits)].map(([part, own]) => [part.name, { ...part, xml: applyEdits(part.xml, editsIn(part.xml, own)) }])
  )

/**
 * The parts that edits change, as they are then.
 * @throws {RangeError} if an edit takes no words away: it would have no format
 */
export const rewritten = (edits: readonly PlacedEdit[]): Map<string, Part> =>
  partsWith(edits, (_, own) => own.flatMap(written))

/** New words stand where most of the old ones did, and so have their format. */
export function written({ paragraph: { part, places }, edit }: OwnEdit<Placed>): Edit[] {
  const taken = takenBy(places, edit)
  const [target] = taken
    .filter((own) => isText(part.xml, own))
    .sort((one, other) => other.end - other.start - (one.end - one.start))
  if (!target) throw noWords()
  return taken.map(({ start, end, ...own }) => ({
    start,
    end,
    text: own.place === target.place ? escapeXml(edit.text) : ''
  }))
}
