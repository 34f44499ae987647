/** What is in force for a text. */
import type { Configuration } from '@stigmalint/configuration'
import type { Format, RuleSet, Settings } from '@stigmalint/core'

export interface TextOptions {
  ruleSet: RuleSet
  settings: Settings
  format: Format
}

/** What a configuration says for the file at a path, or for a text as if it lay there. */
export const optionsFor = (configuration: Configuration, path: string, format: Format): TextOptions => ({
  ruleSet: configuration.ruleSet,
  settings: configuration.settings(path),
  format
})
