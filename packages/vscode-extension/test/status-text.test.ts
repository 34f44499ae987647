import { expect, test } from 'vitest'
import type { Checked, Unchecked } from '../src/protocol.js'
import { otherKind, statusText, summaryText } from '../src/status-text.js'

const none: Checked = {
  uri: 'file:///draft.md',
  checked: true,
  errors: 0,
  warnings: 0,
  informations: 0,
  safeFixes: 0,
  left: 0,
  profile: 'un',
  configuration: null
}

test.each<[string, Partial<Checked> | null, string, string, string]>([
  [
    'not checked yet',
    null,
    '$(book) stigmalint …',
    'stigmalint has not checked this document yet.',
    'stigmalint has not checked this document yet'
  ],
  [
    'nothing found',
    {},
    '$(pass) stigmalint 0 · un',
    'Nothing is marked\nProfile: United Nations\nNo configuration file',
    'stigmalint: Nothing is marked. Profile: United Nations. Opens a menu'
  ],
  [
    'one of each',
    {
      errors: 1,
      warnings: 1,
      informations: 1,
      safeFixes: 1,
      profile: 'us',
      configuration: '/drafts/stigmalint.config.yml'
    },
    '$(book) stigmalint 3 · us',
    '3 places: 1 red, 1 yellow, 1 note\n1 safe fix\nProfile: United States\nConfiguration: /drafts/stigmalint.config.yml',
    'stigmalint: 3 places: 1 red, 1 yellow, 1 note. Profile: United States. Opens a menu'
  ],
  [
    'many, some of them left as they are',
    { errors: 5, warnings: 11, informations: 1, left: 2 },
    '$(book) stigmalint 17 · un',
    '17 places: 5 red, 11 yellow, 1 note\n2 places left as they are\nProfile: United Nations\nNo configuration file',
    'stigmalint: 17 places: 5 red, 11 yellow, 1 note. 2 places left as they are. Profile: United Nations. Opens a menu'
  ],
  [
    'several of one kind, in a document that no configuration is in force for',
    { warnings: 2, safeFixes: 2, profile: '' },
    '$(book) stigmalint 2',
    '2 places: 2 yellow\n2 safe fixes\nNo configuration file',
    'stigmalint: 2 places: 2 yellow. Opens a menu'
  ]
])('%s', (_, status, text, tooltip, label) => {
  expect(statusText(status && { ...none, ...status })).toEqual({ text, tooltip, label })
})

const unchecked: Unchecked = {
  ...{ uri: 'file:///draft.md', checked: false, because: 'configuration' },
  ...{ path: '/drafts/stigmalint.config.yml', line: 2, column: 3 }
}

test.each<[string, Unchecked, string]>([
  [
    'a mistake in the configuration',
    unchecked,
    'Not checked, because there is a mistake in stigmalint.config.yml, line 2.\nChoose this to open stigmalint.config.yml.'
  ],
  [
    'left out',
    { ...unchecked, because: 'ignored' },
    'Not checked, because stigmalint.config.yml leaves it out.\nChoose this to open stigmalint.config.yml.'
  ],
  ['an earlier state of a file', otherKind('git:/a'), 'Not checked, because documents of this kind are not read.'],
  ['too large', { ...unchecked, because: 'too-large', path: null }, 'Not checked, because it is too large; split it.'],
  ['data', { ...unchecked, because: 'data', path: null }, 'Not checked, because it holds data, no prose.'],
  ['a check that failed', { ...unchecked, because: 'failed', path: null }, 'Not checked, because the check failed.']
])('never a count where nothing was checked: %s', (_, status, tooltip) => {
  const shown = statusText(status)
  expect(shown.tooltip).toBe(tooltip)
  expect(shown.text).toMatch(/^\$\((?:warning|circle-slash)\) stigmalint not checked$/)
  expect(shown.label).toMatch(/^stigmalint: not checked, because /)
})

test.each([
  [{ files: 1, findings: 1, notChecked: 0 }, '1 document checked, 1 place.'],
  [{ files: 12, findings: 0, notChecked: 0 }, '12 documents checked, 0 places.'],
  [{ files: 2, findings: 3, notChecked: 4 }, '4 not checked! 2 documents checked, 3 places.']
])('a check of the workspace: %o', (summary, text) => expect(summaryText(summary)).toBe(text))

test('where marks have no colours, none is named', () => {
  const status = { ...none, errors: 5, warnings: 11, informations: 1 }
  expect(statusText(status, false).label).toBe(
    'stigmalint: 17 places: 16 advised against, 1 note. Profile: United Nations. Opens a menu'
  )
})

test('where marking is paused, a click goes on', () => {
  const { text, tooltip, label } = statusText({ ...unchecked, because: 'paused', path: null })
  expect(text).toBe('$(debug-pause) stigmalint paused')
  expect(tooltip).toContain('Choose this to go on')
  expect(label).toContain('nothing is marked')
})
