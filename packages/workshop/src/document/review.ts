/** The copy of a document for its next reader: what the writer changed as tracked changes, what was found as comments. */
import type { Author, Edit, OpenedDocument, Remark, Stretch } from '@stigmalint/core'
import { markedEdits } from './marked.js'
import { asItCame, placesNow } from './since-opened.js'

/** A finding, as far as a comment needs it. */
export interface Found extends Stretch {
  /** what its comment says */
  lines: readonly string[]
}

export interface ToReview {
  document: OpenedDocument
  /** what changed since it was opened: edits of its text */
  edits: readonly Edit[]
  /** what was found in it as it came */
  before: readonly Found[]
  /** what is found in the text of now, in offsets of that */
  now: readonly Found[]
}

export type ReviewedCopy =
  | {
      ok: true
      bytes: Uint8Array
      /** changes to accept or reject */
      changes: number
      comments: number
      /** so many edits of the writer are not in it */
      left: number
    }
  | { ok: false; message: string }

export async function reviewedCopy({ document, ...own }: ToReview, author: Author): Promise<ReviewedCopy> {
  if (document.review === null) return { ok: false, message: 'has no form for changes that somebody else accepts' }
  const { edits, left } = markedEdits(document.text, own.edits, document.stretches())
  const reviewed = await document.review(remarksOf(edits, own), author)
  if (!reviewed.ok) return reviewed
  const { bytes, comments, changes } = reviewed
  const refused = edits.filter((edit) => !changes.includes(edit)).reduce((sum, { count }) => sum + count, 0)
  return { ok: true, bytes, comments, changes: changes.length, left: left + refused }
}

/** A remark for each change, with why where something was found there, and one for each finding that was left. */
function remarksOf(marked: readonly Edit[], { edits, before, now }: Omit<ToReview, 'document'>): Remark[] {
  const places = placesNow(edits)
  const changed = marked.map((edit): Remark => {
    const written = places.filter((_, index) => meets(edits[index], edit))
    const about = [
      ...before.filter((found) => meets(found, edit)),
      ...now.filter((found) => written.some((place) => meets(found, place)))
    ]
    const lines = about.flatMap((found, index) => (index === 0 ? found.lines : ['', ...found.lines]))
    return { start: edit.start, end: edit.end, lines, edits: [edit] }
  })
  const left = now.flatMap(({ start, end, lines }): Remark[] => {
    const place = asItCame(edits, { start, end })
    return place ? [{ ...place, lines, edits: [] }] : []
  })
  return [...changed, ...left].sort((one, other) => one.start - other.start)
}

const meets = (one: Stretch | undefined, other: Stretch): boolean =>
  one !== undefined && one.start <= other.end && other.start <= one.end && !isBeside(one, other)

/** An edit that only puts something in touches what it stands at. */
const isBeside = (one: Stretch, other: Stretch): boolean =>
  one.start < one.end && other.start < other.end && (one.end === other.start || other.end === one.start)
