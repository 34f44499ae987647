/** Real material that the project holds no copy of: read where it lies, and tests of it skipped where it is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const sharedPath = (path: string): string => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))

export const hasShared = existsSync(sharedPath(''))

/** The rows of a table with tabs, by the names in its first line; none where the material is absent. */
export function readTable(path: string): Record<string, string>[] {
  if (!hasShared) return []
  const [head = '', ...lines] = readFileSync(sharedPath(path), 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}
