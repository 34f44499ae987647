/** Real documents: none crashes the check, and the fast path finds in them what the full path finds. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { check, type Finding, type FormatId } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const root = fileURLToPath(new URL('../../../../shared/documents/', import.meta.url))
/** One of so many; `npm run fuzz` reads all. */
const every = Number(process.env['STIGMALINT_EVERY'] ?? 24)

const documents = fs.existsSync(root)
  ? ['commission', 'us-code', 'markdown'].flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder))
        .filter((_, index) => index % every === 0)
        .map((name) => path.join(folder, name))
    )
  : []

const summary = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ ruleId, place, severity, fixes, context }) => ({ ruleId, place, severity, fixes, context }))

describe.skipIf(documents.length === 0)('the documents of ../shared', () => {
  test.each(documents)('%s', async (name) => {
    const source = fs.readFileSync(path.join(root, name), 'utf8')
    const format: FormatId = name.endsWith('.md') ? 'markdown' : 'text'
    const fast = await check(source, { ruleSet: builtInRules.ruleSet, format })
    const full = await check(source, { ruleSet: builtInRules.ruleSet, format, full: true })
    expect(summary(fast.messages)).toEqual(summary(full.messages))
    for (const finding of fast.messages) {
      const { place } = finding
      expect(place && 'start' in place && source.slice(place.start.offset, place.end.offset)).toBe(finding.actual)
    }
  })
})
