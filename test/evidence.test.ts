/** Severity follows from voices in both directions, sources are told as docs/evidence.md asks, and pages have their numbers. */
import { compileRules } from '@stigmalint/core/compile'
import { describe, expect, test } from 'vitest'
import { filled } from '../scripts/evidence/pages.mjs'
import { readReviews } from '../scripts/evidence/reviews.mjs'
import { sourceProblems } from '../scripts/evidence/source-list.mjs'
import { evidenceOf, severityProblems } from '../scripts/evidence/voices.mjs'

/** A rule of a severity that cites sources a, b (another voice) and copy (of a) with what they say. */
function problemsOf(severity: string, ...says: string[]): string[] {
  const ids = ['a', 'b', 'copy']
  const compiled = compileRules([
    {
      path: 'rules/en/house/bread.yml',
      text: `
id: house/bread
title: A test
status: stable
since: 0.1.0
severity: ${severity}
message: '"{actual}" is a test'
why: It is a test.
flag: [{noun: loaf}]
suggest: []
sources:
${says.flatMap((said, at) => (said === '' ? [] : [`  - {id: ${ids[at] ?? ''}, says: ${said}}`])).join('\n')}
examples: {reported: [{text: A «loaf»., because: no-alternative}], unflagged: [{text: Nothing., because: no-match}]}
`
    },
    {
      path: 'rules/sources.yml',
      text: '- {id: a, title: A, kind: guide}\n- {id: b, title: B, kind: guide}\n- {id: copy, title: C, kind: guide, voice: a}\n'
    }
  ])
  expect(compiled.problems.filter(({ path }) => path.includes('bread'))).toEqual([])
  return evidenceOf(compiled).flatMap(severityProblems)
}

describe('severity and voices', () => {
  test.each<[what: string, severity: string, says: string[]]>([
    ['one voice may make a note', 'information', ['avoid']],
    ['or a warning', 'warning', ['avoid']],
    ['a copy adds nothing', 'information', ['avoid', '', 'avoid']],
    ['two that agree make a warning', 'warning', ['avoid', 'avoid']],
    ['one that recommends makes a note of it', 'information', ['avoid', 'recommends']],
    ['one that accepts allows either: a note', 'information', ['avoid', 'accepts']],
    ['or a warning', 'warning', ['avoid', 'accepts']]
  ])('%s', (_, severity, says) => {
    expect(problemsOf(severity, ...says)).toEqual([])
  })

  test('two voices that agree are more than a note', () => {
    expect(problemsOf('information', 'avoid', 'avoid')).toEqual([
      'house/bread: information, though 2 voices avoid the wording and none accepts it: set warning, or cite who accepts it'
    ])
  })
})

describe('what a source has to tell', () => {
  const whole = { id: 'x', kind: 'guide', year: 2020, 'looked-at': '2026-11-29' }
  const told = (...sources: object[]): string[] => sourceProblems({ authored: { sources }, rules: { rules: [] } })
  test.each<[source: object, problem: string | null]>([
    [whole, null],
    [{ ...whole, year: 'n.d.' }, null],
    [{ ...whole, year: undefined }, 'x: no year, write it or `year: n.d.`'],
    [{ ...whole, 'looked-at': undefined }, 'x: no day on which it was last looked at, write `looked-at`'],
    [{ ...whole, url: 'https://docslib.org/doc/1' }, 'x: https://docslib.org/doc/1 is a copy, write it as `read-at`'],
    [{ ...whole, 'read-at': 'https://docslib.org/doc/1' }, null],
    [{ ...whole, 'read-at': 'https://medilib.ir/a' }, 'x: no reader is sent to https://medilib.ir/a'],
    [{ ...whole, voice: 'nobody' }, 'x: unknown voice nobody'],
    [{ ...whole, read: 'part', status: 'needs-check' }, null],
    [
      { ...whole, read: 'whole', status: 'needs-check' },
      'x: read whole and to be checked: drop `status`, or write `read: part`'
    ]
  ])('%j', (source, problem) => {
    expect(told(source)).toEqual(problem === null ? [] : [problem])
  })

  test.each<[rules: number, source: object, problems: string[]]>([
    [9, whole, []],
    [10, { ...whole, read: 'part' }, []],
    [10, { ...whole, kind: 'news' }, []],
    [10, whole, ['x: 10 rules cite it: say how much of it was read, write `read: whole`, `part` or `quoted`']]
  ])('of a list that %i rules cite: how much was read', (number, source, problems) => {
    const rules = Array.from({ length: number }, () => ({ sources: [{ id: 'x' }] }))
    expect(sourceProblems({ authored: { sources: [source] }, rules: { rules } })).toEqual(problems)
  })
})

test('a part of a page is written between its comments, and the rest stays', () => {
  const page = 'Before.\n<!-- sums: written by npm run generate -->\nold\n<!-- /sums -->\nAfter.\n'
  const written = filled(page, 'page.md', 'sums', 'new')
  expect(written).toContain('Before.\n')
  expect(written).toContain('\n\nnew\n\n')
  expect(written).not.toContain('old')
  expect(filled(written, 'page.md', 'sums', 'new')).toBe(written)
  expect(() => filled('Nothing.', 'page.md', 'sums', 'new')).toThrow('page.md: write <!-- sums')
})

test.each([
  ['- {pack: bread, reviewed: 2026-11-29, by: us, against: a book}', 'the review of `bread` has no `left`'],
  ['- {pack: bread, reviewed: soon, by: us, against: a book, left: nothing}', '`soon` is no date'],
  ['- {pack: cake, reviewed: 2026-11-29, by: us, against: a book, left: nothing}', 'there is no pack `cake`'],
  ['[]', 'the pack `bread` has no review']
])('a review that lacks something is told: %s', (text, problem) => {
  expect(() => readReviews(['bread'], text)).toThrow(problem)
})
