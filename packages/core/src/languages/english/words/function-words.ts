/** The closed classes of English, what grammar is made of, and what looks like a verb, an adverb or an adjective. */
import type { WordClass } from '../../language.js'
import { formsOfBe as everyFormOfBe } from './lists.js'
import { adjectives, noAdverbs, pastTenses, verbsAfterNoun, verbsAfterPlural } from './open-classes.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const articles = set('a an the')
export const determiners = set(
  'a an the this that these those my your his her its our their whose some any no every each either neither both all most many much few several more less fewer another other such certain various numerous enough which what'
)
/** Determiners after which a singular noun stands. */
export const singularDeterminers = set('a an this that every each either neither another')
export const possessiveDeterminers = set('my your his her its our their whose')
export const pronouns = set(
  'i you he she it we they me him us them who whom whoever someone somebody anyone anybody everyone everybody one nobody something anything everything nothing none myself himself herself itself themselves yourself yourselves ourselves oneself'
)
export const formsOfBe: ReadonlySet<string> = new Set(everyFormOfBe.map(([form]) => form))
const modalVerbs = 'will would shall should can could may might must cannot'
export const auxiliaries: ReadonlySet<string> = new Set([
  ...formsOfBe,
  ...set('have has had having do does did'),
  ...set(modalVerbs)
])
/** "help them find", "let them go": behind their object a verb without ending stands. */
export const bareInfinitiveTakers = set(
  'help helps helped helping let lets letting make makes made making see sees saw seen watch watches watched watching hear hears heard'
)
/** What a verb without ending stands behind. */
export const modals = set(`${modalVerbs} to`)
export const prepositions = set(
  'of in on at by for with from to into onto upon about against among amongst between during without within through throughout after before since until under over across along around behind below beneath beside besides beyond despite except inside near off outside per than toward towards unlike via as like including regarding concerning'
)
export const conjunctions = set(
  'and or but nor so yet because although though while whereas if unless when whenever where wherever whether that who whom which whose how why once'
)
export const adverbs = set(
  'not never always often sometimes also still just only even already again very quite too rather really almost nearly mostly largely mainly generally usually commonly frequently currently previously formerly recently now then here there today once ever soon later well alike alone asleep awake alive aware ahead apart together more most less least first last further therefore however thus hence perhaps maybe yet out off up down away back'
)
const numberWords = set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands millions'
)

const notAdverbs: ReadonlySet<string> = new Set(noAdverbs)

export const isNumber = (word: string): boolean => numberWords.has(word) || /^\d/.test(word)
export const isYear = (word: string): boolean => /^(?:1[89]|20)\d\d$/.test(word)
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

const afterNoun: ReadonlySet<string> = new Set(verbsAfterNoun)
/**
 * Not derived from the verbs of `inflect`, which only patterns and replacements load; that the two differ in some verbs
 * ("beat", "cut", "let" are not here, "flew", "sang" not there) is behaviour, and stands in the tests.
 */
const pasts: ReadonlySet<string> = new Set(pastTenses)

const afterPlural: ReadonlySet<string> = new Set(verbsAfterPlural)
/** Is it a noun too, and behind a plural its verb: "users need advice"? */
export const isVerbAfterPlural = (word: string): boolean => afterPlural.has(word)

/** Could this word, standing directly behind a singular noun, be that noun's verb? */
export const looksLikeVerb = (word: string): boolean =>
  afterNoun.has(word) || pasts.has(word) || auxiliaries.has(word) || (word.length > 4 && word.endsWith('ed'))

/** Words at which a noun phrase ends. */
export const endsNounPhrase = (word: string): boolean =>
  prepositions.has(word) ||
  conjunctions.has(word) ||
  auxiliaries.has(word) ||
  pronouns.has(word) ||
  determiners.has(word) ||
  isAdverb(word)

const knownAdjectives: ReadonlySet<string> = new Set(adjectives)

/** Is this an adjective by its ending, or one of the commonest? A word that is left out is taken for a noun or a verb. */
export const isAdjective = (word: string): boolean =>
  knownAdjectives.has(word) ||
  (word.length > 5 && /(?:[^f]ous|ive|able|ible|less|ful|ical|onal|ish|ese|ian|ican)$/.test(word))

export function isOfClass(name: WordClass, word: string): boolean {
  switch (name) {
    case 'number':
      return isNumber(word)
    case 'year':
      return isYear(word)
    case 'determiner':
      return determiners.has(word) || articles.has(word) || possessiveDeterminers.has(word)
    case 'adverb':
      return isAdverb(word)
    case 'pronoun':
      return pronouns.has(word)
    case 'verb-be':
      return formsOfBe.has(word)
  }
}
