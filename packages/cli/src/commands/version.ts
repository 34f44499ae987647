/** `stigmalint --version`. */
import { version } from '@stigmalint/project/version'
import { writeOutLine } from '../output.js'

export function runVersion(): number {
  writeOutLine(version())
  return 0
}
