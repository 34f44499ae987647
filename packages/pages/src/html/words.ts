/** Numbers and names in words. */
import type { Severity } from '@stigmalint/core'

/** "1 finding", "1,200 findings" */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`

/** 12,000 */
export const figure = (count: number): string => count.toLocaleString('en-GB')

/** A rate with as many figures as somebody reads: 12, 3.4, 0.25. */
export function rateInWords(rate: number | null): string {
  if (rate === null) return 'not known'
  if (rate === 0) return '0'
  return rate >= 10 ? figure(Math.round(rate)) : rate.toFixed(rate >= 1 ? 1 : 2)
}

export const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note'
}
