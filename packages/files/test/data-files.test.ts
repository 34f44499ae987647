import { expect, test } from 'vitest'
import { dataIn } from '../src/data-files.js'

const prose = 'The clinic opens at nine.\nIt closes at five, and nobody is turned away.\n'

test.each([
  ['requirements.txt', 'a list of packages'],
  ['dev-requirements.txt', 'a list of packages'],
  ['requirements-test.in.txt', 'a list of packages'],
  ['constraints.txt', 'a list of packages'],
  ['static/robots.txt', 'data for visitors of a site that are programs'],
  ['src/CMakeLists.txt', 'instructions for building a program'],
  ['humans.txt', null],
  ['LICENSE.txt', null],
  ['our requirements.txt', null],
  ['robots.md', null]
])('%s with prose in it: %s', (path, data) => {
  expect(dataIn(path, prose)).toBe(data)
})

test.each([
  ['settings', 'mode = strict\nlevel=3\n# the last\nsite.name = Clinic\n', 'settings'],
  ['pinned packages', 'flask==2.0\nrequests[socks]>=1.1,<2\n', 'settings'],
  [
    'a list of words',
    'one two three four five six seven eight'.replaceAll(' ', '\n'),
    'a list of words, one on each line'
  ],
  ['addresses', 'https://example.org/a\n'.repeat(9), 'a list of words, one on each line'],
  ['prose', prose, null],
  ['a dialogue', 'Ana: I came late.\nBen: So did I.\n', null],
  ['a short list', 'Apples\nPears\nPlums\n', null],
  ['a formula in prose', 'Let n = 3.\nThen the sum is known, as the text below says.\n', null],
  ['prose in a script that does not set words apart', '我们提供服务\n'.repeat(9), null],
  ['lines of one word that are sentences', 'Stop.\n'.repeat(9), null],
  ['nothing', '', null]
])('a text that looks like %s', (_, text, data) => {
  expect(dataIn('a.txt', text)).toBe(data)
  expect(dataIn('a.md', text)).toBe(null)
})
