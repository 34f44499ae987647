/**
 * The classes of words that the decoder tells apart: those of a grammar, and those that help it to remember what stood
 * before (an adverb behind a modal, "and" behind a noun).
 */
export const tags = [
  'END', // the end of a sentence, and its start
  'N', // noun, of one
  'NS', // noun, of many
  'NP', // name
  'G', // noun or name with a possessive ending
  'J', // adjective
  'Q', // quantifier: many, few, several, more
  'CD', // number
  'R', // adverb
  'RM', // adverb behind a modal, "do" or "to"
  'RA', // adverb behind "have" or "be"
  'RS', // adverb behind what may be a subject
  'VB', // verb without ending: infinitive, imperative
  'VP', // the same as a present tense
  'VZ', // present tense in -s
  'VD', // past tense
  'VN', // participle of the past
  'VG', // in -ing
  'MD', // modal
  'BZ', // finite form of "be"
  'BB', // be
  'BN', // been
  'BG', // being
  'HZ', // finite form of "have"
  'HB', // have, having
  'DZ', // finite form of "do"
  'D', // determiner
  'PD', // before a determiner: all, both, half, such
  'PS', // pronoun as subject
  'PO', // pronoun as object
  'PN', // pronoun as either
  'WP', // who, which, that, what
  'EX', // there
  'I', // preposition
  'TO', // to, before a verb
  'RP', // particle of a verb: up, out
  'S', // opens a clause
  'CN', // and, or: behind a noun
  'CJ', // behind an adjective or adverb
  'CV', // behind a verb
  'CX', // behind anything else
  ',', // comma behind anything but a noun or adjective
  ',N', // behind a noun
  ',J', // behind an adjective
  ':', // other marks
  'X' // interjections, letters, signs
] as const

export type Tag = (typeof tags)[number]

const indexes: ReadonlyMap<string, number> = new Map(tags.map((tag, index) => [tag, index]))

/** The place of a tag among `tags`. */
export const indexOfTag = (tag: Tag): number => indexes.get(tag) ?? 0

export const isTag = (written: string): written is Tag => indexes.has(written)
