/** How wide the report may be: what COLUMNS says, else as the terminal is; undefined for a pipe, which has no width. */
export function reportWidth(
  environment: NodeJS.ProcessEnv,
  terminal: { isTTY?: boolean; columns?: number }
): number | undefined {
  const asked = Number(environment['COLUMNS'])
  if (Number.isInteger(asked) && asked > 0) return asked
  return terminal.isTTY === true && terminal.columns !== undefined && terminal.columns > 0
    ? terminal.columns
    : undefined
}
