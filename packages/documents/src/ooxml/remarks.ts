/** Remarks as comments, in files that have a form for these and none for changes that somebody accepts. */
import type { Author } from '@stigmalint/core'
import type { Proposed } from '../paragraphs/document.js'
import type { Placed, PlacedRemark } from '../paragraphs/placed.js'
import { placeOf, propose } from '../paragraphs/review.js'
import type { Additions } from './additions.js'

/** Remarks by what they are about: a slide, a sheet. No change is marked. */
export async function commented<Own extends Placed, Place>(
  remarks: readonly PlacedRemark<Own>[],
  placeFor: (paragraph: Own) => Place | null,
  write: (all: ReadonlyMap<Place, PlacedRemark<Own>[]>) => Promise<Additions>
): Promise<Proposed<Own>> {
  const all = new Map<Place, PlacedRemark<Own>[]>()
  const proposed = propose(remarks, {
    change: () => false,
    comment: (remark) => {
      const place = placeFor(remark.paragraph)
      if (place === null) return false
      const known = all.get(place) ?? []
      all.set(place, known)
      known.push(remark)
      return true
    }
  })
  const { parts } = await write(all)
  return { parts, ...proposed }
}

/** What a comment says that does not stand at its words. */
export const wordsOf = (remark: PlacedRemark): string => [placeOf(remark), ...remark.lines].join('\n')

/** A date as Office writes it in comments: without what says that it is in UTC. */
export const dateOf = ({ date }: Author): string => date.replace(/Z$/, '')
