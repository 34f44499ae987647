/** Where a finding stands, as a report for programs says it. */
import type { PlacedFinding } from '@stigmalint/core/trusted'

/** Lines and columns from 1, the column in UTF-16 code units; the offset from 0, in the same units. */
export interface ReportedPoint {
  line: number
  column: number
  offset: number
}

/** [start, end); a finding without a place stands at the top. */
export function spanOf({ place }: Pick<PlacedFinding, 'place'>): { start: ReportedPoint; end: ReportedPoint } {
  const nowhere = { line: 1, column: 1, offset: 0 }
  if (!place) return { start: nowhere, end: nowhere }
  const point = ({ line, column, offset }: (typeof place)['start']): ReportedPoint => ({
    line,
    column,
    offset: offset ?? 0
  })
  return { start: point(place.start), end: point(place.end) }
}
