import { expect, test } from 'vitest'
import type { Status } from '../src/protocol.js'
import { statusText, summaryText } from '../src/status-text.js'

const none: Status = {
  uri: 'file:///draft.md',
  errors: 0,
  warnings: 0,
  informations: 0,
  safeFixes: 0,
  profile: 'un',
  configuration: null
}

test.each<[string, Partial<Status> | null, string, string, string]>([
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
    'No findings\nProfile: United Nations\nNo configuration file',
    'stigmalint: No findings. Profile: United Nations. Opens a menu'
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
    '3 findings: 1 error, 1 warning, 1 note\n1 safe fix\nProfile: United States\nConfiguration: /drafts/stigmalint.config.yml',
    'stigmalint: 3 findings: 1 error, 1 warning, 1 note. Profile: United States. Opens a menu'
  ],
  [
    'several of one kind, in a document that no configuration is in force for',
    { warnings: 2, safeFixes: 2, profile: '' },
    '$(book) stigmalint 2',
    '2 findings: 2 warnings\n2 safe fixes\nNo configuration file',
    'stigmalint: 2 findings: 2 warnings. Opens a menu'
  ]
])('%s', (_, status, text, tooltip, label) => {
  expect(statusText(status && { ...none, ...status })).toEqual({ text, tooltip, label })
})

test.each([
  [{ files: 1, findings: 1 }, '1 document checked, 1 finding.'],
  [{ files: 12, findings: 0 }, '12 documents checked, 0 findings.']
])('a check of the workspace: %o', (summary, text) => expect(summaryText(summary)).toBe(text))
