/** Addresses of documents and paths of files. */
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The full path of a `file:` address; null for others, such as a document that was never saved, and where no file can be. */
export function pathOf(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null
  try {
    const path = fileURLToPath(uri)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/** Whether an address is that of a cell, which editors open as a document of its own. */
export const isCell = (uri: string): boolean => /^vscode-notebook-cell:/i.test(uri)

/** The full path of the file that a document stands in: of a cell that of its notebook, which rules and `ignore` are asked for. */
export const fileOf = (uri: string): string | null =>
  pathOf(isCell(uri) ? uri.replace(/^[^:]*:(?:\/\/[^/]*)?(?=\/)/, 'file://').replace(/#.*$/, '') : uri)

export const uriOf = (path: string): string => pathToFileURL(path).href
