/** Documents written beside the files that they were made from: `draft.docx` stays, and `draft.reviewed.docx` comes. */
import { extname } from 'node:path'

/** "a/draft.docx" to "a/draft.reviewed.docx" */
export function nameBeside(path: string, what: 'reviewed' | 'fixed'): string {
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}.${what}${ending}`
}

/** Whether a file is such a copy by its name. */
export const isCopy = (path: string): boolean => /\.(?:reviewed|fixed)\.[^./\\]+$/.test(path)
