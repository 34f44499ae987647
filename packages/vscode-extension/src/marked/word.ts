/** The words that are marked, as they are listed: read from what stands under them in the editor. */
import * as v from 'valibot'

/** What the server says of a word in the `data` of its mark. */
const listedSchema = v.object({
  words: v.string(),
  /** all that the wording stands for, where that is more than the words */
  replaces: v.optional(v.string()),
  /** what to write first; empty where no wording fits */
  wording: v.string(),
  level: v.picklist(['error', 'warning', 'information']),
  subject: v.string()
})
export type Level = v.InferOutput<typeof listedSchema>['level']

const placeSchema = v.object({ line: v.number(), character: v.number() })

export const wordSchema = v.object({
  ...listedSchema.entries,
  uri: v.string(),
  /** the name of the document, as it is shown */
  document: v.string(),
  /** which cell of a notebook, from 0; null for other documents */
  cell: v.nullable(v.number()),
  ruleId: v.string(),
  message: v.string(),
  start: placeSchema,
  end: placeSchema
})
export type MarkedWord = v.InferOutput<typeof wordSchema>

export type Place = v.InferOutput<typeof placeSchema>

/** As much of a diagnostic of VS Code as is needed. */
export interface Mark {
  source?: string | undefined
  code?: unknown
  data?: unknown
  message: string
  range: { start: Place; end: Place }
}

/** Where a document is listed. */
export type Listed = Pick<MarkedWord, 'uri' | 'document' | 'cell'>

/** The marked words of a document, in the order of the text; mistakes in configurations and the like are none. */
export const wordsIn = (listed: Listed, marks: readonly Mark[]): MarkedWord[] =>
  marks.flatMap((mark) => wordOf(listed, mark) ?? []).sort((one, other) => comparePlaces(one.start, other.start))

/** How strong a mark is; null: it marks no word. */
export const levelOf = ({ source, data }: Mark): Level | null => {
  const read = v.safeParse(listedSchema, data)
  return source === 'stigmalint' && read.success ? read.output.level : null
}

function wordOf(listed: Listed, { source, code, data, message, range }: Mark): MarkedWord | null {
  const read = v.safeParse(listedSchema, data)
  if (source !== 'stigmalint' || !read.success) return null
  const ruleId: unknown = typeof code === 'object' && code !== null ? Reflect.get(code, 'value') : code
  if (typeof ruleId !== 'string') return null
  const placeOf = ({ line, character }: Place): Place => ({ line, character })
  return { ...listed, ...read.output, ruleId, message, start: placeOf(range.start), end: placeOf(range.end) }
}

export const comparePlaces = (one: Place, other: Place): number =>
  one.line - other.line || one.character - other.character

/** By which a list knows a word again. */
export const keyOf = ({ uri, ruleId, start }: MarkedWord): string => `${uri} ${start.line}:${start.character} ${ruleId}`

/** Where it stands: "line 7", or "cell 2, line 1". */
export const placeInWords = ({ cell, start }: MarkedWord): string =>
  `${cell === null ? '' : `cell ${cell + 1}, `}line ${start.line + 1}`

/** How strong it is, in words that name no colour: colours are a choice. */
export const levelsInWords: Readonly<Record<Level, string>> = {
  error: 'strongly advised against',
  warning: 'advised against',
  information: 'only a note'
}

/** A word as it is shown in a row: all that is replaced, and what stands there then. */
export const written = ({ words, wording, replaces }: MarkedWord): string =>
  wording === '' ? words : `${replaces ?? words} → ${wording}`

/** A word as it is read out. */
export function spoken(word: MarkedWord): string {
  const { words, wording, replaces, level, document } = word
  const instead = replaces === undefined ? `Write "${wording}"` : `Write "${wording}" for "${replaces}"`
  return `"${words}", ${levelsInWords[level]}, ${placeInWords(word)} of ${document}. ${wording === '' ? 'No wording fits everywhere' : instead}`
}
