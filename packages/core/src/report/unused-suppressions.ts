/** A comment that was meant to switch something off and does not is reported, and one that outlived its reason. */
import { nearest } from '../compile/nearest.js'
import type { Rules } from '../compile/rule-set.js'
import { shortened } from '../compile/shortened.js'
import { directivesOf, type SuppressionMark } from '../scan/suppression-marks.js'
import { nearestDirective } from './directives.js'
import { toNotice, type Notice } from './notice.js'
import type { Finding, Severity } from './finding.js'
import type { pointer } from './places.js'

export const unusedSuppression = 'stigmalint/unused-suppression'
export const unknownDirective = 'stigmalint/unknown-directive'

/** `level`: how comments are reported, by their ruleId. */
export function unusedSuppressions(
  marks: readonly SuppressionMark[],
  used: ReadonlySet<SuppressionMark>,
  rules: Rules,
  level: (ruleId: string) => Severity | 'off',
  source: string,
  point: ReturnType<typeof pointer>
): Finding[] {
  if (marks.length === 0) return []
  const ids = rules.rules.map((rule) => rule.id)
  const known = new Set([...ids, ...Object.keys(rules.renamed)])
  const before = new SwitchedOff()
  return marks.flatMap((mark) => {
    const problem =
      mark.kind === null
        ? slip(mark, source)
        : problemOf(
            mark,
            used.has(mark),
            before,
            mark.ruleIds.filter((id) => !known.has(id)),
            ids,
            source
          )
    if (mark.kind === 'disable') before.add(mark)
    const severity = problem ? level(problem.ruleId) : 'off'
    return problem === null || severity === 'off' ? [] : [toNotice(problem, severity, source, point)]
  })
}

/** What the `disable` comments up to a place switch off. */
class SwitchedOff {
  #hasAny = false
  readonly #ruleIds = new Set<string>()

  add(disable: SuppressionMark): void {
    this.#hasAny = true
    for (const id of disable.ruleIds) this.#ruleIds.add(id)
  }

  isEndedBy({ ruleIds }: SuppressionMark): boolean {
    return ruleIds.length === 0 ? this.#hasAny : ruleIds.some((id) => this.#ruleIds.has(id))
  }
}

function slip(mark: SuppressionMark, source: string): Notice {
  const near = nearestDirective(source.slice(mark.at, mark.wordsEnd), mark.unit)
  const length = near?.length ?? mark.written.length
  const written = source.slice(mark.at, mark.at + length).replace(/\s+/g, ' ')
  const mend = near
    ? `did you mean \`${near.directive}\`?`
    : `known are ${directivesOf(mark.unit)
        .map((directive) => `\`stigmalint-${directive}\``)
        .join(', ')}`
  return {
    ruleId: unknownDirective,
    reason: `Unknown directive \`${written}\` in a comment, which switches nothing off: ${mend}`,
    start: mark.at,
    end: mark.at + length,
    expected: near ? [near.directive] : []
  }
}

function problemOf(
  mark: SuppressionMark,
  isUsed: boolean,
  before: SwitchedOff,
  unknown: readonly string[],
  ids: readonly string[],
  source: string
): Notice | null {
  const problem = (reason: string): Notice => ({
    ruleId: unusedSuppression,
    reason,
    start: mark.start,
    end: mark.end,
    expected: []
  })
  if (mark.isShown)
    return problem(
      'Suppression comment in indented code, where readers see it and it switches nothing off: indent it less'
    )
  if (unknown.length > 0) return problem(unknownRules(unknown, ids))
  if (mark.kind === 'enable')
    return before.isEndedBy(mark)
      ? null
      : problem('Unexpected `stigmalint-enable`: no comment before it switches off what it switches on, remove it')
  if (isUsed) return null
  if (mark.kind === 'disable-line' && isAlone(mark, source))
    return problem(
      'Suppression comment without effect: nothing else stands in its line; write `stigmalint-disable-next-line`'
    )
  if (!/\S/.test(source.slice(mark.from, mark.to)))
    return problem('Suppression comment without effect: no text follows it, move it before what it is for')
  return problem('Unexpected suppression comment: nothing is found there, remove it')
}

const isAlone = (mark: SuppressionMark, source: string): boolean =>
  /^[\s>]*$/.test(source.slice(mark.from, mark.start)) && !/\S/.test(source.slice(mark.end, mark.to))

function unknownRules(unknown: readonly string[], ids: readonly string[]): string {
  const [first = ''] = unknown
  const named = ids.filter((id) => id.endsWith(`/${first}`))
  const near = named.length === 1 ? named[0] : nearest(first, ids)
  const mend = near
    ? `did you mean \`${near}\`?`
    : first.includes('/')
      ? 'correct its name'
      : 'correct its name, and write ` -- ` before a reason'
  return `Unknown rule \`${unknown.map((id) => shortened(id)).join('`, `')}\` in a suppression comment, ${mend}`
}
