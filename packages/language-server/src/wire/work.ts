/**
 * Work that nobody waits for. What a request comes to goes back to the client, even where that is an error; all other work
 * passes through here: what throws in it becomes one line, and the rest goes on. The linter knows this as the one place
 * where a promise may be let go.
 */
import { crashLine, crashOf } from '@stigmalint/project/crash'
import { ResponseError } from 'vscode-languageserver/node'

export interface Background {
  /** Does the work, or tells in one line that starts with `what` why it ended. Never throws. */
  (what: string, work: () => unknown): void
  /** the same, for those who go on behind it; never rejects */
  finished: (what: string, work: () => unknown) => Promise<void>
}

export function backgroundWork(tell: (line: string) => void): Background {
  const finished = async (what: string, work: () => unknown): Promise<void> => {
    try {
      await work()
    } catch (error) {
      tell(
        `${what}: ${error instanceof ResponseError ? `refused by the client (${error.code})` : crashLine(crashOf(error))}`
      )
    }
  }
  const start = (what: string, work: () => unknown): void => {
    // eslint-disable-next-line @typescript-eslint/no-floating-promises -- nothing is left in it that could throw
    finished(what, work)
  }
  return Object.assign(start, { finished })
}
