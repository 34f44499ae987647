/** What makes a finding known again when its text has moved: its rule and its words with a few round them, and no line. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import { printableLine } from '../printable.js'

/** So many words on each side: more would wake an old finding for a change at the other end of its sentence. */
const wordsAround = 5

/**
 * `… of a young «drug addict» in the …`, one line of printable characters without a tab. Lines wrapped elsewhere, other line
 * ends, markup and whatever stands further away change nothing.
 */
export function contentOf({ actual, excerpt: { before, words, after } }: PlacedFinding): string {
  const own = words === '' ? (actual ?? '') : words
  const lead = wordsIn(before).slice(-wordsAround)
  const tail = wordsIn(after).slice(0, wordsAround)
  return printableLine([...lead, `«${wordsIn(own).join(' ')}»`, ...tail].join(' '))
}

const wordsIn = (text: string): string[] => text.split(/[\s…]+/u).filter((word) => word !== '')
