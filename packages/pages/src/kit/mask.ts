/**
 * Hides names of people and places. A word with a capital within a sentence is taken for a name unless it is known to be none
 * (a month, a language); at the start of a sentence it is one where the library says so. It rather hides too much: who hands
 * a sheet out reads it before.
 */
import nlp from 'compromise'
import type { Mask } from './model.js'

type Labelled = 'person' | 'place' | 'name'

const tagsOf: readonly (readonly [Labelled, readonly string[]])[] = [
  ['person', ['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName', 'Honorific']],
  ['place', ['Place', 'City', 'Country', 'Region', 'Address']]
]
/** Words with a capital that name nobody. */
const noNames = [
  ...['Month', 'WeekDay', 'Date', 'Holiday', 'Demonym', 'Language', 'Acronym', 'Value', 'Percent'],
  ...['Determiner', 'Preposition', 'Conjunction', 'Pronoun', 'Modal', 'Copula', 'Adverb', 'QuestionWord']
]

interface Word {
  start: number
  end: number
  text: string
  tags: readonly string[]
  /** it is the first of its sentence */
  isFirst: boolean
}

/** Overlaps of names with `keep` stay as they are. */
export const maskNames: Mask = (text, keep) => {
  let masked = ''
  let at = 0
  for (const { start, end, label } of namesIn(text)) {
    if (keep.some((range) => range.start < end && start < range.end)) continue
    masked += `${text.slice(at, start)}[${label}]`
    at = end
  }
  return masked + text.slice(at)
}

/** Runs of words that make a name. */
function namesIn(text: string): { start: number; end: number; label: Labelled }[] {
  const names: { start: number; end: number; label: Labelled }[] = []
  for (const word of wordsIn(text)) {
    const label = labelOf(word)
    if (label === null) continue
    const last = names.at(-1)
    const isNext = last !== undefined && /^[\s.]{0,2}$/.test(text.slice(last.end, word.start))
    if (last && isNext) {
      last.end = word.end
      if (last.label === 'name') last.label = label
    } else names.push({ start: word.start, end: word.end, label })
  }
  return names
}

function labelOf({ text, tags, isFirst }: Word): Labelled | null {
  // an abbreviation names an illness or a body more often than a person
  if (!/^\p{Lu}/u.test(text) || /^\p{Lu}{2}/u.test(text) || text === 'I') return null
  const known = tagsOf.find(([, own]) => own.some((tag) => tags.includes(tag)))
  if (known) return known[0]
  return isFirst || noNames.some((tag) => tags.includes(tag)) ? null : 'name'
}

/** The words with what the library takes them for; of its answer only what has the expected form is used. */
function wordsIn(text: string): Word[] {
  const words: Word[] = []
  const tagged = new Map<number, readonly string[]>()
  for (const sentence of asList(nlp(text).json({ offset: true })))
    for (const term of asList(asObject(sentence)['terms'])) {
      const { offset, tags } = asObject(term)
      const start = asObject(offset)['start']
      if (typeof start === 'number')
        tagged.set(
          start,
          asList(tags).filter((tag) => typeof tag === 'string')
        )
    }
  for (const found of text.matchAll(/\p{L}[\p{L}\p{M}’'-]*(?<!['’-])/gu)) {
    const before = text.slice(0, found.index).trimEnd()
    words.push({
      start: found.index,
      end: found.index + found[0].replace(/['’]s$/, '').length,
      text: found[0],
      tags: tagged.get(found.index) ?? [],
      isFirst: !/\p{L}{2}/u.test(before) || /[.!?:;"“‘(—–]$/.test(before)
    })
  }
  return words
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
