/** What blocks say, without their places: two texts of one shape read the same. */
import type { Piece } from '@stigmalint/core/formats'
import type { ProseBlock } from '@stigmalint/core/reading'

const shapeOf = (blocks: readonly ProseBlock[]): string =>
  JSON.stringify(
    blocks.map(({ text, roles, heading, table, lead }) => [
      text.replace(/\s+/g, ' '),
      roles,
      heading,
      table && [table.row, table.column],
      lead?.replace(/\s+/g, ' ')
    ])
  )

const whole = (text: string): Piece => ({ start: 0, end: text.length, kind: 'prose', afterBlank: true })

/** Whether two texts read the same, for the reader of a markup. */
export const sameBy =
  (read: (source: string, piece: Piece) => readonly ProseBlock[]) =>
  (one: string, other: string): boolean =>
    shapeOf(read(one, whole(one))) === shapeOf(read(other, whole(other)))
