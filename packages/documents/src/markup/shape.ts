/** What blocks say, without their places: two texts of one shape read the same. */
import type { ProseBlock } from '@stigmalint/core/reading'

export const shapeOf = (blocks: readonly ProseBlock[]): string =>
  JSON.stringify(
    blocks.map(({ text, roles, heading, table, lead }) => [
      text.replace(/\s+/g, ' '),
      roles,
      heading,
      table && [table.row, table.column],
      lead?.replace(/\s+/g, ' ')
    ])
  )
