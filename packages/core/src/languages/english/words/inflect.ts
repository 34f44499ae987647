/** The inflection of English nouns and verbs, for patterns and for replacements. */
import type { Feature } from '../../language.js'
import { formsOfBe } from './lists.js'
import { doublingVerbs, irregularPlurals, irregularVerbs, pluralsOfPeople } from './open-classes.js'

const everyPlural = Object.entries({ ...pluralsOfPeople, ...irregularPlurals })

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/** One vowel between consonants at the end of a one-syllable word doubles its last letter: stop, stopped. */
function doublesLastLetter(word: string): boolean {
  const [c3, c2, c1] = [word.at(-3), word.at(-2), word.at(-1)]
  if (c1 === undefined || isVowel(c1) || 'wxyh'.includes(c1) || !isVowel(c2)) return false
  if (word.length === 2) return false
  const isOneSyllable = (word.match(/[aeiouy]+/g) ?? []).length === 1
  return !isVowel(c3) && (isOneSyllable || doublingVerbs.some((verb) => word.endsWith(verb)))
}

/** The plural of a singular noun, in lower case. */
export function pluralOf(noun: string): string {
  const irregular = everyPlural.find(([one]) => noun === one || (one.length > 3 && noun.endsWith(one)))
  if (irregular) return noun.slice(0, noun.length - irregular[0].length) + irregular[1]
  if (/(?:[^aeiou])y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}

/** The plural of an acronym or another word that keeps its letters. */
export const acronymPlural = (acronym: string): string => `${acronym}s`

/** Every form of a noun with its features. */
export function nounForms(noun: string): Map<string, Feature[]> {
  const forms = new Map<string, Feature[]>([[noun, ['one']]])
  add(forms, pluralOf(noun), 'many')
  // "junky, junkys" and the like stand in texts as they are written
  if (noun.endsWith('y') && pluralOf(noun).endsWith('ies')) add(forms, `${noun}s`, 'many')
  return forms
}

/** One form of a verb; `s` is the third person singular. */
export function verbForm(verb: string, feature: Feature): string {
  if (verb === 'be') return { base: 'be', s: 'is', ed: 'was', en: 'been', ing: 'being', one: 'be', many: 'be' }[feature]
  const irregular = Object.hasOwn(irregularVerbs, verb) ? irregularVerbs[verb] : undefined
  switch (feature) {
    case 's':
      if (verb === 'have') return 'has'
      if (verb === 'do' || verb === 'go') return `${verb}es`
      return /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : /(?:s|x|z|ch|sh)$/.test(verb)
          ? `${verb}es`
          : `${verb}s`
    case 'ed':
      return irregular?.[0] ?? regularPast(verb)
    case 'en':
      return irregular?.[1] ?? regularPast(verb)
    case 'ing':
      if (irregular?.[2]) return irregular[2]
      if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`
      return doublesLastLetter(verb) || verb === 'get' || verb === 'quit' ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`
    default:
      return verb
  }
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return doublesLastLetter(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`
}

/** Every form of a verb with its features; "abused" is both past tense and participle. */
export function verbForms(verb: string): Map<string, Feature[]> {
  if (verb === 'be') {
    const forms = new Map<string, Feature[]>()
    for (const [form, feature] of formsOfBe) add(forms, form, feature)
    return forms
  }
  const forms = new Map<string, Feature[]>()
  for (const feature of ['base', 's', 'ed', 'en', 'ing'] as const) add(forms, verbForm(verb, feature), feature)
  if (verb === 'get') add(forms, 'gotten', 'en')
  return forms
}

function add(forms: Map<string, Feature[]>, form: string, feature: Feature): void {
  const features = forms.get(form)
  if (!features) forms.set(form, [feature])
  else if (!features.includes(feature)) features.push(feature)
}
