/** Files that end like plain text and hold data for programs: lists of packages, of addresses, of words. */
import { basename } from 'node:path'
import { formatOf } from './formats.js'

/** What a file holds in place of prose. */
type Data = string

/** By convention of the programs that read them. */
const byName: readonly (readonly [RegExp, Data])[] = [
  [/^(?:[\w.]+[-_])*(?:requirements|constraints)(?:[-_.][\w.]+)*\.txt$/i, 'a list of packages'],
  [/^(?:robots|ads|app-ads|security)\.txt$/i, 'data for visitors of a site that are programs'],
  [/^cmake(?:lists|cache)\.txt$/i, 'instructions for building a program'],
  [/^(?:top_level|entry_points|dependency_links|installed-files|sources|requires)\.txt$/i, 'data of a package']
]

/** A whole line that is one name or number: no blank, no end of a sentence, in letters that write words apart. */
const token = /^(?=.*[\p{L}\p{N}])[\p{Script=Latin}\p{N}\p{M}\p{P}\p{S}]{1,200}(?<![.!?;:,…"”’)])$/u
/** `key = value`, `package==1.0`, `a.b: 3` are settings; "Ana: I came late." is not, so a colon alone says nothing. */
const setting = /^(?:export\s+)?[\w.[\]-]+(?:\[[\w,-]+\])?\s*(?:[<>~!=]=|[<>=])\s*\S/
const comment = /^(?:#|;|\/\/)/
const leastTokens = 8
const leastSettings = 2
const share = 0.9

/** What a file that ends in `.txt` or `.text` holds if that is data and no prose, by its name alone; null if not known. */
export function dataByName(path: string): Data | null {
  if (formatOf(path)?.mayHoldData !== true) return null
  const name = basename(path)
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** The same by its name or by what it looks like. */
export function dataIn(path: string, text: string): Data | null {
  if (formatOf(path)?.mayHoldData !== true) return null
  return dataByName(path) ?? dataByLook(text)
}

/** Looks at the first lines, which tell. */
function dataByLook(text: string): Data | null {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .slice(0, 200)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !comment.test(line))
  const most = (count: number, least: number): boolean => count >= least && count >= share * lines.length
  if (most(lines.filter((line) => setting.test(line)).length, leastSettings)) return 'settings'
  return most(lines.filter((line) => token.test(line)).length, leastTokens) ? 'a list of words, one on each line' : null
}

/** Why a file of data that was named is not read, and how to force it: one line without the path. */
export const whyData = (data: Data, shown: string): string =>
  `${data}, not prose; to check it all the same: stigmalint - < ${/[\s"']/.test(shown) ? `'${shown}'` : shown}`
