/** What a bill says of its brackets. */

import { takenOut } from '../words/open-classes.js'

const goes: ReadonlySet<string> = new Set(takenOut)
const reach = 12

/** "Matter in brackets is old law to be omitted", "[Bracketed text] is deleted". */
export const takesOutBrackets = (words: readonly string[]): boolean =>
  words.some(
    (word, index) =>
      (word === 'brackets' || word === 'bracketed') &&
      words.slice(Math.max(0, index - reach), index + reach).some((near) => goes.has(near))
  )
