/** What is shown when the program itself fails: where in the program, never what an error quotes of a text. */

/** For the user, once: several lines. */
export function describeCrash(error: unknown): string {
  const details = [nameOf(error), ...framesOf(error)].join('\n')
  return `an error of the program itself, the document is not checked until it changes; please report it with these lines (they hold no text of your documents):\n${details}`
}

/** For the log, and where a line has to do. */
export function failureIn(error: unknown): string {
  const [frame] = framesOf(error)
  return `an error of the program itself (${nameOf(error)}${frame === undefined ? '' : ` ${frame.trim()}`}), please report it`
}

/** The kind of an error, such as `TypeError` or `ENOENT`. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
