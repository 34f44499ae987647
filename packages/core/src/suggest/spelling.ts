/** "offence" or "offense": a wording is spelled as the document is, else as the profile's country does. */
import type { Lexicon } from '../match/lexicons.js'
import type { Surroundings } from '../match/conditions.js'
import type { Measure } from '../scan/facts.js'

/** The lexicon of American spellings, read from the British side and counted. */
interface Spellings {
  /** British to American */
  americanOf: ReadonlyMap<string, string>
  /** how many American spellings a text has more than British ones */
  surplus: Measure
}

const spellings = new WeakMap<Lexicon, Spellings>()

export function spelledAs(text: string, place: Pick<Surroundings, 'facts' | 'lexicons' | 'profile'>): string {
  const { americanOf, surplus } = spellingsIn(place.lexicons('american-spelling'))
  return text.replace(/\p{L}+/gu, (word) => {
    const american = americanOf.get(word)
    return american !== undefined && isAmerican(place, surplus) ? american : word
  })
}

function isAmerican({ facts, profile }: Pick<Surroundings, 'facts' | 'profile'>, surplus: Measure): boolean {
  const balance = facts.balance(surplus)
  return balance > 0 || (balance === 0 && profile === 'us')
}

function spellingsIn(lexicon: Lexicon): Spellings {
  const known = spellings.get(lexicon)
  if (known) return known
  const americanOf = new Map<string, string>()
  // 1 for words that only Americans write, -1 for those that none of them does
  const tells = new Map<string, 1 | -1>()
  for (const entry of [...lexicon.byFirst.values()].flat()) {
    const american = entry.words.join(' ')
    const { british, telling } = entry.values
    if (british === undefined) continue
    americanOf.set(british, american)
    if (telling !== 'no') tells.set(american, 1).set(british, -1)
  }
  const surplus: Measure = ({ words }) => words.reduce((sum, word) => sum + (tells.get(word) ?? 0), 0)
  const made = { americanOf, surplus }
  spellings.set(lexicon, made)
  return made
}
