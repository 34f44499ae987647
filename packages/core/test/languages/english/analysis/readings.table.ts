/** What a word can be before its neighbours are asked; the base form of the likeliest. */
import { readingOf, readingsOf } from '../../../../src/languages/english/analysis/readings.js'
import type { Table } from '../../../tables.js'

const plain = { isCapitalized: false, isAcronym: null, isFirst: false, isPossessive: false } as const

const tagsOf = (word: string): string =>
  readingsOf(word, plain)
    .map(({ tag }) => tag)
    .filter((tag) => !/^(?:R[MAS]|C[JVX])$/.test(tag))
    .sort()
    .join(' ')

const lemmasOf = (word: string): string =>
  [...new Set(readingsOf(word, plain).map(({ lemma }) => lemma))].sort().join(' ')

export const tables: readonly Table[] = [
  {
    ask: tagsOf,
    rows: {
      'a noun and its plural': [
        ['nurse', 'N VB VP'],
        ['nurses', 'NS VZ'],
        ['diabetes', 'N'],
        ['teens', 'NS']
      ],
      'forms of a verb': [
        ['received', 'VD VN'],
        ['receiving', 'VG'],
        ['fought', 'VD VN'],
        ['chose', 'VD']
      ],
      numbers: [
        ['12', 'CD'],
        ['3rd', 'J N']
      ],
      'what no table has, by its ending': [
        ['naloxonization', 'N NP'],
        ['unrestigmatized', 'J VD VN'],
        ['zibbly', 'J R']
      ]
    }
  },
  {
    ask: lemmasOf,
    rows: {
      'the base of a form': [
        ['receives', 'receive'],
        ['stopped', 'stop'],
        ['children', 'child'],
        ['families', 'family'],
        ['crises', 'crisis']
      ]
    }
  },
  {
    ask: (word) =>
      readingsOf(word.toLowerCase(), { ...plain, isCapitalized: true })
        .map(({ tag }) => tag)
        .includes('NP')
        ? 'may be a name'
        : 'no name',
    rows: {
      'a capital within a sentence': [
        ['Geneva', 'may be a name'],
        ['Nurse', 'may be a name'],
        ['The', 'no name']
      ]
    }
  },
  {
    ask: (word) =>
      readingsOf(word, { ...plain, isPossessive: true })
        .map(({ tag, lemma }) => `${tag} ${lemma}`)
        .join(' '),
    rows: {
      'an owner': [
        ['addict', 'G addict'],
        ['addicts', 'G addict'],
        ['children', 'G child']
      ]
    }
  },
  {
    ask: (word) => `${readingOf('N', word).lemma} ${readingOf('N', word).cost}`,
    rows: { 'one that costs nothing': [['bed', 'bed 0']] }
  }
]
