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
    'error on our own judgement alone',
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
  ]
])('%s', (_name, rule, expected) => {
  const problems = problemsOf(rule)
  expect(
    problems.some((problem) => expected.test(problem)),
    problems.join('\n')
  ).toBe(true)
  expect(problems.every((problem) => !problem.includes('\n'))).toBe(true)
})

/** One slip, one line, at the place of the slip: the true cause, not what the parser stumbled over later. */
const rule = (from: string | RegExp, to: string): string => good.replace(from, to)
const why = 'why: It is only a test.'
test.each<[slip: string, rule: string, problem: string]>([
  ['an empty value', rule(why, 'why:'), '7:5: `why` is empty, write it behind the colon'],
  ['nothing in quotes', rule(why, "why: ''"), '7:6: `why` is empty, write it behind the colon'],
  [
    'a number sign',
    rule(why, 'why: #1 of the words'),
    '7:6: `why` is empty, write it behind the colon (what begins with # is a comment'
  ],
  [
    'an empty list',
    rule('flag:\n  - noun: <drug> tester', 'flag:'),
    '8:6: `flag` is empty, write `- noun: bed blocker` below it'
  ],
  [
    'words for a list',
    rule('flag:\n  - noun: <drug> tester', 'flag: test bench'),
    '8:7: `flag` is a list, write `- noun: test bench` below it'
  ],
  ['keys for a list', rule('  - noun', '  noun'), '9:3: `flag` is a list, begin each of its entries with `- `'],
  [
    'a list of words',
    rule('- noun: <drug> tester', '- test bench'),
    '9:5: item 1 of `flag` is not complete, write `- noun: test bench`'
  ],
  [
    'a source by its id',
    rule('\n  - {id: a-guide, says: avoid}', ' a-guide'),
    '14:10: `sources` is a list, write `- {id: a-guide, says: avoid}` below it'
  ],
  ['no sources', rule('sources:\n  - {id: a-guide, says: avoid}\n', ''), '1:1: Missing key `sources`, add it'],
  [
    'two keys missing',
    rule('title: \'"test"\'\nstatus: stable\n', ''),
    '1:1: Missing keys `title` and `status`, add them'
  ],
  [
    'empty examples',
    rule(/examples:[^]*/, 'examples:\n'),
    '16:10: `examples` is empty, write its keys below it, indented'
  ],
  ['an example without its outcome', rule(/\n +becomes: .*/, ''), '18:7: Missing key `becomes`, add it'],
  [
    'an example without marks',
    rule('«heroin tester»', 'heroin tester'),
    '18:13: `text` must mark what is underlined with «…» or <<…>>'
  ],
  [
    'a mark in what is left alone',
    rule('A tester came.', 'A <<tester>> came.'),
    '21:13: `text` must not mark anything'
  ],
  [
    'a severity of another program',
    rule('severity: warning', 'severity: high'),
    '5:11: Unexpected `high` for `severity`, write error, warning, information or off'
  ],
  [
    'a capital',
    rule('severity: warning', 'severity: Warning'),
    '5:11: Unexpected `Warning` for `severity`, did you mean `warning`?'
  ],
  [
    'yes for true',
    rule('applicability: safe', 'applicability: safe\n    drop-article: yes'),
    '14:19: `drop-article` is true or false, not "yes"'
  ],
  [
    'a number for words',
    rule('since: 0.1.0', 'since: 1.0'),
    '4:8: `since` takes words, and this is a number to YAML, put it in quotes'
  ],
  [
    'a colon in a sentence',
    rule(why, 'why: Mind: it is one.'),
    "7:6: There is a `: ` in the text of `why`, put it in quotes: 'Mind: it is one.'"
  ],
  [
    'a sentence that begins with a quotation',
    rule('\'"test"\'', '"test" of all'),
    '2:15: The quotes end before the text of `title` does, write \'"test" of all\''
  ],
  [
    'an apostrophe in single quotes',
    rule(why, "why: 'It isn't one.'"),
    "7:14: The quotes end before the text of `why` does, write 'It isn''t one.'"
  ],
  [
    'a quote that is not closed',
    rule('\'"test"\'', '\'"test"'),
    "2:15: The quotation mark at the start of `title` is not closed, add ' at its end"
  ],
  [
    'bold as in Markdown',
    rule(why, 'why: *never*'),
    "7:6: The text begins with *, which is a reference to another place in YAML, put it in quotes: '*never*'"
  ],
  [
    'bold and more',
    rule(why, 'why: *never* do so'),
    "The text of `why` begins with *, which is a reference to another place in YAML, put it in quotes: '*never* do so'"
  ],
  [
    'a place holder first',
    rule('\'"{actual}" is a test\'', '{actual} is a test'),
    "The text of `message` begins with {, which is a list of keys in YAML, put it in quotes: '{actual} is a test'"
  ],
  [
    'an ampersand first',
    rule(why, 'why: & more'),
    '7:6: The text of `why` begins with &, which is a name for this place in YAML'
  ],
  ['a tab', rule('  - noun', '\t- noun'), '9:1: This line begins with a tab, indent it with spaces'],
  [
    'a key one too far to the right',
    rule('why: It', ' why: It'),
    '7:1: `why` begins in column 2, which fits no line above (the one before: 1)'
  ],
  [
    'a key one too far to the left',
    rule('    many: people', '   many: people'),
    '12:1: `many` begins in column 4, which fits no line above (the one before: 5)'
  ],
  [
    'a key below a value',
    rule('    many: people', '      many: people'),
    '11:10: `many` in line 12 begins in column 7, which fits no line above'
  ],
  [
    'a key at the margin that belongs further in',
    rule('    applicability', 'applicability'),
    '13:1: `applicability` does not belong here but in `suggest`, indent it like what stands there'
  ],
  [
    'a list of examples at the margin',
    rule('  unflagged', 'unflagged'),
    '20:1: `unflagged` does not belong here but in `examples`'
  ],
  [
    'a key further in that belongs to the margin',
    rule('sources:\n  - {id: a-guide, says: avoid}', '    sources: [{id: a-guide, says: avoid}]'),
    '14:5: `sources` stands too far to the right, it belongs at the left margin'
  ],
  ['no blank behind the colon', rule('why: It', 'why:It'), '7:1: There is no blank behind `why:`, add one'],
  ['no colon', rule('status: stable', 'status stable'), '3:1: There is no `:` behind the first word of this line'],
  [
    'a mistyped key',
    rule('severity: warning', 'sevrity: warning'),
    '5:1: Unexpected key `sevrity`, did you mean `severity`?'
  ],
  [
    'one key twice',
    rule('since: 0.1.0', 'since: 0.1.0\nsince: 0.2.0'),
    '5:1: `since` stands here a second time, keep one of them'
  ],
  [
    'only the singular',
    rule('    many: people who test\n', ''),
    '11:5: Missing `many`, write the plural of `person who tests`'
  ],
  ['a title that is too long', rule('\'"test"\'', 'x'.repeat(71)), '2:8: `title` must have at most 70 characters'],
  ['a second rule', `${good}---\n${good}`, '23:1: A second rule begins here, give it a file of its own'],
  ['an empty file', '', '1:1: This file is empty, fill it in or take it away'],
  [
    'a list for a rule',
    '- tester\n- bench\n',
    '1:1: This file has no keys, write lines such as `title: what is flagged`'
  ],
  ['a reference to nothing', '<<: *y\n', '1:5: The text begins with *, which is a reference'],
  [
    'references to references',
    [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index] ?? ''}, `.repeat(9)}x]`)
    ].join('\n'),
    '2:8: There are too many references (`*name`) in this file, write the words out'
  ]
])('%s: one line that says what it is', (_slip, text, problem) => {
  const problems = compileRules([sources, lexicon, { path: 'rules/en/drug-use/test.yml', text }]).problems
  expect(problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)).toEqual([
    expect.stringContaining(problem)
  ])
})

test('a mistake in the sources or in a lexicon is told once, not in every rule', () => {
  const broken = [
    { ...sources, text: sources.text.replace('kind: guide', 'kin: guide') },
    { ...lexicon, text: lexicon.text.replace('entries', 'entry') }
  ]
  const { problems } = compileRules([...broken, { path: 'rules/en/drug-use/test.yml', text: good }])
  expect(problems.map(({ path }) => path)).toEqual(['rules/sources.yml', 'rules/lexicons/drug.yml'])
})

test('one id in two files', () => {
  const files = ['en', 'more'].map((folder) => ({ path: `rules/${folder}/drug-use/test.yml`, text: good }))
  const { problems } = compileRules([sources, lexicon, ...files])
  expect(problems.map(({ message }) => message)).toEqual([
    'The rule `drug-use/test` stands in rules/en/drug-use/test.yml too, rename one of them'
  ])
})

test('<<…>> marks what is underlined as «…» does', () => {
  const { problems, reference } = compileRules([
    sources,
    lexicon,
    { path: 'rules/en/drug-use/test.yml', text: rule('«heroin tester»', '<<heroin tester>>') }
  ])
  expect(problems).toEqual([])
  expect(reference.examples['drug-use/test']?.flagged?.[0]?.text).toBe('A «heroin tester» came.')
})

test('two rules that claim the same words under the same conditions', () => {
  const other = { path: 'rules/en/drug-use/other.yml', text: good.replace('drug-use/test', 'drug-use/other') }
  const { problems } = compileRules([sources, lexicon, { path: 'rules/en/drug-use/test.yml', text: good }, other])
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringMatching(/has `<drug> tester` under the same conditions/)
  ])
})
