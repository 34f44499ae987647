import { expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../src/index.js'

const text = 'one two three'
const edit = (start: number, end: number, put: string): Edit => ({ start, end, text: put })

test.each<[what: string, edits: Edit[], after: string]>([
  ['none', [], text],
  ['in any order', [edit(8, 13, '3'), edit(0, 3, '1')], '1 two 3'],
  ['side by side', [edit(0, 3, '1'), edit(3, 7, ' 2')], '1 2 three'],
  ['put before what is replaced', [edit(4, 7, '2'), edit(4, 4, 'and ')], 'one and 2 three']
])('edits that stand apart: %s', (_, edits, after) => {
  expect(applyEdits(text, edits)).toBe(after)
})

test.each<[what: string, edits: Edit[]]>([
  ['one within another', [edit(0, 7, 'x'), edit(4, 7, 'y')]],
  ['the same words twice', [edit(4, 7, 'x'), edit(4, 7, 'x')]],
  ['one that goes on into another', [edit(4, 8, 'x'), edit(0, 5, 'y')]]
])('edits that overlap are refused: %s', (_, edits) => {
  expect(() => applyEdits(text, edits)).toThrow(RangeError)
})
