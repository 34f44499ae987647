/** `stigmalint merge BLOB...`: the parts of a run, made elsewhere, as one: its reports, its limits, its exit code. */
import type { RuleSet } from '@stigmalint/core'
import { resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { inOrder } from '../blob/parts.js'
import { readBlob, type Blob } from '../blob/read.js'
import { exitCode, readBaseline, writeReports } from '../check/conclude.js'
import { startRun } from '../check/start.js'
import { writeErrorLine } from '../output.js'
import { beginReports, dropReports } from '../report-files.js'
import type { FileReport } from '../reporters/file-report.js'

export async function runMerge(names: readonly string[], flags: Flags): Promise<number> {
  if (names.length === 0)
    return refuse('stigmalint: merge takes the files that --format blob=FILE has written, name them')
  const refused = whyRefused(flags)
  if (refused !== null) return refuse(`stigmalint: merge ${refused}`)
  const given: Blob[] = []
  for (const name of names) {
    const read = await readBlob(resolve(name))
    if (!read.ok) return refuse(`${name}${read.message}`)
    given.push(read.blob)
  }
  const parts = inOrder(given, ({ header }) => header.shard)
  if (!parts.ok) return refuse(`stigmalint: ${parts.message}`)
  const blobs = parts.items
  const twice = pathTwice(blobs)
  if (twice !== null) return refuse(`stigmalint: ${twice} is in more than one of these blobs, name each part once`)
  const begun = await beginReports(flags.reportFiles, process.cwd())
  if (!begun.ok) return refuse(begun.line)
  try {
    const run = await startRun(blobs[0]?.header.names ?? [], flags, { needsLines: true })
    const baseline = await readBaseline(flags, process.cwd())
    if (baseline?.ok === false) return refuse(baseline.line)
    if (run === null) return 2
    for (const { end } of blobs) {
      for (const problem of end.problems) {
        run.problems.push(problem)
        run.hasFailed = true
        writeErrorLine(problem.message)
      }
      for (const [kind, count] of end.passedOver) run.passedOver.set(kind, (run.passedOver.get(kind) ?? 0) + count)
    }
    const found = blobs.flatMap(({ reports }) => reports)
    for (const ruleSet of await ruleSetsOf(found, async (path) => (await run.loader.load(path)).ruleSet))
      run.ruleSets.add(ruleSet)
    const reports = baseline ? await baseline.accepted(found, run) : found
    await writeReports(reports, run, begun.reports)
    return await exitCode(reports, run)
  } finally {
    dropReports(begun.reports)
  }
}

function whyRefused({ fix, explainMatch, shard, changedSince, changedLines }: Flags): string | null {
  if (fix !== null) return 'changes no text, leave out --fix'
  if (explainMatch) return 'lists no matches, leave out --explain-match'
  if (shard !== null) return 'is for all parts, leave out --shard'
  return changedSince === undefined && changedLines === undefined
    ? null
    : 'reads no texts, leave out --changed-since and --changed-lines: they are for the parts'
}

function refuse(line: string): number {
  writeErrorLine(line)
  return 2
}

function pathTwice(blobs: readonly Blob[]): string | null {
  const seen = new Set<string>()
  for (const { path } of blobs.flatMap(({ reports }) => reports)) {
    if (seen.has(path)) return path
    seen.add(path)
  }
  return null
}

/** The rules that were in force where something was found, as far as they are here: what they say stands in some reports. */
async function ruleSetsOf(
  reports: readonly FileReport[],
  ruleSetOf: (path: string) => Promise<RuleSet>
): Promise<Set<RuleSet>> {
  const ruleSets = new Set<RuleSet>()
  for (const { path, messages } of reports) if (messages.length > 0) ruleSets.add(await ruleSetOf(resolve(path)))
  return ruleSets
}
