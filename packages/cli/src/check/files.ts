/** The files of a run: each checked, fixed if that was asked for, and told of. */
import type { Configuration } from '@stigmalint/configuration'
import type { OpenedDocument } from '@stigmalint/core'
import {
  dataFiles,
  findInputs,
  fixedWhere,
  formatNamed,
  formatOf,
  passOver,
  whyData,
  type FileState,
  type Input
} from '@stigmalint/files'
import { checkFile, type DocumentCheck, type FileCheck, type TextOptions } from '@stigmalint/project'
import { toReport } from '@stigmalint/project/crash'
import { dirname, resolve, sep } from 'node:path'
import { writeDiff, writeError, writeErrorLine, writeToTerminal } from '../output.js'
import { printableLine } from '../printable.js'
import { createProgress } from '../progress.js'
import type { FileReport } from '../reporters/file-report.js'
import { realPath } from '../changed/real-path.js'
import { isShown } from '../shown.js'
import { reportOfLook } from './look.js'
import { createLooker } from './looker.js'
import { looksAt } from './looks.js'
import { shardOf } from './shard.js'
import { checkerOf, fail, fixedReport, ignoreIn, reportOf, tellProblems, toBeMended, type Run } from './run.js'

/** What is known of all files together. */
interface Files {
  run: Run
  /** what was checked under each configuration */
  checked: Map<Configuration, { files: string[]; allowed: Set<string> }>
  /** for each file that a configuration leaves out, and that was not named, what does */
  leftOut: string[]
  /** removes what an earlier run has left beside a file; where nothing is written, it does nothing */
  removeLeftovers: (path: string) => void
  /** what moves the cursor to where a line may begin */
  beforeLine: () => void
}

/** What a checked file comes to. */
interface Outcome {
  /** allowed wordings that switched something off */
  allowed: readonly string[]
  /** what is told of it, after what there is to do with it */
  report: () => FileReport | Promise<FileReport>
}

/** Whether a run writes to the files that it checks, or beside them. */
export const isWriting = ({ fix, isDryRun, isReview }: Run['flags']): boolean => (fix !== null && !isDryRun) || isReview

/** What was found in each of the files that are named, in their order. */
export async function checkFiles(run: Run, names: readonly string[]): Promise<FileReport[]> {
  const { flags, workingFolder } = run
  const {
    files: named,
    notices,
    passedOver
  } = await findInputs(names, workingFolder, {
    ignoreUnknown: flags.ignoreUnknown,
    isForced: flags.readAs !== undefined
  })
  const { changes } = run
  const own = flags.shard ? shardOf(named, flags.shard) : named
  // a text that did not change has nothing new
  const inputs = changes ? own.filter(({ path }) => changes.has(realPath(path))) : own
  // what is not checked is told by one of the parts
  const isTelling = flags.shard === null || flags.shard.index === 1
  if (isTelling) for (const [kind, count] of passedOver) run.passedOver.set(kind, count)
  for (const notice of isTelling ? notices : []) {
    // its line starts with the path
    if (notice.isFailure) fail(run, notice.message.slice(0, notice.message.indexOf(': ')), notice.message)
    if (notice.isFailure || !flags.isQuiet) writeErrorLine(notice.message)
  }
  const progress = createProgress(() => process.stderr.isTTY, writeToTerminal)
  const files: Files = {
    run,
    checked: new Map(),
    leftOut: [],
    removeLeftovers: isWriting(flags) ? (await import('@stigmalint/files/replace')).leftoverRemover() : () => undefined,
    beforeLine: progress.clear
  }
  const reports: FileReport[] = []
  const outcomes =
    flags.fix === null && !flags.explainMatch && !flags.isReview ? looked(run, inputs) : checked(files, inputs)
  let index = 0
  progress.step(index, inputs.length)
  for await (const [input, outcome] of outcomes) {
    const report = await reportOn(files, input, outcome)
    if (report) reports.push(report)
    progress.step(++index, inputs.length)
  }
  progress.clear()
  const isWhole = flags.shard === null && !changes
  if (isWhole && inputs.length > 0 && files.leftOut.length === inputs.length) {
    const by = [...new Set(files.leftOut)].join(' and ')
    const line = `${names.join(' ')}: everything is left out by ${by}, name a file or change what is ignored`
    fail(run, names.join(' '), line)
    writeErrorLine(line)
  }
  if (isWhole && !run.hasFailed && !flags.isQuiet) await tellUseless(files, names)
  return reports
}

/** Files that are only looked at, by what is known from before and by other threads, too. */
async function* looked(run: Run, inputs: readonly Input[]): AsyncGenerator<[Input, FileCheck<Outcome>]> {
  const { loader, question, cache, flags } = run
  const paths = inputs.map(({ path }) => path)
  let index = 0
  for await (const look of looksAt(paths, createLooker(loader, question, cache), question, flags.concurrency)) {
    const input = inputs[index++]
    if (input) yield [input, withOutcome(look, (own) => ({ ...own, report: () => reportOfLook(input.shown, own) }))]
  }
}

/** Files that are fixed, or whose matches are told: each is done with before the next. */
async function* checked(files: Files, inputs: readonly Input[]): AsyncGenerator<[Input, FileCheck<Outcome>]> {
  const { run } = files
  for (const input of inputs) {
    const check = checkerOf(run, input.shown)
    const result = await checkFile(
      input.path,
      run.loader,
      async (document, options, file) => ({ file, options, check: await check(document, options) }),
      formatNamed(run.flags.readAs)
    )
    yield [
      input,
      withOutcome(result, ({ file, options, check: own }) => ({
        allowed: own.found.allowed,
        report: () =>
          run.flags.isReview ? reviewed(files, input, file, own, options) : written(files, input, file, own)
      }))
    ]
  }
}

const withOutcome = <Own>(result: FileCheck<Own>, outcomeOf: (own: Own) => Outcome): FileCheck<Outcome> =>
  result.is === 'checked' ? { ...result, checked: outcomeOf(result.checked) } : result

/** Tells what there is to tell of a file; null where there is nothing to report. */
async function reportOn(files: Files, input: Input, result: FileCheck<Outcome>): Promise<FileReport | null> {
  const { run } = files
  const { path, shown, isNamed } = input
  if (result.is === 'crashed') {
    const text = `${printableLine(shown)}: could not be checked; stigmalint: an error of the program itself, ${toReport(result.crash)}`
    files.beforeLine()
    fail(run, shown, text)
    writeError(`${text}\n`)
    return null
  }
  // it was read for the check already
  const configuration = await run.loader.load(path)
  await tellProblems(run, configuration)
  switch (result.is) {
    case 'unusable':
      return say(files, input, toBeMended(shown))
    case 'left-out': {
      const by = ignoreIn(result.by)
      if (isNamed) say(files, input, `${shown}: left out by ${by}`, false)
      else files.leftOut.push(by)
      return null
    }
    case 'no-format':
      return null
    case 'unreadable':
      return say(files, input, `${shown}${result.message}`)
    case 'data':
      if (isNamed && !run.flags.ignoreUnknown)
        return say(files, input, `${shown}: ${whyData(result.data, shown)}`, false)
      passOver(run.passedOver, dataFiles)
      return null
    case 'checked':
      files.removeLeftovers(path)
      run.ruleSets.add(configuration.ruleSet)
      learn(files, configuration, path, result.checked)
      if (result.note !== null) say(files, input, `${shown}${result.note}`, false)
      return result.checked.report()
  }
}

/** Tells a line; a failure ends the run with 2. Answers that there is no report. */
function say({ run, beforeLine }: Files, { shown }: Input, line: string, isFailure = true): null {
  beforeLine()
  if (isFailure) fail(run, shown, line)
  if (isFailure || !run.flags.isQuiet) writeErrorLine(line)
  return null
}

function learn(files: Files, configuration: Configuration, path: string, { allowed }: Outcome): void {
  const own = files.checked.get(configuration) ?? { files: [], allowed: new Set() }
  files.checked.set(configuration, own)
  own.files.push(path)
  for (const term of allowed) own.allowed.add(term)
}

/** Writes what fixing came to, or shows it. */
async function written(
  files: Files,
  input: Input,
  file: FileState,
  { document, found, fixed }: DocumentCheck
): Promise<FileReport> {
  const { run } = files
  const { shown } = input
  const where = fixedWhere(formatNamed(run.flags.readAs) ?? formatOf(input.path))
  if (where === null && !run.flags.isDryRun) {
    const result = document.write()
    if (found.findings.length > 0 && !result.ok) say(files, input, `${shown}: ${result.message}`, input.isNamed)
    return reportOf(run, shown, document, found)
  }
  if (fixed === null) return reportOf(run, shown, document, found)
  if (run.flags.isDryRun) {
    files.beforeLine()
    await showDiff(shown, document, fixed.document)
    return fixedReport(run, shown, fixed, null)
  }
  const { replaceFile } = await import('@stigmalint/files/replace')
  const result = fixed.document.write()
  if (result.ok && where === 'beside' && !run.flags.isOverwrite) {
    const count = `${fixed.applied} ${fixed.applied === 1 ? 'fix' : 'fixes'}`
    const copy = await writeCopy(files, input, file, 'fixed', result.bytes, `${count}, ${shown} is as it was`)
    return copy === null ? reportOf(run, shown, document, found) : fixedReport(run, shown, fixed, copy)
  }
  const problem = result.ok ? replaceFile(input.path, file, result.bytes) : result.message
  if (problem !== null) {
    say(files, input, `${shown}: ${problem}`)
    return reportOf(run, shown, document, found)
  }
  if (file.stats.nlink > 1n)
    say(files, input, `${shown}: had other names (hard links), under which the file stays as it was`, false)
  return fixedReport(run, shown, fixed, shown)
}

/** Writes a copy with what is proposed, where there is anything. */
async function reviewed(
  files: Files,
  input: Input,
  file: FileState,
  { document, found }: DocumentCheck,
  { ruleSet, settings }: TextOptions
): Promise<FileReport> {
  const { run } = files
  const { shown, isNamed } = input
  const report = reportOf(run, shown, document, found)
  const findings = found.findings.filter(isShown(run.flags))
  if (document.review === null) {
    if (isNamed) say(files, input, `${shown}: has no form for proposals; --fix-suggested --dry-run shows them`, false)
    return report
  }
  const { isCopy } = await import('@stigmalint/files/replace')
  if (isCopy(shown) && !isNamed) return report
  if (findings.length === 0) return report
  const { remarksOf } = await import('@stigmalint/core/remarks')
  const { authorOf } = await import('../review/author.js')
  const result = await document.review(await remarksOf(findings, ruleSet, settings.profile), authorOf(run.flags))
  if (!result.ok) say(files, input, `${shown}: no copy was written, it ${result.message}`)
  else {
    const { comments } = result
    const changes = result.changes.length
    const proposed = changes === 0 ? '' : `${changes} ${changes === 1 ? 'change' : 'changes'} proposed, `
    const what = `${proposed}${comments} ${comments === 1 ? 'comment' : 'comments'}`
    await writeCopy(files, input, file, 'reviewed', result.bytes, what)
  }
  return report
}

/** Writes a document beside its file, and tells; answers where, or that it could not. */
async function writeCopy(
  files: Files,
  input: Input,
  file: FileState,
  what: 'reviewed' | 'fixed',
  bytes: Uint8Array,
  inWords: string
): Promise<string | null> {
  const { nameBeside } = await import('@stigmalint/files/replace')
  const { writeFile } = await import('@stigmalint/files/replace')
  const { isOverwrite } = files.run.flags
  const shown = nameBeside(input.shown, what)
  const mode = Number(file.stats.mode & 0o666n)
  const problem = writeFile(nameBeside(input.path, what), bytes, { mode, isOverwrite })
  say(files, input, `${shown}: ${problem ?? `written, ${inWords}`}`, problem !== null)
  return problem === null ? shown : null
}

/** What fixing would change, on standard output. */
export async function showDiff(shown: string, before: OpenedDocument, after: OpenedDocument): Promise<void> {
  const { unifiedDiff } = await import('../fix/diff.js')
  writeDiff(unifiedDiff(shown, before.source, after.source))
}

/** What a configuration says in vain, where all that it is for was checked, by all of its rules. */
async function tellUseless({ checked, run }: Files, names: readonly string[]): Promise<void> {
  const { packs, profile } = run.flags
  if (packs || profile !== undefined) return
  const folders = names.map((name) => resolve(run.workingFolder, name))
  for (const [configuration, own] of checked) {
    const { path } = configuration
    if (path === null || !folders.some((folder) => dirname(path) === folder || path.startsWith(folder + sep))) continue
    const useless = configuration.useless(own)
    if (useless.length === 0) continue
    const { describeProblems } = await import('../commands/choices.js')
    describeProblems(useless).forEach(writeErrorLine)
  }
}
