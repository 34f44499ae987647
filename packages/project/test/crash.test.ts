/** What is said of a mistake of the program holds nothing of a text. */
import { expect, test } from 'vitest'
import { crashLine, crashOf, toReport } from '../src/crash.js'

const place = '    at read (file:///usr/lib/stigmalint/main.cjs:3:14)'

function thrown(error: Error, ...lines: readonly string[]): Error {
  error.stack = [`${error.name}: ${error.message}`, ...lines].join('\n')
  return error
}

const errors: readonly (readonly [what: string, error: unknown, name: string, frames: readonly string[]])[] = [
  ['an error', thrown(new TypeError('the addicts came'), place), 'TypeError', [place]],
  [
    'an error whose words go over lines, one of which looks like a place',
    thrown(new Error('the addicts\n  at home: 3 of them'), '  at home: 3 of them', place),
    'Error',
    [place]
  ],
  ['an error of the system', thrown(Object.assign(new Error('x'), { code: 'EIO' }), place), 'EIO', [place]],
  ['an error without a place', thrown(new Error('the addicts came')), 'Error', []],
  ['what is no error', 'the addicts came', 'string', []]
]

test.each(errors)('%s', (_, error, name, frames) => {
  const crash = crashOf(error)
  expect(crash).toEqual({ name, frames })
  expect(toReport(crash)).toBe(
    ['please report it with these lines (they hold no text of your documents):', name, ...frames].join('\n')
  )
  expect(crashLine(crash)).toBe(
    `an error of the program itself (${name}${frames.length > 0 ? ` ${place.trim()}` : ''}), please report it`
  )
})
