/** The house folder that a command writes to. */
import { createLoader, nodeFiles, type Choices } from '@stigmalint/configuration'
import { loadHouse, type House } from '@stigmalint/configuration/house'
import { isProfileName } from '@stigmalint/configuration/names'
import type { RuleSet, Settings } from '@stigmalint/core'
import { loadAuthored, loadRuleSet } from '@stigmalint/core/rules'
import type { Authored } from '@stigmalint/core/compile'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { describeProblems } from '../commands/choices.js'
import { writeError, writeErrorLine } from '../output.js'

export interface HouseFolder {
  folder: string
  /** is it the one that the configuration names? */
  isConfigured: boolean
  /** what is in force in the working folder */
  settings: Settings
}

/** The folder that is named, else the configured one; null, and told, if there is neither. Mistakes in it are no matter here. */
export async function findHouseFolder(flags: Flags): Promise<HouseFolder | null> {
  const workingFolder = process.cwd()
  const configuration =
    typeof flags.configuration === 'string' ? resolve(workingFolder, flags.configuration) : flags.configuration
  const { profile } = flags
  const choices: Choices = profile !== undefined && isProfileName(profile) ? { profile } : {}
  const loader = createLoader({ builtIn: await loadRuleSet(), configuration, choices })
  const loaded = await loader.load(join(workingFolder, '-'))
  const settings = loaded.settings(join(workingFolder, '-'))
  if (flags.house !== undefined) {
    const folder = resolve(workingFolder, flags.house)
    return { folder, isConfigured: loaded.house === folder, settings }
  }
  if (loaded.house !== null) return { folder: loaded.house, isConfigured: true, settings }
  if (loaded.isUsable)
    writeError(
      'stigmalint: no house folder is configured here, name one with --house DIR or set `house` in the configuration\n'
    )
  else describeProblems(loaded.problems).forEach(writeErrorLine)
  return null
}

/** What is known already: the built-in rules, and those of the house folder if it is there. */
export async function knownBefore(folder: string): Promise<{ ruleSet: RuleSet; authored: Authored }> {
  const house: House | null = await loadHouse(folder, nodeFiles)
  if (house) return house.compiled
  return { ruleSet: await loadRuleSet(), authored: await loadAuthored() }
}

/** Writes a file that is not there yet. Answers null, or why it did not. */
export function writeNew(path: string, text: string): string | null {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'EEXIST' ? 'is there already' : `cannot be written (${code})`
  }
}

export const ruleFile = (folder: string, id: string): string => join(folder, 'en', `${id}.yml`)

/** A path as the user would write it. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path)
  return shown.startsWith('..') ? path : shown || '.'
}

/** The line that says how a house folder comes into force; empty if it is in force. */
export const useLine = ({ folder, isConfigured }: HouseFolder): string =>
  isConfigured
    ? ''
    : `To use the rules of this folder, write \`house: ${shownPath(folder)}\` into stigmalint.config.yml.\n`
