/** A baseline on the disk, and a run seen through it. */
import { readRegularFile } from '@stigmalint/files'
import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Run } from '../check/run.js'
import { writeErrorLine } from '../output.js'
import type { FileReport, SilencedFinding } from '../reporters/file-report.js'
import type { RuleSet } from '@stigmalint/core'
import { accept, type Known } from './accept.js'
import { contentOf } from './content.js'
import { merged, type Entry } from './entries.js'
import { parseBaseline } from './text.js'

/** A baseline may be this long, in bytes: a million lines. */
const mostBytes = 1 << 28

export type BaselineFile = { ok: true; entries: Entry[] } | { ok: false; line: string }

export function readBaselineFile(path: string, cwd: string): BaselineFile {
  const whole = resolve(cwd, path)
  if (!existsSync(whole))
    return { ok: false, line: `${path}: no such baseline, write one with \`stigmalint baseline\`` }
  const read = readRegularFile(whole, mostBytes)
  if (!read.ok) return { ok: false, line: `${path}: ${read.message}` }
  const parsed = parseBaseline(read.bytes.toString('utf8'))
  return parsed.ok ? parsed : { ok: false, line: `${path}:${parsed.line}: ${parsed.message}` }
}

/** Each finding of a run as the baseline at `path` knows it. */
export function* knownIn(
  reports: readonly FileReport[],
  path: string,
  cwd: string
): Generator<{ item: FileReport['messages'][number]; known: Known }> {
  const folder = dirname(resolve(cwd, path))
  for (const report of reports) {
    const own = pathFrom(folder, resolve(cwd, report.path))
    for (const item of report.messages)
      yield { item, known: { path: own, ruleId: item.ruleId ?? '', content: contentOf(item) } }
  }
}

const pathFrom = (folder: string, path: string): string => relative(folder, path).replaceAll('\\', '/')

/** Which entries a run can say something of: those of files that it checked, and of files that are gone. */
export function judged(
  reports: readonly FileReport[],
  path: string,
  cwd: string
): { isChecked: (entry: string) => boolean; isGone: (entry: string) => boolean } {
  const folder = dirname(resolve(cwd, path))
  const checked = new Set(reports.map((report) => pathFrom(folder, resolve(cwd, report.path))))
  return { isChecked: (own) => checked.has(own), isGone: (own) => !existsSync(resolve(folder, own)) }
}

export type BaselineRead =
  | {
      ok: true
      accepted: (
        reports: readonly FileReport[],
        run: Pick<Run, 'flags' | 'changes' | 'ruleSets'>
      ) => Promise<FileReport[]>
    }
  | { ok: false; line: string }

/** Entries of rules that have another name by now, under that. */
export async function withNamesNow(entries: readonly Entry[], ruleSets: Iterable<RuleSet>): Promise<readonly Entry[]> {
  const names = new Map<string, string>()
  for (const ruleSet of ruleSets)
    for (const [old, now] of Object.entries((await ruleSet.rules()).renamed)) names.set(old, now)
  if (names.size === 0) return entries
  return merged(entries.map((entry) => ({ ...entry, ruleId: names.get(entry.ruleId) ?? entry.ruleId })))
}

/** Takes what the baseline knows out of reports, and tells what of it is gone by now. */
export function useBaseline(path: string, cwd: string): BaselineRead {
  const file = readBaselineFile(path, cwd)
  if (!file.ok) return file
  return {
    ok: true,
    accepted: async (reports, { flags, changes, ruleSets }) => {
      const { isChecked, isGone } = judged(reports, path, cwd)
      const found = [...knownIn(reports, path, cwd)]
      // where nothing was found, no name is compared
      const entries = found.length === 0 ? file.entries : await withNamesNow(file.entries, ruleSets)
      const { fresh, fixed } = accept(found, entries, isChecked, isGone)
      const gone = fixed.reduce((sum, { count }) => sum + count, 0)
      // of lines that did not change nothing is known
      if (gone > 0 && !flags.isQuiet && !changes)
        writeErrorLine(
          `${path}: ${gone} of its findings ${gone === 1 ? 'is' : 'are'} gone, \`stigmalint baseline --shrink\` takes ${gone === 1 ? 'it' : 'them'} out`
        )
      const acceptedIn = ({ messages }: FileReport): SilencedFinding[] =>
        messages.flatMap((finding) =>
          fresh.has(finding) ? [] : [{ finding, by: 'baseline', reason: `accepted in ${path}` }]
        )
      return reports.map((report) => {
        const messages = report.messages.filter((finding) => fresh.has(finding))
        const accepted = report.accepted + report.messages.length - messages.length
        return {
          ...report,
          messages,
          accepted,
          silenced: [...report.silenced, ...(flags.showSuppressed ? acceptedIn(report) : [])]
        }
      })
    }
  }
}
