/** What a test asks of a file: what is found in it, where, and what it is once it is fixed. */
import { check, fixesToApply, type ByteFormat, type Location, type OpenedDocument } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { Archive } from '../src/zip/archive.js'

const ruleSet = await loadRuleSet()
const marks = /[\u0019-\u001F]/g

/** @throws {Error} with what is said of a file that is not read */
export async function opened(kind: ByteFormat, file: Uint8Array): Promise<OpenedDocument> {
  const opening = await kind.open(file)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

export async function checked({ text, format }: OpenedDocument): ReturnType<typeof check> {
  return check(text, { ruleSet, format })
}

/** The words that one rule finds. */
export async function foundIn(document: OpenedDocument): Promise<string[]> {
  const { messages } = await checked(document)
  return messages
    .filter(({ ruleId }) => ruleId === 'drug-use/addict')
    .map(({ actual }) => (actual ?? '').replace(marks, ''))
}

/** Where the first of the words stands that are looked for. */
export function placeOf({ text, locate }: OpenedDocument, words = 'addicts'): Location | null {
  const at = text.indexOf(words)
  return locate(at, at + words.length)
}

export async function fixed(kind: ByteFormat, file: Uint8Array): Promise<Uint8Array> {
  const own = await opened(kind, file)
  const { messages } = await checked(own)
  const written = (await own.apply(fixesToApply(messages, 'suggested').flatMap(({ edits }) => edits))).write()
  if (!written.ok) throw new Error(written.message)
  return written.bytes
}

export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {}
  for (const name of new Archive(bytes).names) parts[name] = await partOf(bytes, name)
  return parts
}

/** Empty where there is none. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder().decode((await new Archive(bytes).read(name)) ?? undefined)
}

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }

/** A file with a remark at each of the words that one rule finds, and what is proposed for them. */
export async function reviewed(
  kind: ByteFormat,
  file: Uint8Array
): Promise<{ bytes: Uint8Array; comments: number; changes: number }> {
  const own = await opened(kind, file)
  const { messages } = await checked(own)
  const remarks = messages
    .filter(({ ruleId }) => ruleId === 'drug-use/addict')
    .map(({ fixes, place }) => {
      const start = place && 'start' in place ? (place.start.offset ?? 0) : 0
      const end = place && 'start' in place ? (place.end.offset ?? 0) : 0
      return { start, end, edits: fixes[0]?.edits ?? [], lines: ['Why & how.'] }
    })
  const result = await own.review?.(remarks, author)
  if (!result?.ok) throw new Error(result?.message ?? 'no review')
  const { bytes, comments, changes } = result
  return { bytes, comments, changes: changes.length }
}
