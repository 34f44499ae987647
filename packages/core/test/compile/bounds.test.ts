/** A rule that asks for more than a person writes is one line, told before the work is done. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/index.js'
import { compileRules } from '../../src/compile/index.js'

const rule = (flag: string, more = ''): string => `id: house/bread
title: '"breadwinner"'
status: stable
since: 1.0.0
severity: warning
message: '"{actual}" is a house word'
why: We say so.
flag:
${flag}
suggest: []
sources: [{id: ours, says: avoid}]
${more}examples:
  flagged: [{text: Each «breadwinner» was asked., becomes: Each breadwinner was asked.}]
  unflagged: [{text: Nothing here., because: no-match}]
`
const files = (text: string) => [
  { path: 'h/sources.yml', text: '- {id: ours, title: Our guide, kind: guide}\n' },
  { path: 'h/profiles/un.yml', text: 'id: un\ntitle: un\n' },
  { path: 'h/en/house/bread.yml', text }
]
const linesOf = (text: string): string[] =>
  compileRules(files(text)).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

const eight = '[a b, c d, e f, g h, i j, k l, m n, o p]'
describe('a pattern is counted before it is made', () => {
  test.each([
    ['choices in an option', `(${Array(7).fill(eight).join(' ')}) x`, 'they make 2,097,153 wordings, more than 400'],
    [
      'more choices than there are numbers for',
      `(${Array(11).fill(eight).join(' ')}) x`,
      'they make over 999,999,999 wordings, more than 400'
    ],
    ['choices side by side', `${Array(3).fill(eight).join(' ')} x`, 'they make 512 wordings, more than 400'],
    ['options side by side', `${'(b) '.repeat(9)}x`, 'they make 512 wordings, more than 400'],
    ['gaps', `breadwinner${' ...'.repeat(12)} zzz`, 'There are 12 `...` in'],
    ['gaps in an option', `breadwinner (${' …'.repeat(6)} b) zzz`, 'There are 6 `...` in'],
    ['a text', 'word '.repeat(200), 'has 1000 characters, more than 500']
  ])('%s', (_, pattern, message) => {
    const lines = linesOf(rule(`  - phrase: '${pattern}'`))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^9:13 /)
    expect(lines[0]).toContain(message)
  })

  test.each([
    `${Array(2).fill(eight).join(' ')} x`,
    `${'(b) '.repeat(8)}x`,
    'breadwinner ... ... ... ... ... zzz',
    `[${Array.from({ length: 100 }, (_, at) => `w${at}`).join(', ')}] x`
  ])('%s is none too many', (pattern) => {
    expect(linesOf(rule(`  - phrase: '${pattern}'`))).toEqual([])
  })
})

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
describe('lists have an end', () => {
  test.each([
    ['patterns', rule(lines(4000, (at) => `  - phrase: x${at}\n`)), '9:3 `flag` must have at most 100 entries'],
    [
      'conditions',
      rule('  - noun: breadwinner', `unless:\n${lines(5000, (at) => `  - in-sentence: [w${at}]\n`)}`),
      '`unless` must have at most 50 entries'
    ],
    [
      'words of a condition',
      rule('  - noun: breadwinner', `unless:\n  - near: [${lines(5000, (at) => `w${at}, `)}]\n`),
      '`near` must have at most 1000 entries'
    ],
    [
      'words in all their forms',
      rule(
        lines(
          100,
          (at) => `  - phrase: '${eight} [${lines(12, (own) => `q${own} r${own}, `)}] [a, b, c, d, e, f] z${at}'\n`
        )
      ),
      'The patterns of this rule stand for more than 20000 words, split it into several rules'
    ]
  ])('%s', (_, text, message) => {
    const [first] = linesOf(text)
    expect(first).toContain(message)
  })
})

test('lexicons that include one another are read once', () => {
  const name = (at: number): string => `words-${String.fromCharCode(97 + at)}`
  const { problems, rules } = compileRules(
    Array.from({ length: 26 }, (_, at) => ({
      path: `h/lexicons/${name(at)}.yml`,
      text: `id: ${name(at)}\ntitle: Words\nentries: [own${at}]\ninclude: [${[(at + 1) % 26, (at + 1) % 26, (at + 2) % 26].map(name).join(', ')}]\n`
    }))
  )
  expect(problems).toEqual([])
  expect(rules.lexicons['words-a']).toHaveLength(26)
})

test('what many gaps may take is tried once: the time grows with the text alone', async () => {
  const { ruleSet, problems } = compileRules(files(rule('  - phrase: breadwinner ... ... ... ... ... zzz')))
  expect(problems).toEqual([])
  const text = `${'breadwinner very of two the '.repeat(2000)}house. breadwinner very of the two zzz.`
  const { messages } = await check(text, { ruleSet, format: 'text' })
  expect(messages.map(({ actual }) => actual)).toEqual(['breadwinner very of the two zzz'])
})

test('unknown names are told by the first ones', () => {
  const { problems } = compileRules(
    files(
      rule('  - noun: breadwinner').replace(
        'sources: [',
        `sources: [${lines(90, (at) => `{id: z${at}, says: avoid}, `)}`
      )
    )
  )
  expect(problems).toHaveLength(20)
})
