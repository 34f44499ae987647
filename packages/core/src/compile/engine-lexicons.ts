/** The word lists that the engine itself asks for, by their ids: with the rules' data they make its English. */
import type { AuthoredLexicon } from './schema.js'

/** What the engine asks each list for. */
export const engineLexicons = {
  'american-spelling': 'how Americans spell a word of a replacement',
  'amendment-cue': 'whether a sentence changes the wording of a text',
  child: 'which nouns name children',
  'contrast-cue': 'whether one wording is set against another',
  'definition-cue': 'whether a wording is being defined',
  'group-noun-for': 'which nouns are "for" people: services for people who use drugs',
  'group-noun-of': 'which nouns are "of" people: the population of people who use drugs',
  'health-condition': 'what people live with',
  infection: 'what people live with',
  instrument: 'which texts say what they say',
  'instrument-organ': 'which bodies say what they say',
  'instrument-part': 'which parts of a text say what they say',
  'label-modifier': 'what stands before a label as a part of what it says',
  'mention-after': 'whether what stands before is named as a word',
  'mention-cue': 'whether a sentence is about words',
  'mention-heading': 'whether a heading is about words',
  'named-by-adjective': 'what is said of people whom an adjective names beside others',
  'naming-verb': 'which verbs give people a name',
  'name-word': 'which words make what stands beside them a name',
  'operative-opener': 'where the recitals of a resolution end',
  organization: 'which nouns name bodies that are no people',
  'people-verb': 'which verbs only people do',
  person: 'which nouns name people',
  'person-modifier': 'what stands before a noun for people as a part of it',
  'person-pronoun': 'which pronouns stand for people',
  'place-noun': 'which nouns name places',
  'recital-opener': 'where a recital of a resolution begins',
  'reference-heading': 'whether a heading stands over a list of references',
  'report-verb': 'which verbs tell what a text says',
  'self-reference': 'whether somebody speaks of themselves',
  'service-noun': 'which nouns name services',
  'status-verb': 'by which verbs an authority gives a status',
  'title-cue': 'whether a title follows',
  whereabouts: 'where people live or stay',
  'wording-verb': 'which verbs choose and change words',
  'word-cue': 'whether the next words are named as words',
  'word-noun': 'whether a list is one of words',
  'word-talk': 'whether a text is about words'
} as const

export type EngineLexicon = keyof typeof engineLexicons

const isEngineLexicon = (id: string): id is EngineLexicon => Object.hasOwn(engineLexicons, id)

/** The lists that are not there. Rules that bring none of them stand alone, and grammar and gates do without. */
export function missingLexicons(lexicons: readonly Pick<AuthoredLexicon, 'id'>[]): EngineLexicon[] {
  const ids = new Set(lexicons.map(({ id }) => id))
  const asked = Object.keys(engineLexicons).filter(isEngineLexicon)
  return asked.some((id) => ids.has(id)) ? asked.filter((id) => !ids.has(id)) : []
}

/**
 * A list of a house folder that has the id of a built-in one which the engine asks for is added to it: the engine's own
 * words have to stay. Its words inflect as the built-in ones do; null where the list says otherwise.
 */
export function addedTo(builtIn: AuthoredLexicon | undefined, own: AuthoredLexicon): AuthoredLexicon | null {
  if (builtIn === undefined || !isEngineLexicon(own.id)) return own
  if (own.inflect !== undefined && own.inflect !== (builtIn.inflect ?? 'none')) return null
  return {
    ...builtIn,
    include: [...(builtIn.include ?? []), ...(own.include ?? [])].filter((id) => id !== own.id),
    entries: [...builtIn.entries, ...own.entries]
  }
}
