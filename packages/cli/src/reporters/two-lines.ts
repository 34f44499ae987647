/** A finding for a narrow terminal: its words within their sentence; below it why, what to write, and the rule. */
import type { Excerpt } from '@stigmalint/core'
import { advice, reasonOf } from '@stigmalint/core/advice'
import type { PlacedFinding } from '@stigmalint/core/trusted'

const indent = '    '

/**
 * The lines of a finding, the first without place and severity, which take `taken` columns. Two lines where one wording
 * fits; else the second is broken between its parts, never within a wording. The rule stands behind the second, and at the
 * end of the first where the second is full.
 */
export function twoLines(finding: PlacedFinding, width: number, taken: number): string[] {
  const rule = finding.ruleId ?? ''
  const above = Math.max(width - taken, 20)
  const below = width - indent.length
  if (finding.excerpt.words === '') return [finding.reason, indent + rule]
  const excerpt = widened(finding)
  const [all, one] = [2, 1].map((most) => whyAndWhat(finding, excerpt.words, most))
  const withRule = [all, one].find((parts) => parts && [...parts, rule].join(' ').length <= below)
  if (withRule) return [fitted(excerpt, above), `${indent}${withRule.join(' ')} ${rule}`]
  const words = fitted(excerpt, above - rule.length - 2)
  if (words.length + 2 + rule.length > above)
    return [fitted(excerpt, above), ...filled([...(one ?? []), rule], below).map((line) => indent + line)]
  return [`${words.padEnd(above - rule.length)}${rule}`, ...filled(one ?? [], below).map((line) => indent + line)]
}

/** Why, and what to write, in parts. */
function whyAndWhat(finding: PlacedFinding, marked: string, most: number): string[] {
  const what = advice(finding, most, marked)
  const why = whyOf(reasonOf(finding), finding.excerpt.words)
  return [what.length > 0 ? `${why};` : why, ...what]
}

/** The words of the finding, and of their sentence what changes with them. */
function widened({ excerpt, offers: [fix] }: PlacedFinding): Excerpt {
  const { before, words, after } = excerpt
  const at = fix?.replaces.indexOf(words) ?? -1
  if (!fix || at < 0) return excerpt
  const [lead, tail] = [fix.replaces.slice(0, at), fix.replaces.slice(at + words.length)]
  if (!before.endsWith(lead) || !after.startsWith(tail)) return excerpt
  return {
    before: before.slice(0, before.length - lead.length),
    words: fix.replaces,
    after: after.slice(tail.length)
  }
}

/** The words stand in the line above and need not be said again. */
const whyOf = (reason: string, words: string): string =>
  reason.startsWith(`"${words}" `) ? reason.slice(words.length + 3) : reason

/** As many parts in each line as it holds. */
function filled(parts: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= room) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  return lines
}

/** The words whole, and on both sides as many words of their sentence as there is room for. */
function fitted({ before, words, after }: Excerpt, room: number): string {
  const [, left = '', opening = ''] = /^(?:… )?(.*?)(\S*)$/su.exec(before) ?? []
  const [, closing = '', right = ''] = /^(\S*)(.*?)(?: …)?$/su.exec(after) ?? []
  const [lefts, rights] = [wordsIn(left), wordsIn(right)]
  const isQuoted = /["“]$/.test(opening) && /^["”]/.test(closing)
  const marked = `${opening}${isQuoted ? words : `"${words}"`}${closing}`
  const compose = (from: number, to: number): string =>
    [
      ...(from < lefts.length || before.startsWith('…') ? ['…'] : []),
      ...lefts.slice(lefts.length - from),
      marked,
      ...rights.slice(0, to),
      ...(to < rights.length || after.endsWith('…') ? ['…'] : [])
    ].join(' ')
  const fits = ([from, to]: readonly [number, number]): boolean =>
    from <= lefts.length && to <= rights.length && compose(from, to).length <= room
  let shown: readonly [number, number] = [0, 0]
  for (;;) {
    const [from, to] = shown
    const [one, other] = [[from + 1, to] as const, [from, to + 1] as const]
    const wider = (from <= to ? [one, other] : [other, one]).find(fits)
    if (!wider) return compose(from, to)
    shown = wider
  }
}

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '')
