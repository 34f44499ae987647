/** What is shown when the program itself fails, or cannot say what it found. */
import { OutputProblem } from './output.js'

export function describeCrash(error: unknown): string {
  if (error instanceof OutputProblem) return `stigmalint: ${error.message}\n`
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `stigmalint: an error of the program itself, please report it with these lines (they hold no text of your documents):\n${details}\n`
}
