/** Which files are read, and as what. */
import type { Format } from '@stigmalint/core'

const byExtension: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text'
}

export const readExtensions = '.md, .markdown, .txt and .text'

/** The format of a file, by its extension; null if it is not read. */
export function formatOf(path: string): Format | null {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? null : (byExtension[path.slice(dot + 1).toLowerCase()] ?? null)
}
