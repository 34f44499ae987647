/** A line on the terminal that says how far a long check is; silent for the first second. */
export interface Progress {
  step: (done: number, total: number) => void
  clear: () => void
}

export function createProgress(
  isTerminal: () => boolean,
  write: (text: string) => void,
  now: () => number = Date.now
): Progress {
  let shownAt = now() + 900
  let isShown = false
  return {
    step: (done, total) => {
      if (now() - shownAt < 100) return
      shownAt = now()
      if (!isTerminal()) return
      isShown = true
      write(`\r\u001B[K${done} of ${total} files checked …`)
    },
    clear: () => {
      if (isShown) write('\r\u001B[K')
      isShown = false
    }
  }
}
