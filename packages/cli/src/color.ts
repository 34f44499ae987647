/** Whether to write colours: what was asked for, else FORCE_COLOR, else NO_COLOR, else whether a terminal reads it. */
export function useColor(asked: boolean | undefined, environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (asked !== undefined) return asked
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (environment['NO_COLOR']) return false
  return isTerminal && environment['TERM'] !== 'dumb'
}
