/** What a command line comes to. */
import type { FailLevel } from '@stigmalint/configuration'
import type { Shard } from '../check/shard.js'
import type { Command, ExportTarget, OutputFormat, ReportFormat } from './commands.js'

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
  /** the name of the format that files are read as, whatever they are called; undefined: as their names say */
  readAs: string | undefined
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
