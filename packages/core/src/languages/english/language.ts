/** English, as far as words go. */
import type { Language } from '../language.js'
import { withArticles } from './words/article.js'
import { isCompoundFirst, isCompoundLast, isHyphenedProse, isSuspending } from './words/compounds.js'
import {
  articles,
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  isNumber,
  isOfClass,
  possessiveDeterminers,
  prepositions
} from './words/function-words.js'
import { acronymPlural, nounForms, pluralOf, verbForm, verbForms } from './words/inflect.js'
import { smallInNames, smallInTitles } from './words/lists.js'
import { contractions, splitWord, wordsOf } from './words/words.js'

/** They deny, or tell of an event. */
const heavyAdverbs = new Set(['not', 'never', 'hardly', 'recently', 'newly', 'just'])
const magnitudes = new Set(['thousand', 'million', 'billion'])
const prefixes = new Set(['non', 'ex', 'former', 'mid', 'anti', 'pro', 'pre', 'post', 'un', 're'])
const againsts = new Set(['v', 'vs', 'versus'])
const backwards = new Set([
  'the',
  'this',
  'these',
  'that',
  'those',
  'such',
  'most',
  'many',
  'another',
  'other',
  'some',
  'both',
  'all',
  'each',
  'every',
  'few',
  'several'
])
const behindHead = new Set(['of', 'with', 'to', 'in', 'on', 'for', 'from', 'at', 'by'])
const leaningOn = [articles, auxiliaries, conjunctions, possessiveDeterminers, prepositions]

export const english: Language = {
  id: 'en',
  isTag: (tag) => /^en\b/i.test(tag),
  splitWord,
  wordsOf,
  contractions,
  ampersand: 'and',
  isOfClass,
  pointsBack: (determiner) => backwards.has(determiner),
  isSmall: (word) => determiners.has(word) || isAdverb(word) || isNumber(word) || word === 'of',
  isJoint: (word) => word === 'and' || word === 'or',
  opensList: (word) => word === 'both' || word === 'either',
  isMagnitude: (word) => magnitudes.has(word),
  slipsIn: (word) => word === 'not' || (isAdverb(word) && !heavyAdverbs.has(word)),
  isPrefix: (word) => prefixes.has(word),
  isSmallInTitles: (word) => smallInTitles.has(word),
  isSmallInNames: (word) => smallInNames.has(word),
  isForWhom: (word) => word === 'for' || word === 'on',
  isAgainst: (word) => againsts.has(word),
  leansBack: (word) => conjunctions.has(word),
  leansOn: (word) => leaningOn.some((words) => words.has(word)),
  endsNoun: (word) => behindHead.has(word),
  leads: { doing: 'who', having: 'with', being: 'in' },
  compounds: { isProse: isHyphenedProse, isFirst: isCompoundFirst, isLast: isCompoundLast, isSuspending },
  nounForms,
  verbForms,
  verbForm,
  pluralOf,
  acronymPlural,
  withArticles
}
