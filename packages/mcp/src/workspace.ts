/** What tools work in: the folders that may be read, and the configuration that holds there. It is read anew for each call. */
import { createLoader, type Configuration, type Loader } from '@stigmalint/configuration'
import type { ProfileId } from '@stigmalint/core/compile'
import { loadRuleSet } from '@stigmalint/core/rules'
import { join } from 'node:path'

export interface Workspace {
  /** the folders that may be read, the first being where relative paths begin */
  roots: () => Promise<readonly string[]>
  /** this configuration for all; false: none; undefined: the nearest */
  configuration: string | false | undefined
}

/** Said to the one who asked: a line, and no mistake of the program. */
export class Refused extends Error {}

export async function loaderIn(workspace: Workspace, profile: ProfileId | undefined): Promise<Loader> {
  return createLoader({
    builtIn: await loadRuleSet(),
    configuration: workspace.configuration,
    ...(profile !== undefined && { choices: { profile } })
  })
}

/** The path of a text that is no file: it counts as one of the first root. */
export async function textPath(workspace: Workspace): Promise<string> {
  const [root = process.cwd()] = await workspace.roots()
  return join(root, 'stdin.md')
}

/** What holds for a text that is no file. @throws {Refused} where the configuration has mistakes. */
export async function configurationFor(
  workspace: Workspace,
  path: string,
  profile?: ProfileId
): Promise<Configuration> {
  const configuration = await (await loaderIn(workspace, profile)).load(path)
  if (configuration.isUsable) return configuration
  const [first] = configuration.problems
  const place = first ? `${first.path}:${first.line}:${first.column}: ${first.message}` : 'the configuration'
  throw new Refused(`${place}; it has to be mended first`)
}
