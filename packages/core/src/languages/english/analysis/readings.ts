/** What a word can be, before its neighbours are asked: each tag with its base form and how much speaks for it. */
import { closedWord } from './closed-words.js'
import { irregularPluralForms, irregularVerbForms, pluralsOnly, singularsInS } from './irregular-forms.js'
import { indexOfTag, type Tag } from './tags.js'
import { entriesOf, type Entry } from './word-table.js'

export interface Reading {
  tag: Tag
  /** its place among `tags` */
  index: number
  lemma: string
  /** -ln of how likely the word is to stand where a word of this tag stands */
  cost: number
}

/** How a word is written, as far as it tells something. */
export interface Writing {
  /** with a capital that the start of the sentence does not explain */
  isCapitalized: boolean
  /** in capitals, among words that are not */
  isAcronym: 'one' | 'many' | null
  /** the first word of its sentence */
  isFirst: boolean
  isPossessive: boolean
}

/** How often a tag is met in prose, roughly: what is rare needs less to be likely. */
const shareOfTag: Readonly<Record<Tag, number>> = {
  END: 0.05,
  N: 0.14,
  NS: 0.06,
  NP: 0.07,
  G: 0.01,
  J: 0.075,
  Q: 0.008,
  CD: 0.02,
  R: 0.04,
  RM: 0.006,
  RA: 0.008,
  RS: 0.012,
  VB: 0.03,
  VP: 0.018,
  VZ: 0.018,
  VD: 0.03,
  VN: 0.022,
  VG: 0.018,
  MD: 0.012,
  BZ: 0.02,
  BB: 0.005,
  BN: 0.002,
  BG: 0.001,
  HZ: 0.008,
  HB: 0.003,
  DZ: 0.004,
  D: 0.11,
  PD: 0.002,
  PS: 0.02,
  PO: 0.005,
  PN: 0.016,
  WP: 0.009,
  EX: 0.002,
  I: 0.115,
  TO: 0.016,
  RP: 0.004,
  S: 0.016,
  CN: 0.02,
  CJ: 0.004,
  CV: 0.004,
  CX: 0.008,
  ',': 0.02,
  ',N': 0.025,
  ',J': 0.004,
  ':': 0.015,
  X: 0.003
}

/** Weights of the forms of a part of speech in prose. */
const formShare = {
  one: 0.7,
  many: 0.3,
  base: 0.3,
  present: 0.17,
  s: 0.14,
  past: 0.26,
  participle: 0.24,
  ing: 0.17
} as const
/** What a part of speech weighs that was never counted. */
const unseen: Readonly<Record<Entry['part'], number>> = { N: 0.7, P: 0.4, V: 0.3, J: 0.6, R: 0.3 }

type Weights = Map<Tag, { lemma: string; weight: number }>

const weightOf = ({ part, amount }: Entry): number => 2 ** amount - 1 + unseen[part]

const adverbTags: readonly Tag[] = ['R', 'RM', 'RA', 'RS']

function put(weights: Weights, tag: Tag, lemma: string, weight: number): void {
  const known = weights.get(tag)
  if (!known || known.weight < weight) weights.set(tag, { lemma, weight })
}

const cache = new Map<string, readonly Reading[]>()

/** The readings of a word in lower case. */
export function readingsOf(word: string, writing: Writing): readonly Reading[] {
  const key = `${word}${writing.isAcronym ?? ''}${writing.isCapitalized ? '^' : ''}${writing.isFirst ? '.' : ''}${writing.isPossessive ? "'" : ''}`
  const known = cache.get(key)
  if (known) return known
  if (cache.size > mostKept) cache.clear()
  const readings = toReadings(weigh(word, writing), word)
  cache.set(key, readings)
  return readings
}

const mostKept = 20_000

function toReadings(weights: Weights, word: string): Reading[] {
  const sum = [...weights].reduce((total, [tag, { weight }]) => total + (adverbTags.indexOf(tag) > 0 ? 0 : weight), 0)
  const readings = [...weights].map(([tag, { lemma, weight }]) =>
    readingOf(tag, lemma, -Math.log(weight / sum) + Math.log(ofKind(tag)))
  )
  return readings.length > 0 ? readings : [readingOf('N', word)]
}

export const readingOf = (tag: Tag, lemma: string, cost = 0): Reading => ({
  tag,
  index: indexOfTag(tag),
  lemma,
  cost
})

/** Tags that differ only in what stood before are equally likely in a word. */
const ofKind = (tag: Tag): number =>
  adverbTags.includes(tag)
    ? shareOfTag.R
    : /^C[NJVX]$/.test(tag)
      ? 0.03
      : tag === ',N' || tag === ',J'
        ? shareOfTag[',']
        : shareOfTag[tag]

function weigh(word: string, writing: Writing): Weights {
  const weights: Weights = new Map()
  if (/^\d/.test(word)) {
    if (/^\d+(?:st|nd|rd|th)$/.test(word)) put(weights, 'J', word, 1)
    else if (/^\d+0s$/.test(word)) put(weights, 'NS', word, 1)
    else put(weights, 'CD', word, 1)
    if (/[a-z]/.test(word)) put(weights, 'N', word, 0.3)
    return weights
  }
  const closed = closedWord(word)
  if (closed) {
    for (const { tag, share } of closed.readings) put(weights, tag, word, share)
    if (closed.open > 0) addOpen(weights, word, closed.open)
  } else addOpen(weights, word, null)
  if (writing.isAcronym !== null && (word.length < 4 || !weights.has('R'))) {
    put(
      weights,
      writing.isAcronym === 'many' ? 'NS' : 'NP',
      word,
      [...weights.values()].reduce((sum, { weight }) => sum + weight, 0) * 6
    )
  } else if (writing.isCapitalized && (!closed || closed.open > 0 || !isSmall(closed.readings))) asName(weights, word)
  if (writing.isPossessive) return asOwner(weights, word)
  return weights
}

const isSmall = (readings: readonly { tag: Tag }[]): boolean => readings.some(({ tag }) => tag !== 'J' && tag !== 'N')

/** In the middle of a sentence a capital makes a name of a noun or of what is unknown. */
function asName(weights: Weights, word: string): void {
  const sum = [...weights.values()].reduce((total, { weight }) => total + weight, 0)
  for (const [tag, own] of weights) {
    if (tag === 'J') own.weight *= 0.8
    else if (tag !== 'N' && tag !== 'NS') own.weight *= 0.06
    else own.weight *= 0.5
  }
  put(weights, 'NP', word, sum * 4)
}

const ownerTags: readonly Tag[] = ['N', 'NS', 'NP', 'PN', 'CD']

/** A word with a possessive ending owns what follows. */
function asOwner(weights: Weights, word: string): Weights {
  const noun = ownerTags.flatMap((tag) => weights.get(tag) ?? [])[0]
  return new Map([['G', { lemma: noun?.lemma ?? word, weight: 1 }]])
}

/** What the table says of a word and of what it may be a form of. `share`: all of it together weighs so much. */
function addOpen(weights: Weights, word: string, share: number | null): void {
  const own: Weights = new Map()
  addBase(own, word)
  addNounForms(own, word)
  addVerbForms(own, word)
  addDegrees(own, word)
  if (own.size === 0) guess(own, word)
  const sum = [...own].reduce((total, [tag, { weight }]) => total + (adverbTags.indexOf(tag) > 0 ? 0 : weight), 0)
  for (const [tag, { lemma, weight }] of own) put(weights, tag, lemma, share === null ? weight : (weight / sum) * share)
}

function addBase(weights: Weights, word: string): void {
  for (const entry of entriesOf(word)) {
    const weight = weightOf(entry)
    if (entry.part === 'N') put(weights, isPluralForm(word) ? 'NS' : 'N', word, weight * formShare.one)
    else if (entry.part === 'P') put(weights, 'NP', word, weight * 0.3)
    else if (entry.part === 'J') put(weights, 'J', word, weight)
    else if (entry.part === 'R') for (const tag of adverbTags) put(weights, tag, word, weight)
    else {
      put(weights, 'VB', word, weight * formShare.base)
      put(weights, 'VP', word, weight * formShare.present)
    }
  }
  if (word.endsWith('ly') && word.length > 4 && !weights.has('R')) {
    const base = [word.slice(0, -2), `${word.slice(0, -3)}y`, `${word.slice(0, -2)}le`, word.slice(0, -4)]
    if (base.some((own) => entriesOf(own).some(({ part }) => part === 'J')))
      for (const tag of adverbTags) put(weights, tag, word, 4)
  }
}

/** "teens", "people": what the table has as a word of its own, and is of many. */
const isPluralForm = (word: string): boolean =>
  pluralsOnly.has(word) || basesInS(word).some((base) => entriesOf(base).some(({ part }) => part === 'N'))

function addNounForms(weights: Weights, word: string): void {
  const irregular = irregularPluralForms.get(word)
  for (const base of irregular !== undefined ? [irregular] : basesInS(word)) {
    const noun = entriesOf(base).find(({ part }) => part === 'N')
    if (noun) put(weights, 'NS', base, weightOf(noun) * formShare.many)
  }
}

function basesInS(word: string): string[] {
  if (!word.endsWith('s') || word.length < 3 || /(?:ss|us|is)$/.test(word) || singularsInS.has(word)) return []
  const bases = [word.slice(0, -1)]
  if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) bases.push(word.slice(0, -2))
  if (word.endsWith('ves')) bases.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`)
  return bases
}

const verbOf = (base: string): Entry | undefined => entriesOf(base).find(({ part }) => part === 'V')

function addVerbForms(weights: Weights, word: string): void {
  const irregular = irregularVerbForms.get(word)
  for (const { base, past, participle } of irregular ?? []) {
    const verb = verbOf(base)
    const weight = verb ? weightOf(verb) : 1
    if (past) put(weights, 'VD', base, weight * formShare.past)
    if (participle) put(weights, 'VN', base, weight * formShare.participle)
  }
  for (const base of basesInS(word)) {
    const verb = verbOf(base)
    if (verb) put(weights, 'VZ', base, weightOf(verb) * formShare.s)
  }
  if (word.endsWith('ed') && word.length > 3 && !irregular)
    for (const base of basesBefore(word, 2)) {
      const verb = verbOf(base)
      if (!verb) continue
      put(weights, 'VD', base, weightOf(verb) * formShare.past)
      // what takes no object is seldom done to anybody: "the number |consisted| of"
      put(weights, 'VN', base, weightOf(verb) * formShare.participle * (verb.takes.includes('t') ? 1 : 0.25))
      break
    }
  if (word.endsWith('ing') && word.length > 4)
    for (const base of basesBefore(word, 3)) {
      const verb = verbOf(base)
      if (!verb) continue
      put(weights, 'VG', base, weightOf(verb) * formShare.ing)
      break
    }
}

/** "stopped": stopp, stop, stoppe; the longest that is known. */
function basesBefore(word: string, ending: number): string[] {
  const stem = word.slice(0, -ending)
  const bases = [`${stem}e`, stem]
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) bases.unshift(stem.slice(0, -1))
  if (stem.endsWith('i')) bases.unshift(`${stem.slice(0, -1)}y`)
  if (ending === 3 && stem.endsWith('y')) bases.push(`${stem.slice(0, -1)}ie`)
  return bases
}

/** "older", "oldest", "happier" */
function addDegrees(weights: Weights, word: string): void {
  const found = /^(.+?)(?:er|est)$/.exec(word)
  const stem = found?.[1]
  if (stem === undefined || stem.length < 3) return
  const bases = [stem, `${stem}e`]
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`)
  if (/(.)\1$/.test(stem)) bases.push(stem.slice(0, -1))
  for (const base of bases) {
    const adjective = entriesOf(base).find(({ part, amount }) => part === 'J' && amount > 1)
    if (adjective && (base.length < 7 || base.endsWith('y'))) {
      put(weights, 'J', base, weightOf(adjective) * (word.endsWith('est') ? 0.3 : 0.2))
      return
    }
  }
}

const adjectiveEnding = /(?:able|ible|ous|ful|less|ish|ical|ial|ive|ic|ary|al|esque|ese|ian|like|proof|free)$/
const nounEnding =
  /(?:tion|sion|ment|ness|ity|ism|ist|ance|ence|ship|hood|dom|logy|graphy|er|or|itis|osis|aemia|emia|oma)$/

/** A word that the table has not, by its ending. */
function guess(weights: Weights, word: string): void {
  const without =
    /^(?:un|non|re|pre|over|under|mis|anti|co|de|dis|sub|super|inter|out|counter|self|multi|post)(.{4,})$/.exec(
      word
    )?.[1]
  if (without !== undefined) {
    const own: Weights = new Map()
    addBase(own, without)
    addNounForms(own, without)
    addVerbForms(own, without)
    for (const [tag, { weight }] of own) put(weights, tag, word, weight)
    if (weights.size > 0) return
  }
  if (word.endsWith('ly') && word.length > 4) {
    for (const tag of adverbTags) put(weights, tag, word, 3)
    put(weights, 'J', word, 0.3)
  } else if (word.endsWith('ing') && word.length > 4) {
    put(weights, 'VG', word, 1)
    put(weights, 'N', word, 0.6)
    put(weights, 'J', word, 0.2)
  } else if (word.endsWith('ed') && word.length > 4) {
    put(weights, 'VN', word, 1)
    put(weights, 'VD', word, 0.8)
    put(weights, 'J', word, 0.5)
  } else if (adjectiveEnding.test(word) && word.length > 5) {
    put(weights, 'J', word, 1)
    put(weights, 'N', word, 0.3)
  } else if (/[^su]s$/.test(word) && word.length > 3) {
    put(weights, 'NS', word, 1)
    put(weights, 'N', word, 0.25)
    put(weights, 'VZ', word, 0.06)
  } else {
    put(weights, 'N', word, 1)
    if (!nounEnding.test(word)) {
      put(weights, 'J', word, 0.15)
      put(weights, 'VB', word, 0.05)
      put(weights, 'VP', word, 0.03)
    }
    put(weights, 'NP', word, 0.2)
  }
}
