/** Which lines a run looks at, as the command line says. */
import { readRegularFile, repositoryRoot } from '@stigmalint/files'
import { resolve } from 'node:path'
import type { Flags } from '../command-line/flags.js'
import { changedLines, type LineRange } from './diff.js'
import { changedSince, type Changes } from './git.js'
import { realPath } from './real-path.js'

/** A diff may be this long, in bytes. */
const mostBytes = 1 << 28

/** By the whole paths of files; null where all lines are looked at. */
export function readChanges({ changedSince: revision, changedLines: diffPath }: Flags, cwd: string): Changes | null {
  if (revision !== undefined) return changedSince(revision, cwd)
  if (diffPath === undefined) return null
  const fail = (message: string): Changes => ({ ok: false, message: `${diffPath}: ${message}` })
  const read = readRegularFile(resolve(cwd, diffPath), mostBytes)
  if (!read.ok) return fail(read.message)
  const changed = changedLines(read.bytes.toString('utf8'))
  if (!changed) return fail('this is no diff, write one with `git diff --unified=0 main...`')
  const lines = new Map<string, readonly LineRange[]>()
  // git names files from the root of the repository
  const root = repositoryRoot(cwd) ?? cwd
  for (const [path, own] of changed) lines.set(realPath(resolve(root, path)), own)
  return { ok: true, lines }
}
