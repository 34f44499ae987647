/** A baseline as a file: one entry a line, sorted, so that two branches that change it hardly ever meet. */
import { printableLine } from '../printable.js'
import { keyOf, sorted, type Entry } from './entries.js'

const first =
  '# stigmalint baseline 1: findings that are accepted. File, rule, how many, words. Written by `stigmalint baseline`.'

export const baselineText = (entries: readonly Entry[]): string =>
  `${[first, ...sorted(entries).map(({ path, ruleId, count, content }) => [printableLine(path), ruleId, count, content].join('\t'))].join('\n')}\n`

export type Parsed = { ok: true; entries: Entry[] } | { ok: false; line: number; message: string }

const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/

/** Lines that two branches both brought are one entry, with the greater number. */
export function parseBaseline(text: string): Parsed {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (!head.startsWith('# stigmalint baseline '))
    return { ok: false, line: 1, message: 'this is no baseline, write one with `stigmalint baseline`' }
  if (!head.startsWith('# stigmalint baseline 1:'))
    return { ok: false, line: 1, message: 'a baseline of a later version, use that version of stigmalint' }
  const entries = new Map<string, Entry>()
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    const at = index + 2
    if (conflict.test(line))
      return {
        ok: false,
        line: at,
        message: 'a conflict of a merge: take its marks out and keep the lines of both sides'
      }
    const [path = '', ruleId = '', number = '', content, ...rest] = line.split('\t')
    const count = Number(number)
    if (content === undefined || rest.length > 0 || path === '' || ruleId === '' || !/^[1-9]\d{0,8}$/.test(number))
      return {
        ok: false,
        line: at,
        message:
          'not a line of a file, a rule, a number and words with tabs between; write it anew with `stigmalint baseline`'
      }
    const entry = { path, ruleId, content, count }
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), { ...entry, count: Math.max(count, known?.count ?? 0) })
  }
  return { ok: true, entries: [...entries.values()] }
}
