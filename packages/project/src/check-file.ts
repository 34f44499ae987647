/** One file, from its path to what its check came to, or why it was not checked. Nothing is printed, and nothing written. */
import type { Configuration, Loader } from '@stigmalint/configuration'
import type { ByteFormat, Format, OpenedDocument } from '@stigmalint/core'
import { dataIn, formatOf, maxBytes, openBytes, readRegularFile, type FileState } from '@stigmalint/files'
import { crashOf, type Crash } from './crash.js'
import { optionsFor, type TextOptions } from './options-for.js'

export type { TextOptions } from './options-for.js'

/** A file as it was read, and what is in force for it. */
export interface ReadFile {
  path: string
  file: FileState
  format: Format | ByteFormat
  /** somebody said that it is read as this format, whatever its name */
  isForced: boolean
  configuration: Configuration
}

/** How a caller checks a document; `options` are for its text, `file` is what it was opened from. */
type Check<Checked> = (document: OpenedDocument, options: TextOptions, file: FileState) => Promise<Checked>

/** Why a file was not read: plain data. */
export type NotRead =
  /** its configuration has mistakes, which it tells itself; nothing is checked by guesswork */
  | { is: 'unusable' }
  /** `ignore` leaves it out, in the configuration at this path; null where that has none */
  | { is: 'left-out'; by: string | null }
  /** a kind of file that is not read */
  | { is: 'no-format' }
  /** `message` starts as `openBytes` says it: `:3: …` or `: …` */
  | { is: 'unreadable'; message: string }
  /** a mistake of the program: other files are checked all the same */
  | { is: 'crashed'; crash: Crash }

/** What became of a file: plain data, but for what the check itself answers. */
export type FileCheck<Checked> =
  /** `note` is what has to be said beside what was found; it starts like `message` above */
  | { is: 'checked'; note: string | null; checked: Checked }
  /** it ends like prose and holds data for programs, of this kind */
  | { is: 'data'; data: string }
  | NotRead

/** Thrown by a check whose result nobody wants any more: the one thing that `checkFile` throws. */
export class CalledOff extends Error {}

/**
 * Checks a file, given with its full path, by the configuration that is in force for it. How a document is checked is the
 * caller's: `checkDocument`, in turns, or by other rules. It is read as `forced`, or as its name says.
 */
export const checkFile = <Checked>(
  path: string,
  loader: Loader,
  check: Check<Checked>,
  forced: Format | ByteFormat | null = null
): Promise<FileCheck<Checked>> => readFile(path, loader, (read) => checkRead(read, check), forced)

/** Reads a file, for who may know already what its check comes to; `use` does what is left to do. */
export async function readFile<Result>(
  path: string,
  loader: Loader,
  use: (read: ReadFile) => Promise<Result>,
  forced: Format | ByteFormat | null = null
): Promise<Result | NotRead> {
  try {
    const configuration = await loader.load(path)
    if (!configuration.isUsable) return { is: 'unusable' }
    if (configuration.isIgnored(path)) return { is: 'left-out', by: configuration.ignoredIn(path) }
    const format = forced ?? formatOf(path)
    if (format === null) return { is: 'no-format' }
    const file = readRegularFile(path, maxBytes)
    if (!file.ok) return { is: 'unreadable', message: `: ${file.message}` }
    return await use({ path, file, format, isForced: forced !== null, configuration })
  } catch (error) {
    if (error instanceof CalledOff) throw error
    return { is: 'crashed', crash: crashOf(error) }
  }
}

/** Checks a file that was read. */
export async function checkRead<Checked>(
  { path, file, format, isForced, configuration }: ReadFile,
  check: Check<Checked>
): Promise<FileCheck<Checked>> {
  const opening = await openBytes(file.bytes, format)
  if (!opening.ok) return { is: 'unreadable', message: opening.message }
  const { document, note } = opening
  const data = isForced ? null : dataIn(path, document.text)
  if (data !== null) return { is: 'data', data }
  return { is: 'checked', note, checked: await check(document, optionsFor(configuration, path, document.format), file) }
}
