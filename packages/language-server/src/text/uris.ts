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

export const uriOf = (path: string): string => pathToFileURL(path).href
