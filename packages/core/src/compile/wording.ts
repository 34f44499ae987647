/**
 * Wordings taken apart, once: "person who uses drugs" is the noun that names whom it is about, and what is said of them.
 * Grammar works on these parts and never on the words of a rule.
 */
import type { Language, Leads } from '../languages/language.js'
import type { Besides, LexiconEntry, NounWording, Phrase, Rest, Wording } from './rule-set.js'

/** A phrase as one text. */
export const phraseText = ({ head, rest }: Phrase, leads: Leads): string =>
  [head, ...(rest ? [restText(rest, leads)] : [])].join(' ')

/** What a phrase says of its head as one text: "who uses drugs". */
export const restText = ({ kind, words }: Rest, leads: Leads): string =>
  kind === 'other' ? words : `${leads[kind]} ${words}`

/** What wordings are taken apart with. */
export interface PersonNouns {
  /** by their words, the nouns that name people, in singular and plural, and what each says besides */
  besides: ReadonlyMap<string, Besides>
  leads: Leads
}

/** Reads the `person` lexicon: where an entry has no value `besides`, its noun says who the person is to others. */
export const personNouns = (entries: readonly LexiconEntry[], { leads }: Pick<Language, 'leads'>): PersonNouns => ({
  besides: new Map(
    entries.map(({ words, values }): [string, Besides] => [
      words.join(' '),
      besides.find((own) => own === values.besides) ?? 'role'
    ])
  ),
  leads
})

const besides: readonly Besides[] = ['nothing', 'sex-or-age', 'role']

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; message: string }

/**
 * Takes a wording for nouns apart. `namesPeople` says of the pattern that it is offered for that its noun names people;
 * then what has to be known of the noun of the wording, and is not, is told with its mend.
 */
export function parseNoun(one: string, many: string, persons: PersonNouns, namesPeople: boolean): Parsed<NounWording> {
  const [ones, manys] = [wordsIn(one), wordsIn(many)]
  const wording: NounWording = {
    form: 'noun',
    one: phraseOf(ones, manys, persons),
    many: phraseOf(manys, ones, persons)
  }
  const unknown = [wording.one, wording.many].find(
    ({ besides, rest }) => besides === null && (rest?.kind === 'having' || rest?.kind === 'being')
  )
  return namesPeople && unknown
    ? {
        ok: false,
        message: `\`${unknown.head}\` is in no list of nouns for people, add it to lexicons/person.yml, or write \`person\` and \`people\``
      }
    : { ok: true, value: wording }
}

/** Takes what stands behind a noun apart. */
export const parseAfter = (
  { one, many }: { one: string; many: string },
  { leads }: PersonNouns
): Extract<Wording, { form: 'after' }> => ({
  form: 'after',
  one: restOf(wordsIn(one), leads),
  many: restOf(wordsIn(many), leads)
})

/** Words as they stand: with the noun that names people in front taken apart from the others. */
export function parseWords(written: string, persons: PersonNouns): Phrase {
  const words = wordsIn(written)
  const noun = words[0] ?? ''
  const own = persons.besides.get(noun)
  return own === undefined
    ? { head: written, modifier: '', besides: null, rest: null }
    : { head: noun, modifier: '', besides: own, rest: words.length > 1 ? restOf(words.slice(1), persons.leads) : null }
}

const wordsIn = (text: string): string[] => text.split(/\s+/)

/** What may follow the head and is a grammar of its own. */
const kinds = ['doing', 'having', 'being'] as const

function restOf(words: readonly string[], leads: Leads): Rest {
  const kind = kinds.find((own) => leads[own] === words[0])
  return kind !== undefined && words.length > 1
    ? { kind, words: words.slice(1).join(' ') }
    : { kind: 'other', words: words.join(' ') }
}

/**
 * How many words the head has: to a noun for people that is the same in both numbers ("youth who use drugs"), else to
 * the first word that has a plural ("substance use |disorder|"), and all of a noun of several words ("member of staff").
 */
function endOfHead(words: readonly string[], others: readonly string[], persons: PersonNouns): number {
  const differs = words.findIndex((word, at) => word !== others[at])
  // "people living with HIV", the same of one and of many
  if (differs < 0 && persons.besides.get(words[0] ?? '') === 'nothing') return 1
  const first = differs < 0 ? words.length : differs
  for (let end = 1; end <= first; end++)
    if (kinds.some((kind) => persons.leads[kind] === words[end]) && personEndingAt(words, end, persons) !== null)
      return end
  for (let end = words.length; end > first + 1; end--) {
    const noun = personEndingAt(words, end, persons) ?? personEndingAt(others, end, persons)
    if (noun && end - noun.length <= first) return end
  }
  return Math.min(first + 1, words.length)
}

interface PersonNoun {
  length: number
  besides: Besides
}

/** The noun for people that ends before word `end`: the longest, but "person" of "young person", where that says no more. */
function personEndingAt(words: readonly string[], end: number, persons: PersonNouns): PersonNoun | null {
  const found = Array.from({ length: end }, (_, at) => end - at).flatMap((length): PersonNoun[] => {
    const own = persons.besides.get(words.slice(end - length, end).join(' '))
    return own === undefined ? [] : [{ length, besides: own }]
  })
  return found.find((noun) => noun.besides !== 'role') ?? found[0] ?? null
}

function phraseOf(words: readonly string[], others: readonly string[], persons: PersonNouns): Phrase {
  const end = endOfHead(words, others, persons)
  // "members of staff" is known by its singular
  const noun = personEndingAt(words, end, persons) ?? personEndingAt(others, end, persons)
  const rest = end < words.length ? restOf(words.slice(end), persons.leads) : null
  return {
    head: words.slice(0, end).join(' '),
    modifier: noun === null ? '' : words.slice(0, end - noun.length).join(' '),
    // only people do what "who" says
    besides: noun?.besides ?? (rest?.kind === 'doing' ? 'role' : null),
    rest
  }
}
