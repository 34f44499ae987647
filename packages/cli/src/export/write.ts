/** Where an export goes: begun before the work, whole or not at all, and over nothing unless that is asked for. */
import { readRegularFile } from '@stigmalint/files'
import { beginFile } from '@stigmalint/files/replace'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lines are without the path. */
export type BegunExport<Content> =
  { ok: true; write: (content: Content) => string | null; drop: () => void } | { ok: false; line: string }

const isThere = 'is there already, nothing was written; --overwrite writes it anew, --out names another place'

/** A file. */
export function beginExportFile(path: string, overwrite: boolean): BegunExport<string | Uint8Array> {
  if (existsSync(path) && !overwrite && !statSync(path).isDirectory()) return { ok: false, line: isThere }
  const begun = beginFile(path)
  if (!begun.ok) return { ok: false, line: begun.message }
  const { file } = begun
  return {
    ok: true,
    write: (content) => {
      try {
        file.write(content)
        file.done()
        return null
      } catch (error) {
        file.drop()
        return whyNot(error)
      }
    },
    drop: file.drop
  }
}

/** A folder of files that begin with one of `heads`; one that is there is replaced only where nothing else lies in it. */
export function beginExportFolder(
  path: string,
  heads: readonly Uint8Array[],
  overwrite: boolean
): BegunExport<ReadonlyMap<string, string | Uint8Array>> {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return { ok: false, line: 'is a file, name a folder' }
    const foreign = readdirSync(path).find((name) => !beginsWith(join(path, name), heads))
    if (foreign !== undefined)
      return {
        ok: false,
        line: `holds ${foreign}, which stigmalint did not write there; nothing was written, name another folder`
      }
    if (!overwrite) return { ok: false, line: isThere }
  }
  return { ok: true, write: (files) => writeFolder(path, files), drop: () => undefined }
}

function writeFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): string | null {
  const [beside, before] = [`${path}.${process.pid}.new`, `${path}.${process.pid}.old`]
  try {
    mkdirSync(beside, { recursive: true })
    for (const [name, content] of files) writeFileSync(join(beside, name), content)
    if (existsSync(path)) renameSync(path, before)
    renameSync(beside, path)
    return null
  } catch (error) {
    if (existsSync(before) && !existsSync(path)) renameSync(before, path)
    return whyNot(error)
  } finally {
    for (const folder of [beside, before]) rmSync(folder, { recursive: true, force: true })
  }
}

const mostBytes = 1 << 24

function beginsWith(path: string, heads: readonly Uint8Array[]): boolean {
  const read = readRegularFile(path, mostBytes)
  return read.ok && heads.some((head) => read.bytes.subarray(0, head.length).equals(head))
}

const whyNot = (error: unknown): string =>
  `cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`
