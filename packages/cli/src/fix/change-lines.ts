/** What fixing changes in a text, as lines for people. */
import type { Change } from '@stigmalint/project'
import { printableLine } from '../printable.js'
import { behindPath } from '../reporters/location.js'

/** `draft.md:10: "addicts" → "people with drug use disorders"`, in the order of the text. */
export function* changeLines(path: string, changes: readonly Change[]): Generator<string> {
  for (const { line, location, before, after } of [...changes].sort((a, b) => a.line - b.line))
    yield `${printableLine(`${path}${behindPath(location, line)}: "${before}" → "${after}"`)}\n`
}
