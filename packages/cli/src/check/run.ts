/** What the parts of a run of `stigmalint [PATH|GLOB]...` share: what was asked for, and what came up. */
import type { Configuration, Loader } from '@stigmalint/configuration'
import type { OpenedDocument, RuleSet } from '@stigmalint/core'
import type { Checked } from '@stigmalint/core/trusted'
import { checkDocument, type DocumentCheck, type Fixed, type TextOptions } from '@stigmalint/project'
import type { Flags } from '../command-line/flags.js'
import type { Cache } from './cache.js'
import type { Question } from './looker.js'
import { writeErrorLine } from '../output.js'
import type { ChangedLines } from '../changed/diff.js'
import type { FileReport } from '../reporters/file-report.js'
import type { FileMatches } from '../reporters/matches.js'
import { sourceLines } from '../reporters/source-lines.js'
import { isShown } from '../shown.js'

/** One run: what was asked for, and whether anything could not be done. */
export interface Run {
  flags: Flags
  loader: Loader
  /** what is asked of every file, for other threads */
  question: Question
  /** what earlier runs found; null: it is not asked */
  cache: Cache | null
  /** paths and globs as they were written */
  names: readonly string[]
  workingFolder: string
  hasFailed: boolean
  /** what could not be read, understood or written, as it was told */
  problems: { path: string; message: string }[]
  /** configurations whose mistakes were told */
  told: Set<Configuration>
  /** with --explain-match, what stands in place of the report */
  matches: FileMatches[]
  /** how many files were passed over, by what they are */
  passedOver: Map<string, number>
  /** the rules that were in force */
  ruleSets: Set<RuleSet>
  /** the lines that are looked at, by the whole paths of files; null: all */
  changes: ChangedLines | null
  /** the text that came on standard input, where it was checked */
  standardInput: OpenedDocument | null
}

/** Something could not be done: the run ends with 2. */
export function fail(run: Run, path: string, message: string): void {
  run.hasFailed = true
  run.problems.push({ path, message })
}

/** Tells the mistakes of a configuration, and its settings that do nothing, once. */
export async function tellProblems(run: Run, configuration: Configuration): Promise<void> {
  const { problems, notices } = configuration
  if (problems.length + notices.length === 0 || run.told.has(configuration)) return
  run.told.add(configuration)
  const { describeProblem, describeProblems } = await import('../commands/choices.js')
  for (const problem of problems) fail(run, problem.path, describeProblem(problem))
  describeProblems(problems).forEach(writeErrorLine)
  if (!run.flags.isQuiet) describeProblems(notices).forEach(writeErrorLine)
}

export const toBeMended = (shown: string): string => `${shown}: not checked, its configuration has to be mended first`

/** `configuration` is the path of the one that leaves a file out. */
export const ignoreIn = (configuration: string | null): string =>
  `\`ignore\` in ${configuration ?? 'the configuration'}`

/** How this run checks a document; with --explain-match its matches are kept. */
export function checkerOf(
  run: Run,
  shown: string
): (document: OpenedDocument, options: TextOptions) => Promise<DocumentCheck> {
  const { fix, explainMatch } = run.flags
  const silenced = run.flags.showSuppressed
  const fixing = fix === null ? null : { which: fix, isMeant: isShown(run.flags) }
  if (!explainMatch) return (document, options) => checkDocument(document, { ...options, silenced }, fixing)
  return async (document, options) => {
    const { matchCollector } = await import('../reporters/outcomes.js')
    const { trace, matches } = matchCollector()
    const checked = await checkDocument(document, { ...options, trace }, null)
    run.matches.push({ path: shown, document, matches: matches() })
    return checked
  }
}

/** What is told of a file; `document` is the one that the findings are of. */
export const reportOf = (
  run: Run,
  path: string,
  { text, locate }: OpenedDocument,
  { findings, suppressed, silenced = [], skippedBlocks }: Checked
): FileReport => ({
  ...{ path, messages: findings, locate, suppressed, skippedBlocks, accepted: 0 },
  silenced: silenced.map(({ finding, reason }) => ({ finding, by: 'comment', reason })),
  ...{ applied: 0, changes: [], writtenAs: null },
  lines: run.question.needsLines ? sourceLines(text, findings) : []
})

export const fixedReport = (
  run: Run,
  path: string,
  { document, result, applied, changes }: Fixed,
  writtenAs: string | null
): FileReport => ({
  ...reportOf(run, path, document, result),
  ...{ applied, changes, writtenAs }
})
