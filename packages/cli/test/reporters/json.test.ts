import { toJsonSchema } from '@valibot/to-json-schema'
import type { Finding } from '@stigmalint/core'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporterJson } from 'vfile-reporter-json'
import { expect, test } from 'vitest'
import type { FileReport } from '../../src/reporters/file-report.js'
import { jsonReport } from '../../src/reporters/json.js'
import { reportSchema } from '../../src/reporters/json-schema.js'

const place = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 10, offset: 9 } }

function finding(fatal: boolean | null): Finding {
  const message = new VFileMessage('a reason', { place, source: 'stigmalint', ruleId: 'pack/rule' })
  const own = {
    ruleId: 'pack/rule',
    actual: 'words',
    expected: ['others'],
    note: 'why',
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'information'
  } as const
  const fixes = [
    {
      id: '1',
      title: 'others',
      replaces: 'words',
      wording: 'others',
      applicability: 'safe' as const,
      edits: [{ start: 4, end: 9, text: 'others' }]
    }
  ]
  Reflect.set(message, 'fatal', fatal)
  const excerpt = { before: 'The ', words: 'words', after: '.' }
  return Object.assign(message, own, {
    expected: ['others'],
    fixes,
    context: 'use' as const,
    sources: ['a-guide'],
    excerpt
  })
}

const reports: FileReport[] = [
  {
    path: 'a.md',
    messages: [finding(true), finding(false), finding(null)],
    applied: 0,
    isWritten: false,
    suppressed: 0,
    skippedBlocks: 0
  },
  { path: 'b.md', messages: [], applied: 0, isWritten: false, suppressed: 0, skippedBlocks: 0 }
]

test('it follows its schema', () => {
  const parsed: unknown = JSON.parse(jsonReport(reports, '/here'))
  expect(v.safeParse(reportSchema, parsed).issues).toBe(undefined)
})

test('it holds all that vfile-reporter-json prints', () => {
  const files = reports.map((report) => {
    const file = new VFile({ path: report.path, cwd: '/here' })
    file.messages = [...report.messages]
    return file
  })
  const expected: unknown = JSON.parse(reporterJson(files))
  expect(JSON.parse(jsonReport(reports, '/here'))).toMatchObject(expected as object)
})

test('an information is null, not left out', () => {
  const parsed: unknown = JSON.parse(jsonReport(reports, '/here'))
  expect(parsed).toMatchObject([
    { messages: [{ fatal: true }, { fatal: false }, { fatal: null, severity: 'information' }] },
    { messages: [] }
  ])
})

test('the published schema is up to date (npm run generate)', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')
  )
  expect(published).toMatchObject(JSON.parse(JSON.stringify(toJsonSchema(reportSchema))) as object)
})
