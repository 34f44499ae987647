/** Places that are no lines and columns of a file, in words. */
import type { Location } from '@stigmalint/core'
import type { PlacedFinding } from '@stigmalint/core/trusted'
import type { FileReport } from './file-report.js'

/** Where a finding stands in a file that is no text as it stands: its lines and offsets are none of the file. Null: they are. */
export const locationOf = ({ locate }: Pick<FileReport, 'locate'>, { start, end }: PlacedFinding): Location | null =>
  locate(start, end)

/** What a finding says, where its line cannot stand beside it. */
export const saidAt = (location: Location | null, text: string): string =>
  location ? `${inWords(location)}: ${text}` : text

/** `cell 3, line 2` */
export const inWords = (location: Location): string =>
  Object.entries(location)
    .map(([what, which]) => `${what} ${typeof which === 'string' ? `“${which}”` : which}`)
    .join(', ')

/** What stands between a path and what is said of a place in it: `:10:5`, or `, cell 3, line 2`. */
export const behindPath = (location: Location | undefined, ...lineAndColumn: readonly number[]): string =>
  location ? `, ${inWords(location)}` : lineAndColumn.map((own) => `:${own}`).join('')

/** As a field that is there only where there is such a place. */
export const located = (location: Location | null): { location?: Location } => (location ? { location } : {})
