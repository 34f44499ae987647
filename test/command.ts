/** The built command as a process of its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const projectPath = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export interface Run {
  code: number | null
  out: string
  error: string
}

export function runNode(words: readonly string[]): Run {
  const options = { cwd: projectPath('.'), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, words, options)
  return { code: status, out: stdout, error: stderr }
}

export const runCommand = (words: readonly string[]): Run =>
  runNode([projectPath('packages/cli/bin/stigmalint.js'), ...words])
