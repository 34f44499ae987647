/** What the checks ask about words. */
import type { Lexicons } from '../../../match/lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import type { Token } from '../../../match/tokens.js'
import { nounsForAnybody, manyPeople } from '../words/open-classes.js'
import { isAdjective } from '../words/function-words.js'

const anybody: ReadonlySet<string> = new Set(nounsForAnybody)
const many: ReadonlySet<string> = new Set(manyPeople)

/** person, people, individuals: a noun that says nothing of whom it names. */
export const isAnybody = (token: Token | undefined): boolean => token !== undefined && anybody.has(token.text)
export const isManyPeople = (token: Token | undefined): boolean => token !== undefined && many.has(token.text)
export const isPersonAt = (tokens: readonly Token[], at: number, lexicons: Lexicons): boolean =>
  entriesAt('person', 1, tokens, at, lexicons).length > 0
export const isPersonBefore = (tokens: readonly Token[], at: number, lexicons: Lexicons): boolean =>
  entriesAt('person', -1, tokens, at, lexicons).length > 0
export const isWord = (token: Token | undefined): token is Token & { kind: 'word' } => token?.kind === 'word'
export const isJoint = (token: Token | undefined): boolean => token?.text === 'and' || token?.text === 'or'
export const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.raw ?? '')

/** By its ending, or as a participle. */
export const saysHow = (token: Token | undefined): boolean =>
  token !== undefined && (isAdjective(token.text) || (token.text.length > 4 && /(?:ed|ing|ly)$/.test(token.text)))
