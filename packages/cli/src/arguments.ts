/** The words of the command line to a command, its arguments and its flags. */
import { failLevels, type FailLevel } from '@stigmalint/configuration'
import { parseArgs } from 'node:util'
import { readShard, type Shard } from './check/shard.js'

export const commands = [
  'check',
  'baseline',
  'merge',
  'stats',
  'compare',
  'workshop',
  'glossary',
  'stream',
  'explain',
  'rules',
  'config',
  'init',
  'new-rule',
  'test-rules',
  'export',
  'help',
  'version'
] as const
export type Command = (typeof commands)[number]

/** The tools that rules can be written for. */
export const exportTargets = ['vale', 'textlint', 'cspell'] as const
export type ExportTarget = (typeof exportTargets)[number]

/** What a check can be reported as; each has its reporter in reporters/reporters.ts. */
const reportFormats = [
  'text',
  'json',
  'json-report',
  'sarif',
  'github',
  'gitlab',
  'rdjson',
  'junit',
  'checkstyle',
  'markdown',
  'csv',
  'html',
  'blob'
] as const
export type ReportFormat = (typeof reportFormats)[number]
/** What any command can print. */
const outputFormats = [...reportFormats, 'tbx'] as const
export type OutputFormat = (typeof outputFormats)[number]

const listFormats = ['text', 'json'] as const satisfies readonly ReportFormat[]
const linesOnly = ['text'] as const satisfies readonly ReportFormat[]
const tableFormats = ['text', 'json', 'csv'] as const satisfies readonly ReportFormat[]
const compareFormats = [...tableFormats, 'html'] as const satisfies readonly ReportFormat[]
export const glossaryFormats = ['markdown', 'html', 'csv', 'tbx'] as const satisfies readonly OutputFormat[]

/** What a command can print, what it prints by itself first. */
const formatsOf: Readonly<Record<Command, readonly OutputFormat[]>> = {
  check: reportFormats,
  baseline: linesOnly,
  merge: reportFormats,
  stats: tableFormats,
  compare: compareFormats,
  workshop: linesOnly,
  glossary: glossaryFormats,
  stream: linesOnly,
  explain: listFormats,
  rules: listFormats,
  config: listFormats,
  'test-rules': listFormats,
  init: linesOnly,
  'new-rule': linesOnly,
  export: linesOnly,
  // who asks for help gets it, whatever else the line says
  help: reportFormats,
  version: reportFormats
}

/** A report that is written to a file. */
export interface ReportFile {
  format: ReportFormat
  path: string
}

export interface Flags {
  /** what stands on standard output; null: nothing, since all reports go to files */
  format: OutputFormat | null
  reportFiles: readonly ReportFile[]
  /** undefined: as the configuration says */
  failOn: FailLevel | undefined
  /** so many warnings do not fail; undefined: as the configuration says */
  maxWarnings: number | undefined
  /** so many errors and warnings in 1,000 words do not fail; undefined: as the configuration says */
  maxDensity: number | undefined
  /** which fixes to apply; null: none */
  fix: 'safe' | 'suggested' | null
  isDryRun: boolean
  /** write a copy of each document with what is proposed marked in it */
  isReview: boolean
  /** the date of what is marked, to the second; undefined: now */
  reviewDate: string | undefined
  showInformation: boolean
  /** sarif: what comments and the baseline silence is listed as suppressed */
  showSuppressed: boolean
  isQuiet: boolean
  profile: string | undefined
  packs: string[] | undefined
  /** a configuration file, false for none, undefined to look for one */
  configuration: string | false | undefined
  /** findings that are accepted since they were there before; undefined: none are */
  baseline: string | undefined
  /** baseline: take out what is gone, add nothing */
  isShrink: boolean
  /** a revision of git: only what stands on lines that changed since is reported */
  changedSince: string | undefined
  /** the same, by a unified diff in this file */
  changedLines: string | undefined
  /** true: what earlier runs found is asked, in the usual folder; or in this one */
  cache: boolean | string
  /** check again whenever something changes */
  isWatching: boolean
  /** the part of the files that is looked at; null: all */
  shard: Shard | null
  /** how many threads look at files */
  concurrency: number | 'auto'
  /** undefined: as the terminal can */
  color: boolean | undefined
  stdinFilename: string | undefined
  /** files that are named and missing or not read are passed over and counted */
  ignoreUnknown: boolean
  /** list each match with what became of it, in place of the report */
  explainMatch: boolean
  /** rules: only what came after this version */
  newSince: string | undefined
  /** explain: all that a rule knows, not the short form */
  isAll: boolean
  /** the house folder to write to or to test, in place of the configured one */
  house: string | undefined
  /** the pack of imported rules */
  pack: string | undefined
  /** real documents to compare two states of the rules on */
  on: string[] | undefined
  /** the house folder as it was before, to compare with; undefined: the built-in rules alone */
  against: string | undefined
  /** export: the tool */
  to: ExportTarget | undefined
  /** where what is made goes; undefined: of an export where the tool looks for it, else standard output */
  out: string | undefined
  /** what is there already is written anew: of export, a reviewed copy, with fixes the document itself */
  isOverwrite: boolean
  /** workshop: the same seed draws the same sentences */
  seed: string | undefined
  /** workshop: names of people and places are masked */
  isMasking: boolean
}

export interface CommandLine {
  command: Command
  arguments: string[]
  flags: Flags
}

export type UsageProblem =
  | { kind: 'unknown-option'; name: string }
  | { kind: 'missing-value'; name: string }
  | { kind: 'unwanted-value'; name: string }
  | { kind: 'unknown-value'; name: string; value: string; known: readonly string[] }
  | { kind: 'contradiction'; message: string }

export type ParseResult = { ok: true; commandLine: CommandLine } | { ok: false; problem: UsageProblem }

export const options = {
  format: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'fix-suggested': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  review: { type: 'boolean' },
  'review-date': { type: 'string' },
  profile: { type: 'string' },
  packs: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'max-warnings': { type: 'string' },
  'max-density': { type: 'string' },
  'show-notes': { type: 'boolean' },
  'show-information': { type: 'boolean' },
  'show-suppressed': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  baseline: { type: 'string' },
  shrink: { type: 'boolean' },
  'changed-since': { type: 'string' },
  'changed-lines': { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  concurrency: { type: 'string' },
  shard: { type: 'string' },
  watch: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'ignore-unknown': { type: 'boolean' },
  'explain-match': { type: 'boolean' },
  'new-since': { type: 'string' },
  all: { type: 'boolean' },
  house: { type: 'string' },
  pack: { type: 'string' },
  on: { type: 'string', multiple: true },
  against: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  overwrite: { type: 'boolean' },
  seed: { type: 'string' },
  'mask-names': { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' }
} as const

export function parseCommandLine(words: readonly string[]): ParseResult {
  // Not strict: its own messages do not say which option is near.
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const fail = (problem: UsageProblem): ParseResult => ({ ok: false, problem })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!isOption(token.name)) return fail({ kind: 'unknown-option', name: token.rawName })
    const isText = options[token.name].type === 'string'
    // `--profile --fix` is a forgotten value, not a profile of that name.
    if (
      isText &&
      (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
    )
      return fail({ kind: 'missing-value', name: token.rawName })
    if (!isText && token.value !== undefined) return fail({ kind: 'unwanted-value', name: token.rawName })
  }
  const isSet = (name: keyof typeof options): boolean => values[name] === true
  const text = (name: keyof typeof options): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const failOn = text('fail-on') === undefined ? undefined : oneOf(failLevels, text('fail-on') ?? '')
  if (failOn === null)
    return fail({ kind: 'unknown-value', name: '--fail-on', value: text('fail-on') ?? '', known: failLevels })
  const limits = readLimits(text)
  if (!limits.ok) return fail(limits.problem)
  const to = text('to') === undefined ? undefined : oneOf(exportTargets, text('to') ?? '')
  if (to === null) return fail({ kind: 'unknown-value', name: '--to', value: text('to') ?? '', known: exportTargets })
  if (isSet('no-config') && text('config') !== undefined)
    return fail({ kind: 'contradiction', message: '--config and --no-config contradict each other, leave one out' })

  if (text('changed-since') !== undefined && text('changed-lines') !== undefined)
    return fail({
      kind: 'contradiction',
      message: '--changed-since and --changed-lines say the same twice, leave one out'
    })

  if (isSet('explain-match') && (isSet('fix') || isSet('fix-suggested') || isSet('dry-run')))
    return fail({ kind: 'contradiction', message: '--explain-match only lists, leave out --fix and --dry-run' })

  const isFixing = isSet('fix') || isSet('fix-suggested') || isSet('dry-run')
  if (isSet('review') && (isFixing || isSet('explain-match')))
    return fail({
      kind: 'contradiction',
      message: '--review marks what it proposes in a copy, leave out --fix, --dry-run and --explain-match'
    })
  const reviewDate = text('review-date') === undefined ? undefined : readDate(text('review-date') ?? '')
  if (reviewDate === null)
    return fail({
      kind: 'contradiction',
      message: `--review-date ${text('review-date') ?? ''} is no date, write one such as 2026-01-31 or 2026-01-31T09:00:00Z`
    })

  const concurrency = readConcurrency(text('concurrency') ?? 'auto')
  if (concurrency === null)
    return fail({
      kind: 'contradiction',
      message: `--concurrency ${text('concurrency') ?? ''} is no number of threads, write one from 1 to ${mostThreads}, or auto`
    })

  const shard = text('shard') === undefined ? null : readShard(text('shard') ?? '')
  if (shard === null && text('shard') !== undefined)
    return fail({
      kind: 'contradiction',
      message: `--shard ${text('shard') ?? ''} is no part, write --shard 2/8 for the second of eight`
    })

  const command = isSet('help') ? 'help' : isSet('version') ? 'version' : oneOf(commands, positionals[0] ?? '')
  const isNamed = command !== null && command === positionals[0]
  const [asked, known] = isSet('explain-match')
    ? ['--explain-match', listFormats]
    : command === 'rules' && positionals[1] === 'import'
      ? ['rules import', linesOnly]
      : [command ?? 'check', formatsOf[command ?? 'check']]
  const texts = (value: unknown): string[] | undefined =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
  const reports = readReports(texts(values.format) ?? known.slice(0, 1), asked, known)
  if (!reports.ok) return fail(reports.problem)
  if ((isFixing || isSet('review')) && [...reports.files, reports].some(({ format }) => format === 'blob'))
    return fail({ kind: 'contradiction', message: 'a blob is of a check, leave out --fix, --dry-run and --review' })
  const packs = texts(values.packs)?.flatMap((value) => value.split(','))
  return {
    ok: true,
    commandLine: {
      command: command ?? 'check',
      arguments: isNamed ? positionals.slice(1) : positionals,
      flags: {
        format: reports.format,
        reportFiles: reports.files,
        failOn,
        maxWarnings: limits.maxWarnings,
        maxDensity: limits.maxDensity,
        fix: isSet('fix-suggested') ? 'suggested' : isSet('fix') || isSet('dry-run') ? 'safe' : null,
        isDryRun: isSet('dry-run'),
        isReview: isSet('review'),
        reviewDate,
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
        shard,
        concurrency,
        color: isSet('no-color') ? false : isSet('color') ? true : undefined,
        stdinFilename: text('stdin-filename'),
        ignoreUnknown: isSet('ignore-unknown'),
        explainMatch: isSet('explain-match'),
        newSince: text('new-since'),
        isAll: isSet('all'),
        house: text('house'),
        pack: text('pack'),
        on: texts(values.on),
        against: text('against'),
        to,
        out: text('out'),
        isOverwrite: isSet('overwrite'),
        seed: text('seed'),
        isMasking: isSet('mask-names')
      }
    }
  }
}

type Limits = ({ ok: true } & Pick<Flags, 'maxWarnings' | 'maxDensity'>) | { ok: false; problem: UsageProblem }

function readLimits(text: (name: 'max-warnings' | 'max-density') => string | undefined): Limits {
  const [warnings, density] = [text('max-warnings'), text('max-density')]
  const wrong = (name: string, what: string, example: string, value: string): Limits => ({
    ok: false,
    problem: { kind: 'contradiction', message: `${name} is ${what}, such as ${name} ${example}; found \`${value}\`` }
  })
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings))
    return wrong('--max-warnings', 'a whole number', '10', warnings)
  if (density !== undefined && !/^\d{1,9}(?:\.\d+)?$/.test(density))
    return wrong('--max-density', 'a number', '2.5', density)
  return {
    ok: true,
    maxWarnings: warnings === undefined ? undefined : Number(warnings),
    maxDensity: density === undefined ? undefined : Number(density)
  }
}

type Reports = { ok: true; format: OutputFormat | null; files: ReportFile[] } | { ok: false; problem: UsageProblem }

/** `--format NAME` is for standard output, `--format NAME=PATH` for a file. */
function readReports(values: readonly string[], asked: string, known: readonly OutputFormat[]): Reports {
  const fail = (problem: UsageProblem): Reports => ({ ok: false, problem })
  const contradiction = (message: string): Reports => fail({ kind: 'contradiction', message })
  let format: OutputFormat | null = null
  const files: ReportFile[] = []
  for (const value of values) {
    const [name = '', ...rest] = value.split('=')
    const path = rest.length > 0 ? rest.join('=') : null
    const own = oneOf(known, name)
    if (!own)
      return oneOf(outputFormats, name)
        ? contradiction(`${asked} has no --format ${name}, it has ${known.join(', ').replace(/, (?=[^,]*$)/, ' and ')}`)
        : fail({ kind: 'unknown-value', name: '--format', value: name, known })
    if (path === null) {
      if (format !== null && format !== own)
        return contradiction(
          `--format ${format} and --format ${own} both go to standard output, write one to a file: --format ${own}=PATH`
        )
      format = own
    } else {
      if (path === '') return contradiction(`--format ${name}= names no file, write --format ${name}=PATH`)
      const report = oneOf(reportFormats, own)
      if (known !== reportFormats || report === null)
        return contradiction(`${asked} writes no report to a file, leave out =${path}`)
      if (files.some((file) => file.path === path))
        return contradiction(`two reports go to ${path}, write them to files of their own`)
      files.push({ format: report, path })
    }
  }
  return { ok: true, format, files }
}

/** A day or a time as ISO 8601 writes it, to the second and in UTC; null where it is none. */
function readDate(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)) return null
  const time = Date.parse(/T.*\d$/.test(value) && !/[+-]\d\d:\d\d$/.test(value) ? `${value}Z` : value)
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`
}

const mostThreads = 64

/** Null where it is no number of threads. */
function readConcurrency(value: string): Flags['concurrency'] | null {
  if (value === 'auto') return 'auto'
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0
  return count >= 1 && count <= mostThreads ? count : null
}

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name)
}

/** The format of a report, of what a check or a merge prints. */
export const isReportFormat = (format: OutputFormat): format is ReportFormat => oneOf(reportFormats, format) !== null

function oneOf<const Known extends string>(known: readonly Known[], value: string): Known | null {
  return known.find((name) => name === value) ?? null
}
