/** What is said when the program itself fails: where in the program, never what an error quotes of a text. */

/** A mistake of the program, as plain data. */
export interface Crash {
  /** the kind of the error, such as `TypeError` or `ENOENT` */
  name: string
  /** where in the program it arose, the nearest first */
  frames: readonly string[]
}

export const crashOf = (error: unknown): Crash => ({ name: nameOf(error), frames: framesOf(error) })

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))

/** What the user is asked to do, as the end of a sentence: several lines, without a line end. */
export const toReport = ({ name, frames }: Crash): string =>
  `please report it with these lines (they hold no text of your documents):\n${[name, ...frames].join('\n')}`

/** For a log, and where a line has to do. */
export function crashLine({ name, frames: [nearest] }: Crash): string {
  return `an error of the program itself (${name}${nearest === undefined ? '' : ` ${nearest.trim()}`}), please report it`
}
