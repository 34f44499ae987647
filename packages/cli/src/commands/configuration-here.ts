/** The configuration of the working folder, for the commands that check no file. */
import { createLoader, type Configuration } from '@stigmalint/configuration'
import { loadRuleSet } from '@stigmalint/core/rules'
import { join, resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { writeErrorLine } from '../output.js'
import { describeProblems } from './choices.js'

/** Tells its mistakes; null if it cannot be used. */
export async function configurationHere(flags: Flags): Promise<Configuration | null> {
  const workingFolder = process.cwd()
  const configuration =
    typeof flags.configuration === 'string' ? resolve(workingFolder, flags.configuration) : flags.configuration
  const loader = createLoader({ builtIn: await loadRuleSet(), configuration })
  const loaded = await loader.load(join(workingFolder, '-'))
  describeProblems(loaded.problems).forEach(writeErrorLine)
  return loaded.isUsable ? loaded : null
}
