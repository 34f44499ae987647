/** Keys that are pressed while their last press is still at work do nothing: the marks that they would go by are old. */

type Action<Words extends readonly unknown[]> = (...words: Words) => Promise<void>

/** Answers what makes a command one of a group of which only one runs at a time. */
export function createAlone(): <Words extends readonly unknown[]>(action: Action<Words>) => Action<Words> {
  let isRunning = false
  return (action) =>
    async (...words) => {
      if (isRunning) return
      isRunning = true
      try {
        await action(...words)
      } finally {
        isRunning = false
      }
    }
}
