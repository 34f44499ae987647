/** Which files are read, and as what: by the extension or the name of a file, and by the language that an editor gives. */
import type { Format } from '@stigmalint/core'
import { basename } from 'node:path'

const byExtension: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['qmd', 'markdown'],
  ['rmd', 'markdown'],
  ['txt', 'text'],
  ['text', 'text']
])

const commitMessage: Format = 'commit-message'

/** The files that git opens in an editor for a message. */
const byName: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['COMMIT_EDITMSG', commitMessage],
  ['MERGE_MSG', commitMessage]
])

/**
 * Names as VS Code gives them; `gitcommit` and `text` are what Vim and Emacs call theirs. Quarto and R Markdown are
 * Markdown with chunks of code, which are fences and inline code to Markdown as well.
 */
const byLanguage: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['rmarkdown', 'markdown'],
  ['plaintext', 'text'],
  ['text', 'text'],
  ['git-commit', commitMessage],
  ['gitcommit', commitMessage]
])

export const readExtensions = '.md, .markdown, .mdx, .qmd, .Rmd, .txt and .text'

/** The languages of the Language Server Protocol that are checked. */
export const languageIds: readonly string[] = [...byLanguage.keys()]

/** The format of a file, by its extension or its name; null if it is not read. */
export function formatOf(path: string): Format | null {
  const dot = path.lastIndexOf('.')
  if (dot >= 0) {
    const known = byExtension.get(path.slice(dot + 1).toLowerCase())
    if (known) return known
  }
  return byName.get(basename(path)) ?? null
}

/** The format of a document that an editor opens, by the identifier of its language; null if it is not checked. */
export function formatOfLanguage(languageId: string): Format | null {
  return byLanguage.get(languageId.toLowerCase()) ?? null
}
