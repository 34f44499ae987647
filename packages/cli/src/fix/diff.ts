/** What fixing would change, as a unified diff that `patch -p1` and `git apply` take. */
import { createTwoFilesPatch } from 'diff'

export function unifiedDiff(shown: string, before: string, after: string): string {
  const [from, to] = shown.startsWith('/') || shown.startsWith('..') ? [shown, shown] : [`a/${shown}`, `b/${shown}`]
  const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, { context: 3 })
  return patch.slice(patch.indexOf('--- '))
}
