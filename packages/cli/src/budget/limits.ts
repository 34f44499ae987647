/** What was found, held against what may be found. */
import type { Budget, FailLevel, Said } from '@stigmalint/configuration'
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** How many of each severity there are. */
export type Tally = Readonly<Record<PlacedFinding['severity'], number>>

export function tallyOf(findings: Iterable<Pick<PlacedFinding, 'severity'>>): Tally {
  const tally = { error: 0, warning: 0, information: 0 }
  for (const { severity } of findings) tally[severity]++
  return tally
}

/** What is serious enough to count for a density. */
export const serious = ({ error, warning }: Tally): number => error + warning

/** From which severity on findings fail: where only limits are given, warnings fail beyond them alone. */
export const levelOf = ({ failOn, maxWarnings, maxDensity }: Budget): FailLevel =>
  failOn?.value ?? (maxWarnings !== null || maxDensity !== null ? 'error' : 'warning')

/** Whether findings of these severities fail by themselves, whatever their number. */
export function fails({ error, warning, information }: Tally, level: FailLevel): boolean {
  switch (level) {
    case 'error':
      return error > 0
    case 'warning':
      return error + warning > 0
    case 'information':
      return error + warning + information > 0
    case 'none':
      return false
  }
}

/** The line that says by how much there are too many warnings; null where there are not. `by`: who allows how many. */
export const tooManyWarnings = ({ warning }: Tally, { value, path: by }: Said<number>): string | null =>
  warning <= value ? null : `${counted(warning, 'warning')}, ${allowed(value)} by ${by}`

/** The same of errors and warnings for so many words. */
export function tooDense(tally: Tally, words: number, { value, path: by }: Said<number>): string | null {
  const found = serious(tally)
  const density = (found * 1000) / Math.max(1, words)
  return density <= value
    ? null
    : `${rounded(density, value)} findings in 1,000 words (${found} in ${words.toLocaleString('en-US')}), ${allowed(value)} by ${by}`
}

/** With so many figures behind the point that it does not look like what is allowed. */
function rounded(density: number, limit: number): string {
  const figures = [1, 2, 3, 4].find((count) => Number(density.toFixed(count)) !== limit) ?? 6
  return String(Number(density.toFixed(figures)))
}

const allowed = (number: number): string => `${number} ${number === 1 ? 'is' : 'are'} allowed`
const counted = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`
