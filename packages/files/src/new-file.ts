/** A file written whole beside others. */
import { closeSync, existsSync, fsyncSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { openTemporary } from './temporary-file.js'
import { describeWhy } from './whole-file.js'

/**
 * Writes a new file, or with `isOverwrite` one in place of another. Answers null, or why it did not: one line without the
 * path.
 */
export function writeFile(
  path: string,
  bytes: Uint8Array,
  { mode, isOverwrite }: { mode: number; isOverwrite: boolean }
): string | null {
  if (!isOverwrite && existsSync(path)) return 'is there already, remove it or add --overwrite'
  let beside: string | null = null
  try {
    const { path: made, descriptor } = openTemporary(dirname(path), mode)
    beside = made
    try {
      writeFileSync(descriptor, bytes)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(beside, path)
    return null
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true })
    return describeWhy(error)
  }
}
