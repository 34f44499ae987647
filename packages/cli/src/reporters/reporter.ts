/** What a reporter is: a pure value from what was found to the text that tells it. */
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { PassedOver } from '@stigmalint/files'
import type { Flags } from '../command-line/flags.js'
import { isShown } from '../shown.js'
import type { FileReport } from './file-report.js'

/** A report with those of its findings that are to be listed; the others only count. */
export interface SelectedReport extends FileReport {
  listed: readonly PlacedFinding[]
}

/** What a reporter may tell beside the findings. */
export interface ReportContext {
  /** paths and globs as they were written; `-` for standard input */
  names: readonly string[]
  flags: Pick<
    Flags,
    'fix' | 'shard' | 'isDryRun' | 'isQuiet' | 'showInformation' | 'profile' | 'packs' | 'configuration' | 'color'
  >
  cwd: string
  /** what could not be read, understood or written */
  problems: readonly { path: string; message: string }[]
  /** how many files were not looked at, by what they are */
  passedOver: PassedOver
  /** how many words of prose the files have, by their paths: counted only for a reporter that needs them; a file that has gone is not there */
  words: ReadonlyMap<string, number>
  /** whose wording comes first, for a reporter that needs words */
  ownProfile: string
  environment: NodeJS.ProcessEnv
  /** where the report goes to; asked for only where it matters, since to open it costs a tenth of a short run */
  terminal: () => { isTTY?: boolean; columns?: number }
}

/** The text in parts, since a report may be longer than a string can be. */
export type Reporter = (reports: readonly SelectedReport[], context: ReportContext) => Iterable<string>

/** One whose report is a file that a program opens, and no text. */
export type FileReporter = (reports: readonly SelectedReport[], context: ReportContext) => Promise<Uint8Array>

/** Which findings are listed, and of which files is told. */
export function selected(
  reports: readonly FileReport[],
  { isQuiet, showInformation }: Pick<Flags, 'isQuiet' | 'showInformation'>,
  lists: 'all' | 'asked-for'
): SelectedReport[] {
  const isAskedFor = isShown({ showInformation })
  const isListed = (finding: PlacedFinding): boolean => lists === 'all' || isAskedFor(finding)
  return reports
    .filter(({ messages }) => !isQuiet || messages.length > 0)
    .map((report) => ({
      ...report,
      listed: report.messages.filter(isListed),
      silenced: report.silenced.filter(({ finding }) => isListed(finding))
    }))
}
