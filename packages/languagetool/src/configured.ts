/** The configuration that texts are checked by: they belong to no file, and count as one of the folder that it starts in. */
import { createLoader, type Configuration } from '@stigmalint/configuration'
import { isProfileName } from '@stigmalint/configuration/names'
import { loadRuleSet } from '@stigmalint/core/rules'
import { join } from 'node:path'
import type { ThreadData } from './protocol.js'

export const pathIn = (folder: string): string => join(folder, 'stdin.md')

export async function configurationOf({
  folder,
  configuration,
  profile
}: Pick<ThreadData, 'folder' | 'configuration' | 'profile'>): Promise<Configuration> {
  const choices = profile !== undefined && isProfileName(profile) ? { profile } : {}
  const loader = createLoader({ builtIn: await loadRuleSet(), configuration, choices })
  return loader.load(pathIn(folder))
}
