/** Places that are no lines and columns of a file, in words. */
import type { Location } from '@stigmalint/core'

/** `cell 3, line 2` */
export const inWords = (location: Location): string =>
  Object.entries(location)
    .map(([what, which]) => `${what} ${which}`)
    .join(', ')

/** What stands between a path and what is said of a place in it: `:10:5`, or `, cell 3, line 2`. */
export const behindPath = (location: Location | undefined, ...lineAndColumn: readonly number[]): string =>
  location ? `, ${inWords(location)}` : lineAndColumn.map((own) => `:${own}`).join('')

/** As a field that is there only where there is such a place. */
export const located = (location: Location | null): { location?: Location } => (location ? { location } : {})
