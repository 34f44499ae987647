/** How a thread looks at files: by what is known from before, or by a check. */
import { createLoader, type Choices, type Loader } from '@stigmalint/configuration'
import type { RuleSet } from '@stigmalint/core'
import { formatNamed } from '@stigmalint/files'
import { readFile, type ReadFile } from '@stigmalint/project'
import type { Cache } from './cache.js'
import { lookAt, type FileLook, type Wanted } from './look.js'

/** Looks at a file, given with its full path. It never fails. */
export type Looker = (path: string) => Promise<FileLook>

/** What is asked of all files of a run: plain data, so that every thread makes the same of it. */
export interface Question extends Wanted {
  configuration: string | false | undefined
  choices: Choices
  /** the name of the format that all are read as; undefined: as their names say */
  readAs: string | undefined
  /** the folder of what earlier runs found; null: it is not asked */
  cache: string | null
}

export const loaderOf = ({ configuration, choices }: Question, builtIn: RuleSet): Loader =>
  createLoader({ builtIn, configuration, choices, version })

/** Asked by few runs. */
const version = async (): Promise<string> => (await import('@stigmalint/project/version')).version()

export function createLooker(loader: Loader, { needsLines, silenced, readAs }: Question, cache: Cache | null): Looker {
  const wanted = { needsLines, silenced }
  const lookOnce = async (read: ReadFile): Promise<FileLook> => {
    if (cache === null) return lookAt(read, wanted)
    const key = cache.keyOf(read, wanted)
    const known = cache.recall(key)
    if (known) return known
    const look = await lookAt(read, wanted)
    cache.keep(key, look)
    return look
  }
  const forced = formatNamed(readAs)
  return (path) => readFile(path, loader, lookOnce, forced)
}
