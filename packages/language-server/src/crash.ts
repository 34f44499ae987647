/** What is shown when the program itself fails. */
export function describeCrash(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `an error of the program itself, the document is not checked until it changes; please report it with these lines (they hold no text of your documents):\n${details}`
}
