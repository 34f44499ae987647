import { expect, test } from 'vitest'
import { useColor } from '../src/color.js'

test.each([
  ['a terminal', undefined, {}, true, true],
  ['a pipe', undefined, {}, false, false],
  ['NO_COLOR on a terminal', undefined, { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', undefined, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0 on a terminal', undefined, { FORCE_COLOR: '0' }, true, false],
  ['a dumb terminal', undefined, { TERM: 'dumb' }, true, false],
  ['--color wins', true, { NO_COLOR: '1' }, false, true],
  ['--no-color wins', false, { FORCE_COLOR: '1' }, true, false]
])('%s', (_, asked, environment, isTerminal, expected) => {
  expect(useColor(asked, environment, isTerminal)).toBe(expected)
})
