import type { Finding, Fix } from '@stigmalint/core'
import { reasonWithWording } from '@stigmalint/core/advice'
import { PlacedFinding } from '@stigmalint/core/trusted'
import { VFileMessage } from 'vfile-message'
import { describe, expect, test } from 'vitest'
import type { FileReport } from '../../src/reporters/file-report.js'
import { changeList, summary, type SummaryOptions } from '../../src/reporters/summary.js'
import { textReport } from '../../src/reporters/text.js'
import { commandLine } from '../../src/shell-words.js'

const place = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 10, offset: 9 } }

function finding(severity: Finding['severity'], applicability: 'safe' | 'suggested' | null = null): Finding {
  const message = new VFileMessage('a reason', { place, source: 'stigmalint', ruleId: 'pack/rule' })
  Reflect.set(message, 'fatal', { error: true, warning: false, information: null }[severity])
  const fixes =
    applicability === null
      ? []
      : [
          {
            id: '1',
            title: 'other',
            replaces: 'words',
            wording: 'one',
            applicability,
            edits: [{ start: 4, end: 9, text: 'one' }]
          }
        ]
  return Object.assign(message, {
    ruleId: 'pack/rule',
    actual: 'words',
    severity,
    fixes,
    context: 'use' as const,
    lowered: null,
    sources: [],
    excerpt: { before: 'The ', words: 'words', after: ' of a draft.' }
  })
}

const report = (messages: Finding[], rest: Partial<FileReport> = {}): FileReport => ({
  path: 'a.md',
  messages: messages.map((own) => new PlacedFinding(own)),
  locate: () => null,
  applied: 0,
  changes: [],
  writtenAs: null,
  suppressed: 0,
  lines: [],
  silenced: [],
  accepted: 0,
  skippedBlocks: 0,
  ...rest
})
const flags: SummaryOptions['flags'] = {
  showInformation: false,
  profile: undefined,
  packs: undefined,
  configuration: undefined
}
const plain = { hasColor: false, width: undefined }

test('a place that is no line of the file is told in words, of notes as well', () => {
  const messages = [finding('error', 'safe'), finding('information', 'safe')]
  const located = report(messages, { locate: (start, end) => ({ cell: start, line: end }) })
  expect(textReport([report([finding('warning', 'safe')]), located], plain)).toBe(
    [
      'a.md',
      '1:5-1:10 warning a reason; write "one"                 pack/rule',
      '',
      'a.md',
      '         error   cell 4, line 9: a reason; write "one" pack/rule',
      '         note    cell 4, line 9: a reason; write "one" pack/rule'
    ].join('\n')
  )
})

test('place, severity, reason with the wording, rule', () => {
  expect(textReport([report([finding('error', 'safe'), finding('warning', 'suggested')])], plain)).toBe(
    'a.md\n1:5-1:10 error   a reason; write "one" pack/rule\n1:5-1:10 warning a reason; write "one" pack/rule'
  )
})

test('an information is called a note', () => {
  expect(textReport([report([finding('information')])], plain)).toBe('a.md\n1:5-1:10 note a reason pack/rule')
})

test('colours only when they are asked for', () => {
  expect(textReport([report([finding('error')])], plain)).not.toContain('\u001B')
  expect(textReport([report([finding('error')])], { ...plain, hasColor: true })).toContain('\u001B')
})

const fix = (wording: string, replaces = 'words'): Fix => ({
  id: wording,
  title: '',
  replaces,
  wording,
  applicability: 'safe',
  edits: []
})

test.each<[string, Finding['severity'], Fix[], string]>([
  ['none', 'error', [], 'a reason; no wording fits here by itself'],
  ['none of a note, which is not rewritten', 'information', [], 'a reason'],
  ['for the finding itself', 'error', [fix('one')], 'a reason; write "one"'],
  ['for more than the finding', 'error', [fix('a one', 'The words')], 'a reason; write "a one" for "The words"'],
  ['three', 'error', [fix('one'), fix('two'), fix('three')], 'a reason; write "one" or "two"'],
  [
    'two for more than the finding',
    'error',
    [fix('a one', 'The words'), fix('a two', 'The words')],
    'a reason; write "a one" or "a two" for "The words"'
  ],
  [
    'two for different words',
    'error',
    [fix('a one', 'The words'), fix('two')],
    'a reason; write "a one" for "The words" or "two"'
  ]
])('wording: %s', (_, severity, fixes, text) => {
  expect(reasonWithWording(new PlacedFinding(Object.assign(finding(severity), { fixes })))).toBe(text)
})

describe('below 120 columns', () => {
  const excerpt = { before: 'Long ago, the ', words: 'old words', after: ' of a draft were left as they were.' }
  const given = (reason: string, fixes: Fix[], own: Partial<Finding> = {}): Finding =>
    Object.assign(finding('error'), { reason, message: reason, fixes, excerpt, ...own })
  const lines = (found: Finding, width: number): string[] =>
    textReport([report([found])], { ...plain, width })
      .split('\n')
      .slice(1)

  test.each<[string, Finding, number, string[]]>([
    [
      'the words in their sentence; then why, what to write and the rule',
      given('"old words" are old', [fix('new words', 'old words'), fix('others', 'old words')]),
      80,
      [
        '1:5 error Long ago, the "old words" of a draft were left as they were.',
        '    are old; write "new words" or "others" pack/rule'
      ]
    ],
    [
      'the words that change are marked, where they are more than the finding',
      given('"old words" are old', [fix('the draft', 'the old words of a draft')]),
      80,
      [
        '1:5 error Long ago, "the old words of a draft" were left as they were.',
        '    are old; write "the draft" pack/rule'
      ]
    ],
    [
      'fewer words of the sentence',
      given('"old words" are old', [fix('new words', 'old words')]),
      48,
      ['1:5 error Long ago, the "old words" of a draft …', '    are old; write "new words" pack/rule']
    ],
    [
      'one wording where two are too long',
      given('a reason', [fix('quite a long wording', 'old words'), fix('another long wording', 'old words')]),
      60,
      [
        '1:5 error Long ago, the "old words" of a draft were left …',
        '    a reason; write "quite a long wording" pack/rule'
      ]
    ],
    [
      'the rule at the end of the first line where the second is full',
      given('a reason that is told in many words', [fix('a wording', 'old words')]),
      64,
      [
        '1:5 error Long ago, the "old words" of a draft were …  pack/rule',
        '    a reason that is told in many words; write "a wording"'
      ]
    ],
    [
      'a wording is never broken',
      given('a reason', [fix('a wording as long as a line of such a terminal', 'old words')]),
      40,
      [
        '1:5 error … the "old words" …  pack/rule',
        '    a reason;',
        '    write "a wording as long as a line of such a terminal"'
      ]
    ],
    [
      'about a comment, which has no words',
      given('a reason', [], { excerpt: { before: '', words: '', after: '' }, ruleId: 'stigmalint/unused-suppression' }),
      80,
      ['1:5 error a reason', '    stigmalint/unused-suppression']
    ]
  ])('%s', (_, found, width, expected) => {
    expect(lines(found, width)).toEqual(expected)
  })

  test('from 120 columns on, one line', () => {
    expect(lines(given('a reason', []), 119)).toHaveLength(2)
    expect(lines(given('a reason', []), 120)).toHaveLength(1)
  })
})

const asked = { names: ['a.md'], flags, program: ['stigmalint'], fix: null, isDryRun: false }
const explain = (width: number): string => `  ${'stigmalint explain pack/rule'.padEnd(width)}  # says why\n`

test.each<[string, FileReport[], Partial<SummaryOptions>, string]>([
  ['nothing', [report([])], {}, '1 file checked: nothing found.\n'],
  [
    'one of each',
    [report([finding('error'), finding('warning'), finding('information')]), report([])],
    {},
    `2 files checked: 1 error, 1 warning, 1 note.\nNext:\n  stigmalint --show-notes a.md  # shows the note\n${explain(28)}`
  ],
  [
    'only notes, shown',
    [report([finding('information'), finding('information')])],
    { flags: { ...flags, showInformation: true } },
    '1 file checked: 0 errors, 0 warnings, 2 notes.\n'
  ],
  [
    'safe and suggested fixes',
    [report([finding('error', 'safe'), finding('error', 'suggested')])],
    {},
    `1 file checked: 2 errors, 0 warnings, 0 notes.\nNext:\n  stigmalint --fix a.md            # mends 1\n  stigmalint --fix-suggested a.md  # mends 2 (read what it changed)\n${explain(31)}`
  ],
  [
    'a note that could be rewritten, and is not',
    [report([finding('error', 'suggested'), finding('information', 'suggested')])],
    {},
    `1 file checked: 1 error, 0 warnings, 1 note.\nNext:\n  stigmalint --fix-suggested a.md  # mends 1 (read what it changed)\n  stigmalint --show-notes a.md     # shows the note\n${explain(31)}`
  ],
  [
    'a note that is shown, and rewritten with the others',
    [report([finding('error', 'suggested'), finding('information', 'suggested')])],
    { flags: { ...flags, showInformation: true } },
    `1 file checked: 1 error, 0 warnings, 1 note.\nNext:\n  stigmalint --fix-suggested --show-notes a.md  # mends 2 (read what it changed)\n${explain(44)}`
  ],
  [
    'what was done',
    [report([], { applied: 2, writtenAs: 'a.md', suppressed: 1, skippedBlocks: 3 })],
    {},
    '1 file checked: nothing found.\n2 fixes applied.\n1 finding left alone by comments or the configuration.\n3 paragraphs in another language not checked.\n'
  ],
  [
    'what was tried',
    [report([], { applied: 1 })],
    { fix: 'safe', isDryRun: true },
    '1 file checked: nothing found.\n1 fix would be applied.\nNext:\n  stigmalint --fix a.md  # writes this fix\n'
  ]
])('summary: %s', (_, reports, own, text) => {
  expect(summary(reports, { ...asked, ...own })).toBe(text)
})

test.each<[string, Partial<SummaryOptions>, string]>([
  ['this folder', { names: [] }, 'stigmalint --fix'],
  ['a name with a blank', { names: ['my draft.md'] }, "stigmalint --fix 'my draft.md'"],
  ['a name like an option', { names: ['-a.md'] }, 'stigmalint --fix ./-a.md'],
  ['started by npx', { program: ['npx', 'stigmalint'] }, 'npx stigmalint --fix a.md'],
  [
    'other rules',
    { flags: { ...flags, profile: 'us', packs: ['alcohol', 'drug-use'], configuration: 'c.yml' } },
    'stigmalint --fix --profile us --packs alcohol,drug-use --config c.yml a.md'
  ],
  ['standard input, which is gone', { names: ['-'] }, 'stigmalint explain pack/rule'],
  ['three names', { names: ['a.md', 'b.md', 'c.md'] }, 'stigmalint --fix a.md b.md c.md'],
  ['more names: the files that it is about', { names: ['a.md', 'b.md', 'c.md', 'd.md'] }, 'stigmalint --fix a.md'],
  ['names over the width', { names: ['a.md', 'b.md', 'c.md'], width: 25 }, 'stigmalint --fix a.md'],
  ['a folder over the width, which is shorter', { names: ['.'], width: 10 }, 'stigmalint --fix .'],
  ['more names than anyone reads', { names: Array<string>(50).fill('a.md') }, 'stigmalint --fix a.md']
])('the next command: %s', (_, own, command) => {
  const [, , first = ''] = summary([report([finding('error', 'safe')])], { ...asked, ...own }).split('\n')
  expect(first.replace(/ +#.*/, '').trim()).toBe(command)
})

test('no next command where what it is about is more than anyone copies', () => {
  const reports = Array.from({ length: 50 }, (_, index) => report([finding('error', 'safe')], { path: `${index}.md` }))
  const text = summary(reports, { ...asked, names: reports.map(({ path }) => path) })
  expect(text).toBe(`50 files checked: 50 errors, 0 warnings, 0 notes.\nNext:\n${explain(28)}`)
})

test('each next command names the files that it is about', () => {
  const [a, b, c] = [[finding('error', 'safe')], [finding('error', 'suggested')], [finding('information')]]
  const reports = [a, b, c].map((messages, index) => report(messages, { path: `${'abc'.charAt(index)}.md` }))
  const text = summary(reports, { ...asked, names: ['a.md', 'b.md', 'c.md', 'd.md'] })
  expect(text.split('\n').map((line) => line.replace(/ +#.*/, ''))).toEqual([
    '3 files checked: 2 errors, 0 warnings, 1 note.',
    'Next:',
    '  stigmalint --fix a.md',
    '  stigmalint --fix-suggested a.md b.md',
    '  stigmalint --show-notes c.md',
    '  stigmalint explain pack/rule',
    ''
  ])
})

const quoting: [platform: NodeJS.Platform, word: string, quoted: string][] = [
  ['linux', 'docs/é-1.md', 'docs/é-1.md'],
  ['linux', "it's.md", `'it'\\''s.md'`],
  ['linux', 'docs/**/*.md', "'docs/**/*.md'"],
  ['linux', '$HOME.md', "'$HOME.md'"],
  ['win32', 'docs\\a.md', 'docs\\a.md'],
  ['win32', 'my draft.md', '"my draft.md"']
]

test.each(quoting)('on %s, %s is written %s', (platform, word, quoted) => {
  expect(commandLine([word], platform)).toBe(quoted)
})

test('what was changed is told in one line each, in the order of the text', () => {
  const changes = [
    { line: 7, before: 'words', after: 'two' },
    { line: 3, before: 'words', after: 'one' }
  ]
  expect([...changeList([report([], { changes })])].join('')).toBe(
    'a.md:3: "words" → "one"\na.md:7: "words" → "two"\n\n'
  )
})

test('a table ends somewhere, and the report does not', () => {
  const many = Array.from({ length: 12_000 }, () => finding('error'))
  const lines = textReport([report(many), report([finding('warning')], { path: 'b.md' })], plain).split('\n')
  const line = (severity: string): string => `1:5-1:10 ${severity} a reason; no wording fits here by itself pack/rule`
  expect(lines).toEqual(['a.md', ...many.map(() => line('error')), '', 'b.md', line('warning')])
})

test('of thousands that say few things each line has its own place, in the columns of all', () => {
  const [error, note] = [finding('error'), finding('information')]
  const messages = Array.from({ length: 6000 }, (_, line) => new PlacedFinding(line % 3 === 0 ? note : error, 0, line))
  const all = [{ ...report([]), messages }]
  const lines = textReport(all, plain).split('\n')
  const line = (number: number): string => {
    const place = `${number}:5-${number}:10`.padEnd('5000:5-5000:10'.length)
    const advised = 'a reason; no wording fits here by itself'
    const said = number % 3 === 1 ? `note  ${'a reason'.padEnd(advised.length)}` : `error ${advised}`
    return `${place} ${said} pack/rule`
  }
  expect(lines).toEqual(['a.md', ...messages.map((_, index) => line(index + 1))])
  const coloured = textReport(all, { ...plain, hasColor: true })
  expect(coloured).not.toBe(lines.join('\n'))
  expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(lines.join('\n'))
})
