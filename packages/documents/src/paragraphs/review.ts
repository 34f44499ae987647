/** What is proposed in a document, remark by remark: what every form of it has in common. */
import { plain } from './paragraph.js'
import type { Placed, PlacedEdit, PlacedRemark } from './placed.js'

/** Who knows the form that changes and comments have in a kind of document. */
export interface ReviewWriter<Own extends Placed> {
  /** Marks an edit, in all copies of its paragraph, and answers whether it could. */
  change: (edit: PlacedEdit<Own>) => boolean
  /** Writes a comment, and answers whether it could. */
  comment: (remark: PlacedRemark<Own>) => boolean
}

/** Remarks whose edits overlap are told by comments: only the first of them is marked. */
export function propose<Own extends Placed>(
  remarks: readonly PlacedRemark<Own>[],
  writer: ReviewWriter<Own>
): { comments: number; changes: PlacedEdit<Own>[] } {
  const changes: PlacedEdit<Own>[] = []
  const marked = new Map<Own, PlacedEdit<Own>[]>()
  let comments = 0
  for (const remark of remarks) {
    for (const edit of remark.edits) {
      const known = marked.get(edit.paragraph) ?? []
      if (known.some(({ start, end }) => edit.start < end && start < edit.end) || !writer.change(edit)) continue
      marked.set(edit.paragraph, [...known, edit])
      changes.push(edit)
    }
    if (remark.lines.length > 0 && writer.comment(remark)) comments++
  }
  return { comments, changes }
}

/** What a comment is about: what it says, and what would be changed. */
export const about = ({ start, end, edits }: PlacedRemark): { start: number; end: number } => ({
  start: Math.min(start, ...edits.map((edit) => edit.start)),
  end: Math.max(end, ...edits.map((edit) => edit.end))
})

/** Where the words stand that a comment is about, and which they are. */
export function placeOf({ paragraph, start, end }: PlacedRemark): string {
  const where = Object.entries(paragraph.location)
    .filter(([what]) => what !== 'heading')
    .map(([what, which]) => `${what} ${which}`)
  return `In ${where.join(', ')}: “${plain(paragraph.text.slice(start, end))}”`
}
