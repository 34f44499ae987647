/** Which documents the server gets. Only what has a reader is named. */

/** The languages whose prose is checked: those of the table of formats, in its order (`manifest.test.ts` compares). */
export const checkedLanguages: readonly string[] = [
  'markdown',
  'quarto',
  'rmd',
  'rmarkdown',
  'mdx',
  'plaintext',
  'text',
  'git-commit',
  'gitcommit',
  'html',
  'srt',
  'subrip',
  'vtt',
  'webvtt',
  'latex',
  'tex',
  'asciidoc',
  'restructuredtext',
  'rst',
  'org'
]

/** Files, drafts that were never saved, files of a folder that is not on a disk, and the cells of notebooks. */
const schemes: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell']

/** Whether documents of this kind reach the server: the left side of a comparison does not. */
export const isReadFrom = (scheme: string): boolean => schemes.includes(scheme)

/** Where configurations and house lists stand: their mistakes are shown in them. The server leaves out what is neither. */
const dataFiles: readonly string[] = [
  '**/stigmalint.config.{yml,yaml,json}',
  '**/sources.yml',
  '**/{lexicons,names,profiles}/*.yml',
  '**/en/*/*.yml'
]

export interface DocumentFilter {
  scheme: string
  language?: string
  pattern?: string
}

export const documentSelector: DocumentFilter[] = [
  ...checkedLanguages.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
  ...dataFiles.map((pattern) => ({ scheme: 'file', pattern }))
]
