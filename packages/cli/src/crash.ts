/** What is shown when the program itself fails. */
export function describeCrash(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `stigmalint: an error of the program itself, please report it with these lines (they hold no text of your documents):\n${details}\n`
}
