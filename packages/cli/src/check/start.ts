/** What a run is to do, from the words of the command line, and its check. */
import { createLoader, type Choices } from '@stigmalint/configuration'
import type { RuleSet } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { join, resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { writeErrorLine } from '../output.js'
import type { FileReport } from '../reporters/file-report.js'
import type { Cache } from './cache.js'
import { checkFiles } from './files.js'
import { loaderOf, type Question } from './looker.js'
import type { Run } from './run.js'

/** Null, and told, if something that was named is not there. `known` is asked in place of the cache of the flags. */
export async function startRun(
  names: readonly string[],
  flags: Flags,
  { needsLines }: Pick<Question, 'needsLines'>,
  known: Cache | null = null
): Promise<Run | null> {
  const workingFolder = process.cwd()
  const configuration =
    typeof flags.configuration === 'string' ? resolve(workingFolder, flags.configuration) : flags.configuration
  const builtIn = await loadRuleSet()
  const choices = await readFlags(flags, builtIn, configuration, join(workingFolder, '-'))
  if (choices === null) return null
  let changes: Run['changes'] = null
  if (flags.changedSince !== undefined || flags.changedLines !== undefined) {
    const { readChanges } = await import('../changed/changes.js')
    const read = readChanges(flags, workingFolder)
    if (read?.ok === false) {
      writeErrorLine(read.message)
      return null
    }
    changes = read?.lines ?? null
  }
  const question: Question = {
    ...{ configuration, choices, needsLines, silenced: flags.showSuppressed },
    readAs: flags.readAs,
    cache: await cacheOf(flags, workingFolder)
  }
  const cache = known ?? (await openedCache(question.cache))
  if (cache === false) return null
  return {
    ...{ flags, names, workingFolder, changes, question, cache },
    loader: loaderOf(question, builtIn),
    hasFailed: false,
    standardInput: null,
    ...{ problems: [], told: new Set(), matches: [], passedOver: new Map(), ruleSets: new Set() }
  }
}

/** What was found in what is named, in its order; of changed lines alone, where only they are asked for. */
export async function reportsOf(run: Run): Promise<FileReport[]> {
  const { names, changes, workingFolder } = run
  const reports = names.includes('-')
    ? await (await import('./standard-input.js')).checkStandardInput(run)
    : await checkFiles(run, names.length === 0 ? ['.'] : names)
  if (!changes) return reports
  const { onlyChanged } = await import('../changed/only.js')
  return reports.map((report) => onlyChanged(report, changes, workingFolder))
}

/** The choices of the command line; null, and told, if a name is unknown. */
async function readFlags(
  flags: Flags,
  builtIn: RuleSet,
  configuration: string | false | undefined,
  here: string
): Promise<Choices | null> {
  if (flags.profile === undefined && !flags.packs) return {}
  const { readChoices } = await import('../commands/choices.js')
  // A house folder may bring packs of its own.
  const { ruleSet } = await createLoader({ builtIn, configuration }).load(here)
  const result = await readChoices(flags, ruleSet)
  if (result.ok) return result.choices
  writeErrorLine(`stigmalint: ${result.message}`)
  return null
}

/** The folder of the cache, where one is asked for. */
async function cacheOf({ cache }: Flags, workingFolder: string): Promise<string | null> {
  if (cache === false) return null
  if (typeof cache === 'string') return resolve(workingFolder, cache)
  return (await import('./cache-folder.js')).cacheFolder(process.env, process.platform)
}

/** Null: none is asked for. False, and told: it cannot be used. */
async function openedCache(folder: string | null): Promise<Cache | null | false> {
  if (folder === null) return null
  const opened = (await import('./cache.js')).openCache(folder)
  if (opened.ok) return opened.cache
  writeErrorLine(`${folder}: no folder for the cache: ${opened.message}`)
  return false
}
