/** What strangers may put where a rule is read: one line each, in time that grows with the length alone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRules } from '../../src/compile/index.js'
import { runs } from '../../../../test/runs.js'

const linesOf = (text: string, path = 'h/en/house/a.yml'): string[] =>
  compileRules([{ path, text }]).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('a text that is no rule at all is not told', () => {
  test.each([
    ['a login', 'machine example.org login x password hunter2\n'],
    ['sections of keys', '[default]\nkey = hunter2\nother = hunter2\n'],
    ['words of a list, and more', '- a\nhunter2\n'],
    ['a key between lines of hyphens', '-----BEGIN KEY-----\nhunter2==\n-----END KEY-----\n'],
    ['words in quotes', '"hunter2" and hunter2\n'],
    ['a list', '- hunter2\n'],
    ['a number', '4711\n']
  ])('%s', (_, text) => {
    for (const path of ['h/en/house/a.yml', 'h/sources.yml', 'h/lexicons/a.yml', 'h/renamed.yml']) {
      const lines = linesOf(text, path)
      expect(lines).toHaveLength(1)
      expect(lines.join('\n')).not.toMatch(/hunter2|4711/)
    }
  })
})

describe('a long text in one value is told by its beginning', () => {
  test.each([
    ['a severity', `severity: ${'x'.repeat(1000)}\n`],
    ['a key', `${'x'.repeat(1000)}: 1\n`],
    ['a yes or no', `suggest:\n- with: a\n  applicability: safe\n  drop-article: ${'x'.repeat(1000)}\n`],
    ['a key that stands twice', `${'x'.repeat(1000)}: 1\n${'x'.repeat(1000)}: 1\n`],
    ['signs that move a cursor', 'severity: "\\e[31m\\n::error::"\n']
  ])('%s', (_, text) => {
    for (const line of linesOf(text)) {
      expect(line).not.toMatch(/x{50}/)
      expect(line).not.toMatch(/[\p{Cc}]/u)
    }
  })
})

describe('lists and keys in one another', () => {
  const open = { '[': ']', '{a: ': '}', '- ': '', '? ': '' }
  test.each(Object.keys(open))('%j without end is one line', (sign) => {
    expect(linesOf(sign.repeat(20_000))).toEqual([
      expect.stringMatching(/^1:\d+ Lists and keys stand in one another more than 50 deep here/)
    ])
  })

  test('brackets in comments, quotes and words do not hide it', () => {
    fc.assert(
      fc.property(fc.constantFrom('[#]\n', '["]", ', "[']', ", '[a], [', "[don't, ", '[&b ', '[!c '), (unit) => {
        const [line = ''] = linesOf(`a: ${unit.repeat(2000)}`)
        expect(line).not.toMatch(/call stack/)
        expect(line).toMatch(/^\d+:\d+ /)
      })
    )
  })

  test('what a rule needs is not too deep', () => {
    expect(linesOf(`a: ${'['.repeat(40)}${']'.repeat(40)}\n`).join()).not.toMatch(/deep/)
  })
})

test('many mistakes are told by the first ones and their number', () => {
  const lines = linesOf(`id: house/a\nflag:\n${'- {noun: 1}\n'.repeat(500)}`)
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('1:1 481 more mistakes in this file, mend the first ones and look again')
})

test('references to references are one line', () => {
  const bomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)
  ]
  expect(linesOf(bomb.join('\n'))).toEqual([expect.stringMatching(/^\d+:\d+ There are too many references/)])
})

/** Every rule, cut anywhere, is what an editor has while somebody types. */
test('half a rule never throws', () => {
  const rule = `id: house/a\ntitle: '"a" of *b*'\nwhy: >-\n  One.\nflag: [{noun: a}, &x {verb: "b"}]\nunless: *x\n`
  fc.assert(
    fc.property(
      fc.nat(rule.length),
      fc.constantFrom('', '*', '&', '!', '"', "'", '[', '{', ': ', '\t', '- ', '|', '%'),
      (at, sign) => {
        for (const { line, column, message } of compileRules([
          { path: 'h/en/house/a.yml', text: rule.slice(0, at) + sign + rule.slice(at) },
          { path: 'h/en/house/a.yml', text: rule.slice(0, at) + sign }
        ]).problems) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(message).not.toMatch(/\n/)
        }
      }
    ),
    { numRuns: runs(100) }
  )
})
