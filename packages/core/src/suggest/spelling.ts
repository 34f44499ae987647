/** "offence" or "offense": a wording is spelled as the document is, else as the profile says. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import type { Lexicon } from '../match/lexicons.js'
import type { Surroundings } from '../match/conditions.js'
import type { Measure } from '../scan/facts.js'

/** The lexicon of American spellings, read from the British side and counted. */
interface Spellings {
  /** British to American */
  americanOf: ReadonlyMap<string, string>
  /** how many American spellings a text has more than British ones */
  surplus: Measure
  /** the same of words that some others spell so, too: asked where nothing else tells */
  hint: Measure
}

const spellings = new WeakMap<Lexicon, Spellings>()

export function spelledAs(text: string, around: Pick<Surroundings, 'facts' | 'lexicons' | 'spelling'>): string {
  const known = spellingsIn(around.lexicons('american-spelling' satisfies EngineLexicon))
  return text.replace(/\p{L}+/gu, (word) => {
    const american = known.americanOf.get(word)
    return american !== undefined && isAmerican(around, known) ? american : word
  })
}

function isAmerican(
  { facts, spelling }: Pick<Surroundings, 'facts' | 'spelling'>,
  { surplus, hint }: Spellings
): boolean {
  const balance = facts.balance(surplus)
  if (balance !== 0) return balance > 0
  return spelling === 'american' || (spelling === 'as-document' && facts.balance(hint) > 0)
}

function spellingsIn(lexicon: Lexicon): Spellings {
  const known = spellings.get(lexicon)
  if (known) return known
  const americanOf = new Map<string, string>()
  // 1 for words that only Americans write, or hardly anybody else, -1 for those that none of them does
  const tells = new Map<string, 1 | -1>()
  const hints = new Map<string, 1 | -1>()
  for (const entry of [...lexicon.byFirst.values()].flat()) {
    const american = entry.words.join(' ')
    const { british, telling } = entry.values
    if (british === undefined) continue
    americanOf.set(british, american)
    if (telling === 'no') continue
    const signs = telling === 'weak' ? hints : tells
    signs.set(american, 1).set(british, -1)
  }
  const made = { americanOf, surplus: sumOf(tells), hint: sumOf(hints) }
  spellings.set(lexicon, made)
  return made
}

const sumOf =
  (signs: ReadonlyMap<string, 1 | -1>): Measure =>
  ({ words }) =>
    words.reduce((sum, word) => sum + (signs.get(word) ?? 0), 0)
