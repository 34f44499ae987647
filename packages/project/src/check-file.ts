/** One file, from its path to what its check came to, or why it was not checked. Nothing is printed, and nothing written. */
import type { Loader } from '@stigmalint/configuration'
import type { OpenedDocument } from '@stigmalint/core'
import { dataIn, formatOf, openFile, type FileState } from '@stigmalint/files'
import { crashOf, type Crash } from './crash.js'
import { optionsFor, type TextOptions } from './options-for.js'

export type { TextOptions } from './options-for.js'

/** How a caller checks a document; `options` are for its text. */
type Check<Checked> = (document: OpenedDocument, options: TextOptions) => Promise<Checked>

/** What became of a file: plain data, but for what the check itself answers. */
export type FileCheck<Checked> =
  /** `note` is what has to be said beside what was found; it starts like `message` below */
  | { is: 'checked'; file: FileState; note: string | null; checked: Checked }
  /** its configuration has mistakes, which it tells itself; nothing is checked by guesswork */
  | { is: 'unusable' }
  /** `ignore` leaves it out, in the configuration at this path; null where that has none */
  | { is: 'left-out'; by: string | null }
  /** a kind of file that is not read */
  | { is: 'no-format' }
  /** `message` starts as `openFile` says it: `:3: …` or `: …` */
  | { is: 'unreadable'; message: string }
  /** it ends like prose and holds data for programs, of this kind */
  | { is: 'data'; data: string }
  /** a mistake of the program: other files are checked all the same */
  | { is: 'crashed'; crash: Crash }

/** Thrown by a check whose result nobody wants any more: the one thing that `checkFile` throws. */
export class CalledOff extends Error {}

/**
 * Checks a file, given with its full path, by the configuration that is in force for it. How a document is checked is the
 * caller's: `checkDocument`, in turns, by other rules, or by a look at what is known already.
 */
export async function checkFile<Checked>(
  path: string,
  loader: Loader,
  check: Check<Checked>
): Promise<FileCheck<Checked>> {
  try {
    return await checkAtPath(path, loader, check)
  } catch (error) {
    if (error instanceof CalledOff) throw error
    return { is: 'crashed', crash: crashOf(error) }
  }
}

async function checkAtPath<Checked>(path: string, loader: Loader, check: Check<Checked>): Promise<FileCheck<Checked>> {
  const configuration = await loader.load(path)
  if (!configuration.isUsable) return { is: 'unusable' }
  if (configuration.isIgnored(path)) return { is: 'left-out', by: configuration.ignoredIn(path) }
  const format = formatOf(path)
  if (format === null) return { is: 'no-format' }
  const opening = await openFile(path, format)
  if (!opening.ok) return { is: 'unreadable', message: opening.message }
  const { document, file, note } = opening
  const data = dataIn(path, document.text)
  if (data !== null) return { is: 'data', data }
  const checked = await check(document, optionsFor(configuration, path, document.format))
  return { is: 'checked', file, note, checked }
}
