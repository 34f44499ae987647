/** The words of the command line to a command, its arguments and its flags. */
import { failLevels } from '@stigmalint/configuration'
import { formatNames } from '@stigmalint/files'
import { parseArgs } from 'node:util'
import {
  commands,
  exportTargets,
  formatsOf,
  linesOnly,
  listFormats,
  type Command,
  type OutputFormat
} from './commands.js'
import { assertBlobOfCheck, assertTogether } from './contradictions.js'
import type { CommandLine, Flags } from './flags.js'
import { Misuse, type UsageProblem } from './misuse.js'
import { isOption, options, type OptionName } from './options.js'
import {
  nameAmong,
  readConcurrency,
  readDate,
  readDensity,
  readName,
  readPart,
  readReports,
  readWarnings
} from './values.js'

export type ParseResult = { ok: true; commandLine: CommandLine } | { ok: false; problem: UsageProblem }

export function parseCommandLine(words: readonly string[]): ParseResult {
  try {
    return { ok: true, commandLine: commandLineOf(words) }
  } catch (error) {
    if (error instanceof Misuse) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The options that were given, by their names. */
interface Given {
  isSet: (name: OptionName) => boolean
  text: (name: OptionName) => string | undefined
  texts: (name: OptionName) => string[] | undefined
}

function commandLineOf(words: readonly string[]): CommandLine {
  const { given, positionals } = split(words)
  const { isSet, text, texts } = given
  const isGiven = (name: OptionName): boolean => isSet(name) || text(name) !== undefined
  assertTogether(isGiven)
  const command = isSet('help') ? 'help' : isSet('version') ? 'version' : nameAmong(commands, positionals[0] ?? '')
  const isNamed = command !== null && command === positionals[0]
  const [asked, known] = formatsFor(command ?? 'check', positionals, given)
  const reports = readReports(texts('format') ?? known.slice(0, 1), asked, known)
  if ([...reports.files, reports].some(({ format }) => format === 'blob')) assertBlobOfCheck(isGiven)
  return {
    command: command ?? 'check',
    arguments: isNamed ? positionals.slice(1) : positionals,
    flags: { ...flagsOf(given), format: reports.format, reportFiles: reports.files }
  }
}

/** @throws {Misuse} for an option that there is none of, and for one with a value too many or too few */
function split(words: readonly string[]): { given: Given; positionals: string[] } {
  // Not strict: its own messages do not say which option is near.
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isOption(name)) throw new Misuse({ kind: 'unknown-option', name: rawName })
    const isText = options[name].type === 'string'
    // `--profile --fix` is a forgotten value, not a profile of that name.
    const isForgotten = value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'))
    if (isText && isForgotten) throw new Misuse({ kind: 'missing-value', name: rawName })
    if (!isText && value !== undefined) throw new Misuse({ kind: 'unwanted-value', name: rawName })
  }
  const given: Given = {
    isSet: (name) => values[name] === true,
    text: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    texts: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
    }
  }
  return { given, positionals }
}

/** Who is asked for a format, and which it has. */
function formatsFor(
  command: Command,
  positionals: readonly string[],
  { isSet }: Given
): readonly [asked: string, known: readonly OutputFormat[]] {
  if (isSet('explain-match')) return ['--explain-match', listFormats]
  if (command === 'rules' && positionals[1] === 'import') return ['rules import', linesOnly]
  return [command, formatsOf[command]]
}

function flagsOf({ isSet, text, texts }: Given): Omit<Flags, 'format' | 'reportFiles'> {
  const read = <Value>(name: OptionName, reader: (value: string) => Value): Value | undefined => {
    const value = text(name)
    return value === undefined ? undefined : reader(value)
  }
  const packs = texts('packs')?.flatMap((value) => value.split(','))
  return {
    failOn: read('fail-on', (value) => readName('--fail-on', value, failLevels)),
    maxWarnings: read('max-warnings', readWarnings),
    maxDensity: read('max-density', readDensity),
    fix: isSet('fix-suggested') ? 'suggested' : isSet('fix') || isSet('dry-run') ? 'safe' : null,
    isDryRun: isSet('dry-run'),
    isReview: isSet('review'),
    reviewDate: read('review-date', readDate),
    showInformation: isSet('show-notes') || isSet('show-information'),
    showSuppressed: isSet('show-suppressed'),
    isQuiet: isSet('quiet'),
    profile: text('profile'),
    packs: packs?.map((pack) => pack.trim()).filter((pack) => pack !== ''),
    configuration: isSet('no-config') ? false : text('config'),
    baseline: text('baseline'),
    isShrink: isSet('shrink'),
    changedSince: text('changed-since'),
    changedLines: text('changed-lines'),
    cache: text('cache-location') ?? isSet('cache'),
    isWatching: isSet('watch'),
    shard: read('shard', readPart) ?? null,
    concurrency: read('concurrency', readConcurrency) ?? 'auto',
    color: isSet('no-color') ? false : isSet('color') ? true : undefined,
    readAs: read('as', (value) => readName('--as', value, formatNames)),
    stdinFilename: text('stdin-filename'),
    ignoreUnknown: isSet('ignore-unknown'),
    explainMatch: isSet('explain-match'),
    newSince: text('new-since'),
    isAll: isSet('all'),
    house: text('house'),
    pack: text('pack'),
    on: texts('on'),
    against: text('against'),
    to: read('to', (value) => readName('--to', value, exportTargets)),
    out: text('out'),
    isOverwrite: isSet('overwrite'),
    seed: text('seed'),
    isMasking: isSet('mask-names')
  }
}
