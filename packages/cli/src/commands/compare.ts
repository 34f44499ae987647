/** `stigmalint compare BEFORE AFTER`: whether there are fewer findings than before, and whether that may be chance. */
import { defaultProfile } from '@stigmalint/core/compile'
import type { RuleSet } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { explanationOf, type Explanation } from '@stigmalint/core/explain'
import { reportPage, reportWord, type ReportInput, type ShownChange } from '@stigmalint/pages/report'
import { version as ownVersion } from '@stigmalint/project/version'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { wordsByPath } from '../budget/words.js'
import { reportsOf, startRun } from '../check/start.js'
import { changeOf, folderOf, type CountedDocument, type Side } from '../compare/change.js'
import { readSavedReport } from '../compare/saved-report.js'
import { changeRows, changeTable } from '../compare/table.js'
import { writeErrorLine } from '../output.js'
import { shownDocument } from '../reporters/html.js'
import { selected } from '../reporters/reporter.js'
import { lacksFile, writeResult } from '../result.js'

/** A side, what could not be read of it, and the rules that were in force. */
interface ReadSide extends Side {
  problems: readonly string[]
  ruleSets: readonly RuleSet[]
  profile: string | null
}

export async function runCompare(names: readonly string[], flags: Flags): Promise<number> {
  const refused = whyRefused(names, flags)
  if (refused !== null) {
    writeErrorLine(`stigmalint: compare ${refused}`)
    return 2
  }
  const before = await readSide(names[0] ?? '', flags)
  if (before === null) return 2
  const after = await readSide(names[1] ?? '', flags)
  if (after === null) return 2
  const failed = before.problems.length + after.problems.length > 0
  const code = writeResult(await written(before, after, flags), flags)
  return failed ? 2 : code
}

function whyRefused(names: readonly string[], flags: Flags): string | null {
  if (lacksFile(flags)) return 'writes a Word document into a file, name it: --out change.docx'
  if (names.length !== 2)
    return 'takes two folders, files or saved reports, such as stigmalint compare drafts-2023 drafts-2024'
  if (names.includes('-')) return 'compares files, name them in place of `-`'
  if (flags.fix !== null) return 'changes no text, leave out --fix'
  if (flags.explainMatch) return 'lists no matches, leave out --explain-match'
  if (flags.baseline !== undefined) return 'counts all that is found, leave out --baseline'
  if (flags.shard !== null) return 'looks at all files, leave out --shard'
  return flags.changedSince === undefined && flags.changedLines === undefined
    ? null
    : 'looks at whole files, leave out --changed-since and --changed-lines'
}

/** Null, and told, where there is nothing to compare. */
async function readSide(name: string, flags: Flags): Promise<ReadSide | null> {
  const isSaved = /\.json$/i.test(name) && statSync(resolve(name), { throwIfNoEntry: false })?.isFile() === true
  return isSaved ? savedSide(name) : checkedSide(name, flags)
}

function savedSide(name: string): ReadSide | null {
  const saved = readSavedReport(resolve(name))
  if (!saved.ok) {
    writeErrorLine(`${name}: ${saved.message}`)
    return null
  }
  if (saved.version !== ownVersion())
    writeErrorLine(
      `${name}: made with stigmalint ${saved.version}, this is ${ownVersion()}: other rules may find other words`
    )
  const { documents } = saved
  const root = folderOf(documents.map(({ path }) => path))
  return { name, root, documents, problems: [], ruleSets: [], profile: null }
}

async function checkedSide(name: string, flags: Flags): Promise<ReadSide | null> {
  const run = await startRun([name], flags, { needsLines: false })
  if (run === null) return null
  const reports = await reportsOf(run)
  if (reports.length === 0) {
    if (!run.hasFailed) writeErrorLine(`${name}: holds no file that is read, name another folder`)
    return null
  }
  const words = await wordsByPath(reports, run)
  const documents = selected(reports, { isQuiet: false, showInformation: flags.showInformation }, 'asked-for').flatMap(
    (report): CountedDocument[] => {
      const count = words.get(report.path)
      return count === undefined ? [] : [{ ...shownDocument(report, count), words: count }]
    }
  )
  const here = resolve(reports[0]?.path ?? '-')
  return {
    ...{
      name,
      root: name,
      documents,
      problems: run.problems.map(({ message }) => message),
      ruleSets: [...run.ruleSets]
    },
    profile: flags.profile ?? (await run.loader.load(here)).settings(here).profile
  }
}

async function written(before: ReadSide, after: ReadSide, flags: Flags): Promise<string | Uint8Array> {
  const change = changeOf(before, after)
  switch (flags.format) {
    case 'json':
      // what has no bound is null in JSON
      return `${JSON.stringify(change, null, 2)}\n`
    case 'csv':
      return (await import('../reporters/csv-lines.js')).csvLines(changeRows(change))
    case 'html':
      return [...reportPage(await pageOf(change, before, after, flags))].join('')
    case 'docx':
      return reportWord(await pageOf(change, before, after, flags))
    default:
      return changeTable(change)
  }
}

const pageOf = async (change: ShownChange, before: ReadSide, after: ReadSide, flags: Flags): Promise<ReportInput> => ({
  documents: after.documents,
  explanations: await explanationsOf([...after.ruleSets, ...before.ruleSets]),
  problems: [...before.problems, ...after.problems],
  notesLeftOut: 0,
  profile: after.profile ?? before.profile ?? flags.profile ?? defaultProfile,
  version: ownVersion(),
  change
})

/** What is known of all rules in force; of the built-in ones where both sides were saved. */
async function explanationsOf(ruleSets: readonly RuleSet[]): Promise<Map<string, Explanation>> {
  const explanations = new Map<string, Explanation>()
  for (const ruleSet of ruleSets.length > 0 ? new Set(ruleSets) : [await loadRuleSet()]) {
    const [rules, reference] = [await ruleSet.rules(), await ruleSet.reference()]
    for (const rule of rules.rules)
      if (!explanations.has(rule.id)) explanations.set(rule.id, explanationOf(rule, rules, reference))
  }
  return explanations
}
