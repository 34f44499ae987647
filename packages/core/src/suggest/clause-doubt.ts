/** Where a verb is replaced: its clause decides its form and its meaning. */
import { subjectBefore } from '../match/clause.js'
import { auxiliaries, formsOfBe, isAdverb, modals } from '../english/function-words.js'
import { oncePer } from '../match/once.js'
import { entriesAt } from '../match/sequence.js'
import type { Token } from '../match/tokens.js'
import type { Placed } from './placed.js'

const conditional = new Set([
  'if',
  'unless',
  'whether',
  'would',
  'lest',
  'suppose',
  'supposing',
  'provided',
  'otherwise'
])
const negative = new Set(['not', 'never', 'no', 'nobody', 'none', 'neither', 'nor', 'without', 'hardly', 'rarely'])
const finiteBe = new Set(['is', 'are', 'was', 'were'])
const formsOfHave = new Set(['have', 'has', 'had'])
const reach = 6

export function clauseDoubt(placed: Placed): string | null {
  const { match, range } = placed
  const { tokens } = match.around
  const before = tokens.slice(Math.max(0, range.from - reach), range.from)
  if (isConditional(tokens)) return 'it stands in a condition or a question'
  if (before.some(isNegative)) return 'it is denied'
  if (before.some((token) => modals.has(token.text))) return 'another verb decides what is said'
  if (!isFinite(placed)) return 'another verb may decide what is said'
  if (!isPersonBefore(placed)) return 'it is not seen who is meant'
  const next = tokens[range.to]
  return next?.text === 'and' || next?.text === 'or' ? 'the verb may belong to more than these words' : null
}

const isConditional = oncePer((tokens: readonly Token[]) =>
  tokens.some((token) => conditional.has(token.text) || token.text === '?')
)

const isNegative = ({ text }: Token): boolean => negative.has(text) || /n['’]t$/.test(text) || text === 'cannot'

/** "committed", "commits", "have committed", "is": no infinitive, no "-ing". */
function isFinite({ match, range }: Placed): boolean {
  const { tokens } = match.around
  const be = tokens.slice(range.from, range.to).find((token) => formsOfBe.has(token.text))
  if (be) return finiteBe.has(be.text)
  const { features } = match
  if (features.includes('base')) return false
  if (features.includes('s')) return true
  const helper = helperBefore(tokens, range.from)
  if (features.includes('ed')) return helper === null || formsOfHave.has(helper)
  return features.includes('en') && helper !== null && formsOfHave.has(helper)
}

function helperBefore(tokens: readonly Token[], at: number): string | null {
  let index = at - 1
  while (isAdverb(tokens[index]?.text ?? '')) index--
  const text = tokens[index]?.text ?? ''
  return auxiliaries.has(text) ? text : null
}

/** Things die and use nothing: a company, a party, a program is a figure of speech. */
function isPersonBefore({ match, range }: Placed): boolean {
  const { tokens, lexicons } = match.around
  const subject = subjectBefore(tokens, range.from)
  if (!subject) return false
  if (entriesAt('person-pronoun', 1, tokens, subject.from, lexicons).length > 0) return true
  if (entriesAt('person', -1, tokens, subject.to, lexicons).length > 0)
    return subject.to === borderOf(tokens, range.from)
  const isName = /^\p{Lu}\p{Ll}/u.test(tokens[subject.to - 1]?.raw ?? '')
  return isName && namesOne(tokens)
}

/** A name and one of these in the same sentence: somebody, and no country or party. */
const singular = new Set(['he', 'she', 'his', 'her', 'him', 'himself', 'herself', 'who', 'mr', 'mrs', 'ms', 'dr'])

const namesOne = oncePer((tokens: readonly Token[]) => tokens.some(({ text }) => singular.has(text)))

/** Where the subject ends if nothing but helping verbs and adverbs stands between it and the verb. */
function borderOf(tokens: readonly Token[], at: number): number {
  let index = at
  while (index > 0 && (auxiliaries.has(tokens[index - 1]?.text ?? '') || isAdverb(tokens[index - 1]?.text ?? '')))
    index--
  return index
}
