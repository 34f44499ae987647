/** What fixing would change, as a unified diff that `patch -p1` and `git apply` take. */
import { createTwoFilesPatch } from 'diff'

export function unifiedDiff(shown: string, before: string, after: string): string {
  const [from, to] = shown.startsWith('/') || shown.startsWith('..') ? [shown, shown] : [`a/${shown}`, `b/${shown}`]
  const patch = createTwoFilesPatch(quoted(from), quoted(to), before, after, undefined, undefined, { context: 3 })
  return patch.slice(patch.indexOf('--- '))
}

/** A name as git writes it that would break the line, or be read as the end of the name. */
const quoted = (name: string): string =>
  /[\p{Cc}"\\]/u.test(name)
    ? `"${name.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, (character) => [...Buffer.from(character)].map(octal).join(''))}"`
    : name

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`
