/** What fixing changes in a text, as lines for people. */
import type { Change } from '@stigmalint/project'
import { printableLine } from '../printable.js'

/** `draft.md:10: "addicts" → "people with drug use disorders"`, in the order of the text. */
export function* changeLines(path: string, changes: readonly Change[]): Generator<string> {
  for (const { line, before, after } of [...changes].sort((a, b) => a.line - b.line))
    yield `${printableLine(`${path}:${line}: "${before}" → "${after}"`)}\n`
}
