/** A report that was saved with `--format json-report`, as documents to compare with. */
import { readRegularFile } from '@stigmalint/files'
import * as v from 'valibot'
import { inWords } from '../reporters/location.js'
import { reportSchema, runSchema, type JsonMessage, type JsonRun } from '../reporters/json-schema.js'
import type { CountedDocument } from './change.js'

/** `version` is that of the stigmalint that made it. Messages are lines without the path. */
export type SavedReport = { ok: true; documents: CountedDocument[]; version: string } | { ok: false; message: string }

/** A report of a hundred thousand findings, near what one text can hold. */
const mostBytes = 400 * 2 ** 20

const toSave = 'save it with --format json-report=FILE'

export function readSavedReport(path: string): SavedReport {
  const file = readRegularFile(path, mostBytes)
  if (!file.ok) return { ok: false, message: file.message }
  let value: unknown
  try {
    value = JSON.parse(file.bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, message: `is no JSON, ${toSave}` }
  }
  if (v.is(reportSchema, value))
    return { ok: false, message: `does not say how many words the files have, ${toSave} in place of json` }
  const parsed = v.safeParse(runSchema, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return {
      ok: false,
      message: `is no report of stigmalint (${v.getDotPath(issue) ?? 'it'}: ${issue.message}), ${toSave}`
    }
  }
  return documentsIn(parsed.output)
}

function documentsIn({ files, version }: JsonRun): SavedReport {
  const documents: CountedDocument[] = []
  for (const { path, words, messages } of files) {
    if (words === undefined)
      return { ok: false, message: `does not say how many words ${path} has, ${toSave} while the files are there` }
    documents.push({ path, words, findings: messages.map(shownFinding) })
  }
  return { ok: true, documents, version }
}

const shownFinding = (message: JsonMessage): CountedDocument['findings'][number] => ({
  ruleId: message.ruleId,
  severity: message.severity,
  where: message.location ? inWords(message.location) : `line ${message.line}`,
  excerpt: message.excerpt,
  reason: message.reason,
  offers: message.fixes.map(({ wording, replaces }) => ({ wording, replaces }))
})
