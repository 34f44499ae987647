/** A mistake in the rules is one line: file, line, what is wrong, how to mend it. */
import { expect, test } from 'vitest'
import { compileRules } from '../../src/compile/index.js'

const sources = {
  path: 'rules/sources.yml',
  text: '- {id: a-guide, title: A guide, kind: guide}\n- {id: general-usage, title: No guide lists it, kind: own-judgement}\n'
}
const lexicon = { path: 'rules/lexicons/drug.yml', text: 'id: drug\ntitle: Drugs\nentries: [heroin]\n' }
const good = `id: drug-use/test
title: '"test"'
status: stable
since: 0.1.0
severity: warning
message: '"{actual}" is a test'
why: It is only a test.
flag:
  - noun: <drug> tester
suggest:
  - one: person who tests
    many: people who test
    applicability: safe
sources:
  - {id: a-guide, says: avoid}
examples:
  flagged:
    - text: A «heroin tester» came.
      becomes: A person who tests came.
  unflagged:
    - text: A tester came.
      because: no-match
`

const problemsOf = (rule: string): string[] =>
  compileRules([sources, lexicon, { path: 'rules/en/drug-use/test.yml', text: rule }]).problems.map(
    ({ path, line, message }) => `${path}:${line}: ${message}`
  )

test('a rule without a mistake has no problem', () => {
  expect(problemsOf(good)).toEqual([])
})

test.each([
  [
    'a mistyped key',
    good.replace('severity: warning', 'sevrity: warning'),
    /test\.yml:\d+: Unexpected key `sevrity`, did you mean `severity`\?/
  ],
  ['a missing key', good.replace('since: 0.1.0\n', ''), /Missing key `since`, add it/],
  [
    'an unknown lexicon',
    good.replace('<drug>', '<drugs>'),
    /test\.yml:9: Unknown lexicon <drugs>, did you mean `drug`\?/
  ],
  [
    'an unknown source',
    good.replace('a-guide', 'a-gide'),
    /test\.yml:15: Unknown source `a-gide`, did you mean `a-guide`\?/
  ],
  [
    'a severity that the sources do not bear',
    good.replace('says: avoid', 'says: uses'),
    /test\.yml:5: Unexpected severity `warning`: no source says `avoid`, set `information`/
  ],
  [
    'a word that a source recommends',
    good.replace('says: avoid', 'says: recommends'),
    /a-guide recommends the wording, set `information`/
  ],
  [
    'error on general usage alone',
    good.replace('severity: warning', 'severity: error').replace('a-guide', 'general-usage'),
    /Unexpected severity `error`: no guide/
  ],
  [
    'a pattern without a word of its own',
    good.replace('<drug> tester', '<drug>'),
    /without a word of its own, add a literal word/
  ],
  ['an unclosed bracket', good.replace('<drug> tester', "'[a, b tester'"), /Expected `\]` in `\[a, b tester`, add it/],
  [
    'a regular expression',
    good.replace('<drug> tester', "'tester.*|x'"),
    /a pattern holds words, \[a, b\], \(optional\), <lexicon> and \.\.\. only/
  ],
  [
    'an id that is not the path',
    good.replace('drug-use/test', 'drug-use/tests'),
    /Unexpected id `drug-use\/tests`, expected `drug-use\/test` as in the path/
  ],
  [
    'no sentence that is left alone',
    good.replace(/ {2}unflagged:\n.*\n.*\n/, ''),
    /Missing `unflagged` examples, add a sentence that is left alone/
  ],
  [
    'a suggestion that does not say why a person has to choose',
    good.replace('applicability: safe', 'applicability: suggested'),
    /Missing `because`/
  ],
  [
    'a colon in a sentence without quotes',
    good.replace('It is only a test.', 'Mind: it is a test.'),
    /put the sentence in quotes|check quotes/
  ],
  ['one key twice', good.replace('since: 0.1.0', 'since: 0.1.0\nsince: 0.2.0'), /Unexpected second value for one key/]
])('%s', (_name, rule, expected) => {
  const problems = problemsOf(rule)
  expect(
    problems.some((problem) => expected.test(problem)),
    problems.join('\n')
  ).toBe(true)
  expect(problems.every((problem) => !problem.includes('\n'))).toBe(true)
})

test('two rules that claim the same words under the same conditions', () => {
  const other = { path: 'rules/en/drug-use/other.yml', text: good.replace('drug-use/test', 'drug-use/other') }
  const { problems } = compileRules([sources, lexicon, { path: 'rules/en/drug-use/test.yml', text: good }, other])
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringMatching(/has `<drug> tester` under the same conditions/)
  ])
})
