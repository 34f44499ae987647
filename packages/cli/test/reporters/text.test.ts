import type { Edit, Finding } from '@stigmalint/core'
import { VFileMessage } from 'vfile-message'
import { expect, test } from 'vitest'
import type { FileReport } from '../../src/reporters/file-report.js'
import { summary } from '../../src/reporters/summary.js'
import { reasonWithWording, textReport } from '../../src/reporters/text.js'

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
    sources: [],
    excerpt: { before: 'The ', words: 'words', after: ' of a draft.' }
  })
}

const report = (messages: Finding[], rest: Partial<FileReport> = {}): FileReport => ({
  path: 'a.md',
  messages,
  applied: 0,
  isWritten: false,
  suppressed: 0,
  skippedBlocks: 0,
  ...rest
})
const plain = { hasColor: false, showInformation: false }

test('place, severity, reason with the wording, rule', () => {
  expect(textReport([report([finding('error', 'safe'), finding('warning', 'suggested')])], plain)).toBe(
    'a.md\n1:5-1:10 error   a reason; write "one" pack/rule\n1:5-1:10 warning a reason; write "one" pack/rule'
  )
})

test('informations only when they are asked for', () => {
  expect(textReport([report([finding('information')])], plain)).toBe('')
  expect(textReport([report([finding('information')])], { ...plain, showInformation: true })).toContain('info')
})

test('colours only when they are asked for', () => {
  expect(textReport([report([finding('error')])], plain)).not.toContain('\u001B')
  expect(textReport([report([finding('error')])], { ...plain, hasColor: true })).toContain('\u001B')
})

test.each<[string, Edit[][], string]>([
  ['no fix', [], 'a reason'],
  ['the finding itself', [[{ start: 4, end: 9, text: 'one' }]], 'a reason; write "one"'],
  ['wider than the finding', [[{ start: 0, end: 9, text: 'a  one' }]], 'a reason; write "a one"'],
  [
    'a part of the finding',
    [
      [
        { start: 4, end: 6, text: '' },
        { start: 8, end: 9, text: 'k' }
      ]
    ],
    'a reason; write "rdk"'
  ],
  ['beyond one side of it', [[{ start: 0, end: 4, text: '' }]], 'a reason'],
  ['three', ['one', 'two', 'three'].map((text) => [{ start: 4, end: 9, text }]), 'a reason; write "one" or "two"']
])('wording: %s', (_, edits, text) => {
  const fixes = edits.map((own, index) => ({
    id: String(index),
    title: 'other',
    replaces: 'words',
    wording: 'one',
    applicability: 'safe' as const,
    edits: own
  }))
  expect(reasonWithWording(Object.assign(finding('error'), { actual: 'words', fixes }))).toBe(text)
})

test.each<[string, FileReport[], boolean, string]>([
  ['nothing', [report([])], false, '1 file checked: nothing found.\n'],
  [
    'one of each',
    [report([finding('error'), finding('warning'), finding('information')]), report([])],
    false,
    '2 files checked: 1 error, 1 warning, 1 information.\nNext: --show-information shows the 1 information; stigmalint explain pack/rule says why.\n'
  ],
  [
    'only informations, shown',
    [report([finding('information'), finding('information')])],
    true,
    '1 file checked: 0 errors, 0 warnings, 2 informations.\n'
  ],
  [
    'safe and suggested fixes',
    [report([finding('error', 'safe'), finding('error', 'suggested')])],
    false,
    '1 file checked: 2 errors, 0 warnings, 0 informations.\nNext: --fix mends 1, --fix-suggested 2 (read what it changed); stigmalint explain pack/rule says why.\n'
  ],
  [
    'suggested fixes',
    [report([finding('error', 'suggested')])],
    false,
    '1 file checked: 1 error, 0 warnings, 0 informations.\nNext: --fix-suggested mends 1 (read what it changed); stigmalint explain pack/rule says why.\n'
  ],
  [
    'what was done',
    [report([], { applied: 2, isWritten: true, suppressed: 1, skippedBlocks: 3 })],
    false,
    '1 file checked: nothing found.\n2 fixes applied.\n1 finding left alone by comments or the configuration.\n3 paragraphs in another language not checked.\n'
  ]
])('summary: %s', (_, reports, showInformation, text) => {
  expect(summary(reports, { showInformation, isDryRun: false })).toBe(text)
})
