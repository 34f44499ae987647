/** English, as far as sentences go. */
import type { Clauses } from '../../match/clauses.js'
import type { Speech } from '../../gates/speech.js'
import type { Writing } from '../../suggest/writing.js'
import type { Grammar } from '../grammar.js'
import {
  behindDeterminer,
  isPassive,
  nounPhraseAfter,
  nounShared,
  partOfSpeech,
  subjectBefore
} from './clauses/clause.js'
import { isOwn } from './clauses/paragraph.js'
import { parse } from './clauses/parse.js'
import { namesSomebody } from './clauses/somebody.js'
import { isBareNoun } from './speech/bare-noun.js'
import { proof } from './proof/proof.js'
import { takesOutBrackets } from './speech/brackets.js'
import { givesSource, isCitation } from './speech/citation.js'
import { isOfSpeaker, leadsFigure, setsSideBySide } from './speech/figures.js'
import { isGivenName } from './speech/given-name.js'
import { isEntry, isExplainedNext } from './speech/entry.js'
import { reportsInstrument } from './speech/report-of-instrument.js'
import { leadsQuotation } from './speech/saying.js'
import { isSaidByOthers } from './speech/said-by-others.js'
import { isSelfDescription } from './speech/self-description.js'
import { isContrasted } from './speech/word-contrast.js'
import { isInWordList } from './speech/word-list.js'
import { announcesBadWords } from './speech/words-heading.js'
import { auxiliaries, formsOfBe, pronouns } from './words/function-words.js'
import { isBroken } from './writing/broken.js'
import { build } from './writing/build.js'
import { clauseDoubt } from './writing/clause-doubt.js'
import { joinCoordinations } from './writing/coordination.js'
import { neighbourDoubt } from './writing/neighbour-doubt.js'

const clauses: Clauses = {
  behindDeterminer,
  isPassive,
  modifiedNoun: nounShared,
  namesSomebody,
  nounPhraseAfter,
  partOfSpeech,
  subjectBefore
}

const speech: Speech = {
  isSelfDescription,
  isSaidByOthers,
  reportsInstrument,
  leadsQuotation,
  isCitation,
  givesSource,
  takesOutBrackets,
  isOfClause: (word) => auxiliaries.has(word) || pronouns.has(word),
  isNegation: (word) => word === 'not',
  leadsExamples: (word) => word === 'as' || word === 'like',
  isOfSpeaker,
  leadsFigure,
  setsSideBySide,
  announcesBadWords,
  isEntry,
  isExplainedNext,
  isBareNoun,
  isInWordList,
  isGivenName,
  isContrasted
}

const writing: Writing = {
  build,
  isBroken,
  hasVerb: ({ around: place }, { from, to }) => place.tokens.slice(from, to).some(({ text }) => formsOfBe.has(text)),
  isDefinite: (word) => word === 'the',
  doubtAbout: (placed) => (placed.isClause ? clauseDoubt(placed) : neighbourDoubt(placed)),
  join: joinCoordinations
}

export const grammar: Grammar = { parse, isOwn, clauses, speech, writing, proof }
