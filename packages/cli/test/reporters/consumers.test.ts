/** Each report for programs, judged by its schema and read by a program of others. */
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown'
import { validate as validateRdf } from '@umbrelladocs/rdformat-validator'
import AjvDraft04 from 'ajv-draft-04'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Log } from 'sarif'
import type { Explanation } from '@stigmalint/core/explain'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { ReportFormat } from '../../src/command-line/commands.js'
import { selected } from '../../src/reporters/reporter.js'
import { reporters } from '../../src/reporters/reporters.js'
import { sarifReporter } from '../../src/reporters/sarif.js'
import { context, reports } from './made-up.js'

type Given = typeof reports

const ways: [what: string, given: Given, own: { showInformation?: true; isQuiet?: true }][] = [
  ['all kinds of findings', reports, {}],
  ['notes as well', reports, { showInformation: true }],
  ['only files with findings', reports, { isQuiet: true }],
  ['a file without a finding', reports.slice(1, 2), {}],
  ['no file', [], {}]
]

async function written(format: Exclude<ReportFormat, 'docx'>, given: Given, own: object): Promise<string> {
  const { lists, load } = reporters[format]
  const flags = { ...context.flags, ...own }
  const shown = selected(given, flags, lists)
  return [...(await load(shown, []))(shown, { ...context, flags })].join('')
}

describe('sarif', () => {
  const require = createRequire(import.meta.url)
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')
  )
  const isSarif = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema
  )

  test.each(ways)('is valid against the schema of SARIF 2.1.0: %s', async (_, given, own) => {
    const log: unknown = JSON.parse(await written('sarif', given, own))
    isSarif(log)
    expect(isSarif.errors ?? []).toEqual([])
  })

  test('what is no SARIF is not', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })

  test('suppressed results say who accepts them, and why', async () => {
    const log: Log = JSON.parse(await written('sarif', reports, {}))
    const suppressed = (log.runs[0]?.results ?? []).filter(({ suppressions }) => suppressions)
    expect(suppressed.map(({ message, suppressions, fixes }) => [message.text, suppressions, fixes?.length])).toEqual([
      ['a silenced reason', [{ kind: 'inSource', justification: 'a title of 1998' }], undefined],
      ['an accepted reason; write "people"', [{ kind: 'external', justification: 'accepted in a.tsv' }], 1]
    ])
  })

  test('another program reads its results, rules, places and suppressions', () => {
    const explanation: Explanation = {
      ...{ id: 'pack/rule', pack: 'pack', title: 'Old words', severity: 'error', status: 'stable', since: '0.1' },
      ...{ why: 'Why it matters.', finds: [], wordings: [], flagged: [], reported: [], unflagged: [], references: [] },
      ...{ ownJudgement: null, tally: '' }
    }
    const shownReports = selected(reports, context.flags, 'asked-for')
    const text = [
      ...sarifReporter('0.0.0', 'https://example.org/', new Map([['pack/rule', explanation]]))(shownReports, context)
    ].join('')
    const log: Log = JSON.parse(text)
    isSarif(log)
    expect(isSarif.errors ?? []).toEqual([])
    const place = { owner: 'o', repo: 'r', branch: 'main', sourceRoot: '' }
    const read = sarifToMarkdown({ title: 'Report', ...place, severities: ['error'], suppressedResults: true })(log)
    const [{ body } = { body: '' }] = read
    const [shown = '', suppressed = ''] = body.split(/suppressed/i, 2)
    expect(shown).toContain('pack/rule')
    for (const line of [1, 2, 3]) expect(shown).toContain(`drafts/a.md#L${line}-L${line}`)
    expect(suppressed).toContain('drafts/a.md#L5-L5')
    expect(shown).not.toContain('drafts/a.md#L5')
  })
})

/** What the page of GitLab's code quality report asks for, in our words. */
const gitlabSchema = v.array(
  v.object({
    description: v.pipe(v.string(), v.nonEmpty()),
    check_name: v.pipe(v.string(), v.nonEmpty()),
    fingerprint: v.pipe(v.string(), v.nonEmpty()),
    severity: v.picklist(['info', 'minor', 'major', 'critical', 'blocker']),
    location: v.object({
      // from the root of the repository, without `./`
      path: v.pipe(v.string(), v.nonEmpty(), v.regex(/^(?!\.{0,2}\/)/)),
      lines: v.object({ begin: v.pipe(v.number(), v.integer(), v.minValue(1)) })
    })
  })
)

test.each(ways)(
  'gitlab has what GitLab asks for, and each finding a fingerprint of its own: %s',
  async (_, given, own) => {
    const report = v.parse(gitlabSchema, JSON.parse(await written('gitlab', given, own)))
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length)
  }
)

test.each(ways)('rdjson is valid as reviewdog’s format: %s', async (_, given, own) => {
  const result = await validateRdf(await written('rdjson', given, own), { strictMode: true, allowExtraFields: false })
  expect([result.valid, result.errors]).toEqual([true, []])
})

test('what is no rdjson is not', async () => {
  expect((await validateRdf('{"diagnostics":[{"message":1}]}', { strictMode: true })).valid).toBe(false)
})

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  const schema = readFileSync(new URL(`schemas/${format}.xsd`, import.meta.url), 'utf8')
  const judged = async (contents: string): Promise<string[]> => {
    const { errors } = await validateXML({ xml: [{ fileName: `${format}.xml`, contents }], schema: [schema] })
    return errors.map(({ message }) => message)
  }

  test.each(ways)('is valid against its schema: %s', async (_, given, own) => {
    expect(await judged(await written(format, given, own))).toEqual([])
  })

  test('what is no such report is not', async () => {
    expect(await judged(`<${format === 'junit' ? 'testsuites' : 'checkstyle'}><case/></${format}>`)).not.toEqual([])
    expect(await judged('<report/>')).not.toEqual([])
  })
})

test('the counts of a suite are those of its cases', async () => {
  const text = await written('junit', reports, {})
  for (const [, tests, failures, body = ''] of text.matchAll(
    /<testsuite [^>]*tests="(\d+)" failures="(\d+)"[^>]*>([^]*?)<\/testsuite>/g
  ))
    expect([body.split('<testcase').length - 1, body.split('<failure').length - 1].map(String)).toEqual([
      tests,
      failures
    ])
})
