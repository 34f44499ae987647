/** All that an answer depends on, in one name. */
import type { ReadFile } from '@stigmalint/project'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'

/** `about` is what the caller knows of the program and the question. */
export function keyOf({ path, file, format, isForced, configuration }: ReadFile, about: readonly string[]): string {
  const settings = configuration.settings(path)
  // by its name a text may be known as data
  const own = [
    format.id,
    format.version,
    isForced ? '' : basename(path),
    configuration.ruleSet.fingerprint,
    JSON.stringify(settings)
  ]
  const hash = createHash('sha256')
  for (const part of [...about, ...own]) hash.update(`${part.length} ${part} `)
  return hash.update(file.bytes).digest('hex')
}
