/** Blocks that went or came as a whole. */
import type { Block, Change, Row, Run } from './model.js'

/** What is of the other version is left out of them. */
export const allAs = (blocks: readonly Block[], change: Exclude<Change, 'same'>): Block[] => {
  const isOfIt = (own: { change: Change }): boolean => own.change === 'same' || own.change === change
  const row = (own: Row): Row => ({ ...own, change, cells: own.cells.map((cell) => allAs(cell, change)) })
  const run = (own: Run): Run => ({ ...own, change })
  return blocks.flatMap((block): Block[] => {
    if (block.is === 'table') return [{ ...block, rows: block.rows.filter(isOfIt).map(row) }]
    return isOfIt(block) ? [{ ...block, change, runs: block.runs.filter(isOfIt).map(run) }] : []
  })
}
