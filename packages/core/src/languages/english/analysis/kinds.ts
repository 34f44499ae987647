/** What a noun of a sentence names. */
import type { Tagged } from './tagger.js'
import { entriesOf, type Kind } from './word-table.js'

/** Endings that make a noun for people, where the table does not have the word: "flautist", "allotmentholders". */
const endingsOfPeople = /(?:[a-km-z]ist|[aeio]list|ician|woman|sman|worker|keeper|holder|owner)s?$/

const people: readonly Kind[] = ['person']

/** The kinds of a noun, the commonest first; none where neither the table nor its ending tells them. */
export function kindsOf({ tag, lemma }: Tagged): readonly Kind[] {
  const entries = entriesOf(lemma)
  const part = tag === 'NP' ? 'P' : 'N'
  const entry = entries.find((own) => own.part === part) ?? entries.find((own) => own.part === 'N' || own.part === 'P')
  return entry?.kinds ?? (part === 'N' && endingsOfPeople.test(lemma) ? people : [])
}

/** Kinds that stand side by side in lists. */
const families: Readonly<Record<Kind, string>> = {
  person: 'people',
  group: 'people',
  organization: 'people',
  place: 'place',
  event: 'abstract',
  state: 'abstract',
  illness: 'illness',
  substance: 'matter',
  drug: 'matter',
  time: 'time',
  measure: 'measure',
  thing: 'thing',
  nature: 'nature',
  animal: 'nature',
  body: 'body',
  communication: 'abstract',
  idea: 'abstract'
}

/** How alike two nouns are in what they name: 1 in what each mostly does, less in what it may, 0 where nothing is known or shared. */
export function likeness(a: Tagged, b: Tagged): number {
  const [own, other] = [kindsOf(a), kindsOf(b)]
  const [first, second] = [own[0], other[0]]
  if (first === undefined || second === undefined) return 0
  if (first === second) return 1
  if (families[first] === families[second]) return 0.7
  return own.some((kind) => other.includes(kind)) ? 0.4 : 0
}
