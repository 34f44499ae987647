/**
 * Hides names of people and places, and how to reach them. A word with a capital within a sentence is taken for a name unless it is
 * known to be none (a month, a language); at the start of a sentence it is one where the library says so. A name is hidden
 * whole or not at all, and called a person or a place only where that is sure. It rather hides too much: who hands a sheet out
 * reads it before.
 */
import nlp from 'compromise'
import type { Hidden, Mask } from './model.js'

interface Range {
  start: number
  end: number
}

interface Word extends Range {
  text: string
  tags: readonly string[]
  /** it is the first of its sentence */
  isFirst: boolean
}

/** Words that make a name, with what stands between them. */
type Name = readonly [Word, ...Word[]]

export const maskNames: Mask = (text, keep) => {
  const isFree = (range: Range): boolean => !keep.some((own) => overlaps(own, range))
  const ways = waysToReach(text).filter(isFree)
  const names = namesIn(text)
    .flatMap((name) => (isFree(rangeOf(name)) ? [name] : peopleIn(name.filter(isFree))))
    .filter((name) => !name.every(({ text: word }) => isGeneral(word)))
    .map((name) => ({ ...rangeOf(name), label: labelOf(name) }))
    .filter((name) => !ways.some((own) => overlaps(own, name)))
  return [...ways, ...names].sort((a, b) => a.start - b.start)
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
const rangeOf = (name: Name): Range => ({ start: name[0].start, end: (name.at(-1) ?? name[0]).end })

/** Numbers with seven digits and more that are written as a telephone's, shorter ones behind a word that says so, and addresses. */
const reach: readonly (readonly [Hidden['label'], RegExp])[] = [
  ['address', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?:https?:\/\/|www\.)[^\s<>"”)]*[^\s<>"”).,;:!?]/gu],
  [
    'phone',
    /(?<=\b(?:tel(?:ephone)?|phone|fax|mobile|call|ring|dial|text|helpline|hotline)[.:]?\s+(?:(?:no|number|us|her|him|them|at|on)[.:]?\s+)*)\+?\(?\d[\d\s()./-]{1,18}\d/giu
  ],
  [
    'phone',
    /(?<![\d.,])(?:\+\d[\d\s()./-]{6,18}\d|\(0?\d{2,5}\)\s?\d[\d\s/-]{3,12}\d|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4}|0\d{2,5}[\s/-]\d[\d\s-]{3,12}\d)(?![\d%])/gu
  ]
]

function waysToReach(text: string): Hidden[] {
  const found: Hidden[] = []
  for (const [label, pattern] of reach)
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const way = { start: index, end: index + words.length, label }
      if (!found.some((own) => overlaps(own, way))) found.push(way)
    }
  return found
}

const tagsOfPeople = ['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName', 'Honorific']
const tagsOfPlaces = ['Place', 'City', 'Country', 'Region', 'Address']
/** With one of these the library knows the place by name. */
const knownPlaces = ['City', 'Country', 'Region', 'Address']
/** Words with a capital that name nobody. */
const noNames = [
  ...['Month', 'WeekDay', 'Date', 'Holiday', 'Demonym', 'Language', 'Acronym', 'Value', 'Percent'],
  ...['Determiner', 'Preposition', 'Conjunction', 'Pronoun', 'Modal', 'Copula', 'Adverb', 'QuestionWord']
]

const has = ({ tags }: Word, wanted: readonly string[]): boolean => wanted.some((tag) => tags.includes(tag))
const isPerson = (word: Word): boolean => has(word, tagsOfPeople)
/** An abbreviation names an illness or a body more often than a person. */
const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text) && !/^\p{Lu}{2}/u.test(text) && text !== 'I'

const isName = (word: Word): boolean =>
  isCapital(word) && (isPerson(word) || has(word, tagsOfPlaces) || (!word.isFirst && !has(word, noNames)))

/** May a word that opens its sentence belong to the name behind it? Its capital says nothing, and many of something are none. */
const mayOpen = (word: Word): boolean =>
  word.isFirst && isCapital(word) && !has(word, noNames) && !word.tags.includes('Plural') && !word.tags.includes('Verb')

/** Words that make a name, and what joins two of them. */
function namesIn(text: string): Name[] {
  const names: Name[] = []
  let opening: Word | null = null
  for (const word of wordsIn(text)) {
    const last = names.at(-1)
    if (!isName(word)) {
      if (mayOpen(word)) opening = word
      continue
    }
    if (last && isJoined(last, word, text)) names[names.length - 1] = [...last, word]
    else if (opening && isOpened(opening, word, text)) names.push([opening, word])
    else names.push([word])
    opening = null
  }
  return names
}

const between = (text: string, left: Word, right: Word): string => text.slice(left.end, right.start)

/** "Peter Brown"; "Department |of| Health |and| Social Care", but "Maria Lopez |and| John" are two, as are "Vienna |and| Lindau". */
function isJoined(name: Name, word: Word, text: string): boolean {
  const joint = between(text, name.at(-1) ?? name[0], word)
  if (/^[\s.]{0,2}$/.test(joint)) return true
  if (isPerson(word) || name.some(isPerson)) return false
  return (
    /^ (?:of|of the|for|for the) $/.test(joint) || (/^ (?:and|&) $/.test(joint) && !isPlace([word]) && !isPlace(name))
  )
}

/** "|Bureau| of Statistics", "|Single| State Authorities" */
const isOpened = (opening: Word, word: Word, text: string): boolean =>
  /^ (?:(?:of|for)(?: the)? )?$/.test(between(text, opening, word)) && !isPerson(word) && !isPlace([word])

/** Of a name that holds words which stay, the people in what is left of it. */
function peopleIn(words: readonly Word[]): Name[] {
  const people: Name[] = []
  for (const word of words.filter(isPerson)) {
    const last = people.at(-1)
    const before = last?.at(-1)
    if (last && before && words.indexOf(word) === words.indexOf(before) + 1) people[people.length - 1] = [...last, word]
    else people.push([word])
  }
  return people
}

/** What people and places are not called: a name with it is a body's, or a text's. */
const heads =
  /^(?:Trust|Foundation|Centre|Center|Clinic|Hospital|House|Institute|University|College|School|Society|Association|Council|Committee|Commission|Agency|Agencies|Authority|Authorities|Administration|Department|Ministry|Office|Bureau|Board|Services?|Union|Fund|Group|Network|Church|Court|Prison|Programme|Program|Project|Act|Bill|Law|Report|Strategy|Plan|Convention|Statistics|Directors?)$/u
/** What any institution and any text has. */
const general =
  /^(?:States?|Federal|National|International|Governments?|Members?|Parliament|Council|Committee|Commission|Secretariat|Board|Court|Ministry|Department|Administration|Authority|Authorities|Act|Bill|Convention|Part(?:y|ies)|Articles?|Sections?|Subsections?|Paragraphs?|Chapters?|Annex|Appendix|Tables?|Figures?|Title|Part|Resolution|Internet|Director|Chair|President|Minister|Secretary)$/u
const streets =
  /^(?:Road|Street|Avenue|Lane|Square|City|Town|Village|District|County|Valley|Bay|Park|Island|Lake|River|Hill)$/u

const isGeneral = (word: string): boolean => general.test(word)
const isPlace = (words: readonly Word[]): boolean =>
  words.every((word) => has(word, tagsOfPlaces)) &&
  words.some((word) => has(word, knownPlaces) || streets.test(word.text)) &&
  !words.some(({ text }) => heads.test(text))

function labelOf(name: Name): Hidden['label'] {
  if (isPlace(name)) return 'place'
  const isSure =
    isPerson(name[0]) && name.length <= 4 && !name.some(({ text }) => heads.test(text) || streets.test(text))
  return isSure ? 'person' : 'name'
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
