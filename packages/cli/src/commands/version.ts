/** `stigmalint --version`. */
import { readFileSync } from 'node:fs'
import { writeOutLine } from '../output.js'

export function runVersion(): number {
  writeOutLine(version())
  return 0
}

/** The version in the nearest package.json: the bundle and the compiled sources lie at different depths. */
export function version(): string {
  for (const up of ['../', '../../', '../../../']) {
    try {
      const value: unknown = JSON.parse(readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8'))
      if (typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string')
        return value.version
    } catch {
      continue
    }
  }
  return 'unknown'
}
