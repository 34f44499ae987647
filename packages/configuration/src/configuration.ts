/** What a configuration comes to. */
import type { RuleSet, Settings } from '@stigmalint/core'
import type { Problem } from '@stigmalint/core/compile'
import type { Budget } from './budget.js'
import type { Layer } from './layers.js'

/** Choices that win over every configuration. */
export type Choices = Partial<Pick<Settings, 'profile' | 'packs'>>

/** A check of everything that a configuration is for. */
export interface WholeRun {
  /** the files that were checked, with their full paths */
  files: readonly string[]
  /** the allowed wordings that switched something off */
  allowed: ReadonlySet<string>
}

/** What is in force below a folder. */
export interface Configuration {
  /** the file that it was read from; null where there is none */
  path: string | null
  /** false if it could not be understood: then nothing below it should be checked by guesswork */
  isUsable: boolean
  /** the full path of the house folder; null where there is none */
  house: string | null
  /** every mistake in the configuration and in the house folder, with the full path of the file */
  problems: readonly Problem[]
  /** settings that do nothing, as far as the configuration alone tells */
  notices: readonly Problem[]
  ruleSet: RuleSet
  /** when what is found in its files fails a run */
  budget: Budget
  /** the settings for one file, overrides included */
  settings: (file: string) => Settings
  /** settings that did nothing in a check of all that lies below the folder: overrides and allowed wordings */
  useless: (run: WholeRun) => Problem[]
  /** whether `ignore` leaves the file out */
  isIgnored: (file: string) => boolean
  /** the path of the configuration whose `ignore` does; null where none does */
  ignoredIn: (file: string) => string | null
  /** those that it extends and itself, in the order in which they are applied; none where there is none, or it has mistakes */
  layers: readonly Layer[]
  /** the files that it was made of: if one changes, load again */
  dependencies: readonly string[]
}
