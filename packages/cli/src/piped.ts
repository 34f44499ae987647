/** Whether something is piped in, told without opening the stream. */
import { fstatSync } from 'node:fs'

/** False for a terminal, for /dev/null and for an input that was closed. */
export function isPiped(): boolean {
  try {
    const stats = fstatSync(0)
    return stats.isFIFO() || stats.isSocket() || (stats.isFile() && stats.size > 0)
  } catch {
    return false
  }
}
