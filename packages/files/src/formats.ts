/**
 * Which files are read, and as what: by the extension or the name of a file, and by the language that an editor gives. Nothing here
 * is Node's: the page that a browser opens reads by the same table.
 */
import type { ByteFormat } from '@stigmalint/core'
import { formats as ofEngine, type Format } from '@stigmalint/core/formats'
import { docx, html, notebook, odp, odt, pdf, pptx, srt, vtt, xlsx } from '@stigmalint/documents'
import { booksAndRichText, markup } from './off-the-page.js'

/** The one table of what is read, in the order in which a reader is told of it. */
export const formats: readonly (Format | ByteFormat)[] = [
  ...Object.values(ofEngine),
  html,
  srt,
  vtt,
  ...markup,
  notebook,
  docx,
  odt,
  odp,
  pptx,
  xlsx,
  ...booksAndRichText,
  pdf
]

/** Whether files of a format are no text as they stand. */
export const isByteFormat = (format: Format | ByteFormat): format is ByteFormat => 'open' in format

/** Those of the table whose files are their own text, which editors have open as they stand. */
export const textFormats: readonly Format[] = formats.flatMap((format) => (isByteFormat(format) ? [] : [format]))

const byExtension = mapOf(formats, ({ extensions }) => extensions.map((own) => own.toLowerCase()))
const byName = mapOf(formats, ({ fileNames }) => fileNames)
const byLanguage = mapOf(textFormats, ({ languageIds }) => languageIds)

function mapOf<Kind extends Format | ByteFormat>(
  kinds: readonly Kind[],
  namesOf: (kind: Kind) => readonly string[]
): ReadonlyMap<string, Kind> {
  return new Map(kinds.flatMap((kind) => namesOf(kind).map((name) => [name, kind] as const)))
}

/** "a, b and c" */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const readExtensions = listed(formats.flatMap(({ extensions }) => extensions.map((own) => `.${own}`)))

/** A glob of the files that are their own text and are read by their ending, for those who watch a folder. */
export const readGlob = `**/*.{${[...new Set(textFormats.flatMap(({ extensions }) => extensions.flatMap((own) => [own.toLowerCase(), own])))].join(',')}}`

/** Which files are read as what, for those who list them: the endings and names, and what people call the format. */
export const readAs: readonly (readonly [files: string, label: string])[] = formats.map(
  ({ extensions, fileNames, label }) => [[...extensions.map((own) => `.${own}`), ...fileNames].join(', '), label]
)

/** The format of a file, by its extension or its name; null if it is not read. */
export function formatOf(path: string): Format | ByteFormat | null {
  // a note of a word processor that somebody has a document open
  if (lastNameOf(path).startsWith('~$')) return null
  const dot = path.lastIndexOf('.')
  if (dot >= 0) {
    const known = byExtension.get(path.slice(dot + 1).toLowerCase())
    if (known) return known
  }
  return byName.get(lastNameOf(path)) ?? null
}

const lastNameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** The names of formats, for who says as what a file is read whatever it is called. */
export const formatNames: readonly string[] = formats.map(({ id }) => id)

/** The format of a name of `formatNames`; null for another one. */
export const formatNamed = (name: string | undefined): Format | ByteFormat | null =>
  formats.find(({ id }) => id === name) ?? null

/** Where what is fixed in a file of this format goes: into it, beside it, or nowhere. */
export const fixedWhere = (format: Format | ByteFormat | null): ByteFormat['fixed'] =>
  format !== null && isByteFormat(format) ? format.fixed : 'in-place'

/** The format of a file that is its own text, by its extension or its name; null for others as well. */
export function textFormatOf(path: string): Format | null {
  const format = formatOf(path)
  return format === null || isByteFormat(format) ? null : format
}

/** The format of a document that an editor opens, by the identifier of its language; null if it is not checked. */
export function formatOfLanguage(languageId: string): Format | null {
  return byLanguage.get(languageId.toLowerCase()) ?? null
}
