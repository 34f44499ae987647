/** Phrases as texts. */
import type { Phrase, Rest } from '../../../compile/rule-set.js'
import { phraseText as textOfPhrase, restText as textOfRest } from '../../../compile/wording.js'
import { english } from '../language.js'

export const phraseText = (phrase: Phrase): string => textOfPhrase(phrase, english.leads)
export const restText = (rest: Rest): string => textOfRest(rest, english.leads)
