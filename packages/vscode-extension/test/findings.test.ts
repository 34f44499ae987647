/** From one finding to the next: in the order of the text, whatever their severity, and round. */
import { expect, test, vi } from 'vitest'

vi.mock('vscode', () => ({}))
const { findingsOf, indexFrom, isAdvisedAgainst } = await import('../src/commands/findings.js')

const at = (line: number, character: number, source = 'stigmalint') =>
  ({ source, message: `${line}:${character}`, range: { start: { line, character } } }) as never

test('the order is that of the text; what others say is left out', () => {
  const found = findingsOf([at(19, 0), at(12, 5), at(12, 1, 'other'), at(12, 1)])
  expect(found.map(({ message }: { message: string }) => message)).toEqual(['12:1', '12:5', '19:0'])
})

const findings = [at(12, 1), at(12, 5), at(19, 0)] as { range: { start: { line: number; character: number } } }[]

test.each<[string, number, number, 'next' | 'previous', number]>([
  ['from the top', 0, 0, 'next', 0],
  ['on a finding: to the one behind it', 12, 1, 'next', 1],
  ['between two', 13, 0, 'next', 2],
  ['past the last one: to the first', 19, 0, 'next', 0],
  ['back', 19, 0, 'previous', 1],
  ['inside a finding: to its start', 12, 3, 'previous', 0],
  ['before the first one: to the last', 0, 0, 'previous', 2]
])('%s', (_, line, character, direction, index) => {
  expect(indexFrom(findings, { line, character }, direction)).toBe(index)
})

test.each([
  ['error', true],
  ['warning', true],
  ['information', false]
])('%s is more than a note, whatever its colour: %s', (level, isMore) => {
  const mark = {
    source: 'stigmalint',
    message: '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
  }
  const data = { words: 'x', wording: '', subject: 'Drug use', level }
  expect(isAdvisedAgainst({ ...mark, data })).toBe(isMore)
  expect(isAdvisedAgainst({ ...mark, data, source: 'other' })).toBe(false)
  expect(isAdvisedAgainst(mark)).toBe(false)
})

test('where nothing is marked there is nowhere to go', () => {
  expect(indexFrom([], { line: 0, character: 0 }, 'next')).toBe(-1)
  expect(indexFrom([], { line: 0, character: 0 }, 'previous')).toBe(-1)
})
