import { describe, expect, test } from 'vitest'
import { findHeader } from '../../src/house/columns.js'

const columnsOf = (...cells: string[]) => Object.fromEntries(findHeader([cells])?.columns ?? [])

describe('columns of a list', () => {
  test.each<[string[], Record<string, number>]>([
    [['term', 'instead', 'why', 'source'], { term: 0, instead: 1, why: 2, source: 3 }],
    [['Source', 'Reason', 'Preferred term', 'Term'], { source: 0, why: 1, instead: 2, term: 3 }],
    [['Instead of …', 'Use …', 'Because …'], { term: 0, instead: 1, why: 2 }],
    [['Do not use', 'Use instead'], { term: 0, instead: 1 }],
    [['Say this', 'Not this'], { instead: 0, term: 1 }],
    [['No.', 'Words to avoid', 'Alternatives', 'Notes'], { term: 1, instead: 2, why: 3 }],
    [['a', 'b'], {}]
  ])('%j', (cells, columns) => {
    expect(columnsOf(...cells)).toEqual(columns)
  })

  test('titles may stand above them', () => {
    expect(
      findHeader([
        ['List of terms', ''],
        ['', ''],
        ['Term', 'Instead']
      ])?.row
    ).toBe(2)
  })

  test('a sentence is no name of a column', () => {
    expect(columnsOf('Here are the words that we do not want to see in letters.', '')).toEqual({})
  })
})
