import { toJsonSchema } from '@valibot/to-json-schema'
import { PlacedFinding } from '@stigmalint/core/trusted'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporterJson } from 'vfile-reporter-json'
import { expect, test } from 'vitest'
import { jsonReporter, jsonRunReporter } from '../../src/reporters/json.js'
import { reportSchema, runSchema } from '../../src/reporters/json-schema.js'
import { type SelectedReport, selected } from '../../src/reporters/reporter.js'
import { context } from './made-up.js'

const place = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 10, offset: 9 } }

function finding(fatal: boolean | null): PlacedFinding {
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
  const whole = Object.assign(message, own, {
    expected: ['others'],
    fixes,
    context: 'use' as const,
    lowered: null,
    sources: ['a-guide'],
    excerpt
  })
  return new PlacedFinding(whole)
}

const reports: SelectedReport[] = selected(
  [
    {
      path: 'a.md',
      messages: [finding(true), finding(false), finding(null)],
      locate: () => null,
      applied: 0,
      changes: [{ line: 1, before: 'words', after: 'others' }],
      writtenAs: null,
      suppressed: 0,
      lines: [],
      silenced: [],
      accepted: 0,
      skippedBlocks: 0
    },
    {
      path: 'b.ipynb',
      messages: [finding(true)],
      locate: (start, end) => ({ cell: start, line: end }),
      applied: 0,
      changes: [{ line: 1, location: { cell: 1, line: 1 }, before: 'words', after: 'others' }],
      writtenAs: null,
      suppressed: 0,
      skippedBlocks: 0,
      lines: [],
      silenced: [],
      accepted: 0
    }
  ],
  context.flags,
  'all'
)

test('it follows its schema', () => {
  const parsed: unknown = JSON.parse([...jsonReporter(reports, context)].join(''))
  expect(v.safeParse(reportSchema, parsed).issues).toBe(undefined)
})

test('it holds all that vfile-reporter-json prints', () => {
  const files = reports.map((report) => {
    const file = new VFile({ path: report.path, cwd: '/here' })
    file.messages = report.messages.map(({ message }) => message)
    return file
  })
  const expected: unknown = JSON.parse(reporterJson(files))
  expect(JSON.parse([...jsonReporter(reports, context)].join(''))).toMatchObject(expected as object)
})

test('an information is null, not left out; a place that is no line of the file is told', () => {
  const parsed: unknown = JSON.parse([...jsonReporter(reports, context)].join(''))
  expect(parsed).toMatchObject([
    { messages: [{ fatal: true }, { fatal: false }, { fatal: null, severity: 'information' }] },
    { messages: [{ location: { cell: 4, line: 9 } }] }
  ])
})

test('the report of the run follows its schema, and holds what could not be read, the version and a summary', () => {
  const problems = [{ path: 'c.md', message: 'c.md: no such file or folder, check the path' }]
  const run: unknown = JSON.parse([...jsonRunReporter('1.2.3')(reports, { ...context, problems })].join(''))
  expect(v.safeParse(runSchema, run).issues).toBe(undefined)
  expect(run).toMatchObject({
    version: '1.2.3',
    files: [
      { path: 'a.md', changes: [{ before: 'words', after: 'others' }] },
      { path: 'b.ipynb', changes: [{ location: { cell: 1, line: 1 } }] }
    ],
    problems,
    summary: { files: 2, errors: 2, warnings: 1, information: 1, fixable: { safe: 3, suggested: 0 } }
  })
})

test.each([
  ['report.schema.json', reportSchema],
  ['json-report.schema.json', runSchema]
])('the published %s is up to date (npm run generate)', (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'))
  expect(published).toMatchObject(JSON.parse(JSON.stringify(toJsonSchema(schema))) as object)
})

test('in parts it is what it is as a whole', () => {
  const [report] = reports
  const many = Array.from({ length: 500 }, () => finding(true))
  for (const files of [[], reports, report ? [{ ...report, listed: many }] : []]) {
    const parts = [...jsonReporter(files, context)]
    expect(parts.length > 1).toBe(files[0]?.listed === many)
    const text = parts.join('')
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  }
})
