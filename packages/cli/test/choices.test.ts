import { expect, test } from 'vitest'
import { describeProblems } from '../src/commands/choices.js'

const problems = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: 'a.yml', line: at + 1, column: 1, message: 'wrong' }))

test.each([
  [0, []],
  [2, ['a.yml:1:1: wrong', 'a.yml:2:1: wrong']]
])('%i mistakes are told', (count, told) => {
  expect(describeProblems(problems(count))).toEqual(told)
})

test('of thousands, the first and how many more', () => {
  const lines = describeProblems(problems(5000))
  expect(lines).toHaveLength(41)
  expect(lines[0]).toBe('a.yml:1:1: wrong')
  expect(lines.at(-1)).toBe('and 4960 more, mend the first ones and look again')
})
