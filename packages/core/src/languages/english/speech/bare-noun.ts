/**
 * A noun that can be counted needs a determiner in the singular. Where none is and nothing else takes its place, the word
 * is named: "drop inmate from the form", "from lunatic to patient".
 */
import type { EngineLexicon } from '../../../compile/engine-lexicons.js'
import type { Speech } from '../../../gates/speech.js'
import type { Lexicons } from '../../../match/lexicons.js'
import { entriesAt } from '../../../match/sequence.js'
import { isPossessive, type Token } from '../../../match/tokens.js'
import {
  articles,
  determiners,
  endsNounPhrase,
  isAdjective,
  isAdverb,
  isNumber,
  looksLikeVerb,
  possessiveDeterminers,
  prepositions
} from '../words/function-words.js'
import { nounsOfKind } from '../words/open-classes.js'

const kinds: ReadonlySet<string> = new Set(nounsOfKind)
/** Behind these a bare noun is a role or a measure. */
const beforeRoles = new Set(['as', 'per', 'between', 'by', 'without', 'like', 'with'])
const marks = /^[*_]$/

export const isBareNoun: Speech['isBareNoun'] = (tokens, range, lexicons) => {
  if (determiners.has(tokens[range.from]?.text ?? '') || articles.has(tokens[range.from]?.text ?? '')) return false
  if (isPossessive(tokens[range.to - 1]) || belongsToNext(tokens, range.to)) return false
  return stands(tokens, range.from, lexicons)
}

/** "inmate population", "addict-led" */
function belongsToNext(tokens: readonly Token[], to: number): boolean {
  let at = to
  while (marks.test(tokens[at]?.text ?? '')) at++
  const next = tokens[at]
  if (next?.kind !== 'word') return next?.text === '/' || next?.text === '('
  if (next.joined === 'hyphen' || next.joined === 'slash') return true
  if (/^\p{Lu}/u.test(next.raw)) return true
  return !endsNounPhrase(next.text) && !looksLikeVerb(next.text) && !/s$/.test(next.text)
}

function stands(tokens: readonly Token[], from: number, lexicons: Lexicons): boolean {
  let at = from
  while (at > 0 && marks.test(tokens[at - 1]?.text ?? '')) at--
  const before = tokens[at - 1]
  if (before?.kind !== 'word' || tokens[from]?.joined === 'hyphen' || tokens[from]?.joined === 'slash') return false
  const { text } = before
  if (determiners.has(text) || possessiveDeterminers.has(text) || isNumber(text) || isPossessive(before)) return false
  if (isVerbOfWords(tokens, at, lexicons)) return true
  if (text === 'and' || text === 'or') return isBehindBare(tokens, at - 1, lexicons)
  if (text === 'from' || text === 'to') return isChange(tokens, from, at)
  if (text === 'of') return !kinds.has((tokens[at - 2]?.text ?? '').replace(/s$/, '')) && isOfWord(tokens, at, lexicons)
  if (prepositions.has(text)) return !beforeRoles.has(text) && isOfWord(tokens, at, lexicons)
  if (isAdjective(text) || isAdverb(text) || entriesAt('person-modifier', -1, tokens, at, lexicons).length > 0)
    return stands(tokens, at - 1, lexicons)
  return false
}

const verbsOfWords: readonly EngineLexicon[] = ['wording-verb', 'naming-verb']

const isVerbOfWords = (tokens: readonly Token[], at: number, lexicons: Lexicons): boolean =>
  tokens[at - 1]?.joined !== 'hyphen' &&
  verbsOfWords.some((name) => entriesAt(name, -1, tokens, at, lexicons).length > 0)

/** "junkie and |crackhead|": what stands before the joint is bare, too. */
const isBehindBare = (tokens: readonly Token[], joint: number, lexicons: Lexicons): boolean =>
  tokens[joint - 1]?.kind === 'word' && !/s$/.test(tokens[joint - 1]?.text ?? '') && stands(tokens, joint - 1, lexicons)

/** "from x to y", but not "from cell to cell". */
function isChange(tokens: readonly Token[], from: number, at: number): boolean {
  const isFrom = tokens[at - 1]?.text === 'from'
  const other = isFrom ? tokens[from + 2] : tokens[at - 2]
  const link = isFrom ? tokens[from + 1]?.text === 'to' : tokens[at - 3]?.text === 'from'
  return link && other?.kind === 'word' && other.text !== tokens[from]?.text && !endsNounPhrase(other.text)
}

/** A word for words near before it: "the connotations of prostitute". */
function isOfWord(tokens: readonly Token[], at: number, lexicons: Lexicons): boolean {
  for (let index = at - 2; index >= Math.max(0, at - 6); index--)
    if (entriesAt('word-talk', 1, tokens, index, lexicons).length > 0) return true
  return false
}
