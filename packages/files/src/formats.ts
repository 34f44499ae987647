/** Which files are read, and as what: by the extension or the name of a file, and by the language that an editor gives. */
import { formats as ofEngine, type Format } from '@stigmalint/core/formats'
import { html, srt, vtt } from '@stigmalint/documents'
import { basename } from 'node:path'

/** The one table of what is read, in the order in which a reader is told of it. */
export const formats: readonly Format[] = [...Object.values(ofEngine), html, srt, vtt]

const byExtension = mapOf(({ extensions }) => extensions.map((own) => own.toLowerCase()))
const byName = mapOf(({ fileNames }) => fileNames)
const byLanguage = mapOf(({ languageIds }) => languageIds)

function mapOf(namesOf: (format: Format) => readonly string[]): ReadonlyMap<string, Format> {
  return new Map(formats.flatMap((format) => namesOf(format).map((name) => [name, format] as const)))
}

/** "a, b and c" */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const readExtensions = listed(formats.flatMap(({ extensions }) => extensions.map((own) => `.${own}`)))

/** A glob of the files that are read by their ending, for those who watch a folder. */
export const readGlob = `**/*.{${[...new Set(formats.flatMap(({ extensions }) => extensions.flatMap((own) => [own.toLowerCase(), own])))].join(',')}}`

/** Which files are read as what, for those who list them: the endings and names, and what people call the format. */
export const readAs: readonly (readonly [files: string, label: string])[] = formats.map(
  ({ extensions, fileNames, label }) => [[...extensions.map((own) => `.${own}`), ...fileNames].join(', '), label]
)

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
