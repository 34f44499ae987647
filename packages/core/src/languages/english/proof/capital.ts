/** "We counted |People| who …": a capital of a name that is gone. */
import type { Check } from '../../../prove/proof.js'
import { firstWord } from '../../../match/places.js'
import { isAnybody, isCapital, isWord } from './words.js'

export const hasInnerCapital: Check = ({ before, gone, after, fresh, isInCapitals, beginsLine }) => {
  const first = after[fresh.from]
  if (isInCapitals || beginsLine || !isWord(first) || !isCapital(first) || first.raw === first.raw.toUpperCase())
    return false
  if (fresh.from <= firstWord(after) || !isWord(after[fresh.from - 1])) return false
  const wasThere = before.slice(gone.from, gone.to).some(({ raw }) => raw === first.raw)
  return !wasThere && isAnybody(first) && !isCapital(after[fresh.from - 1])
}
