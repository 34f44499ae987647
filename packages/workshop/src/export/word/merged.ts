/**
 * Two versions of a document as one, with what went and came. It is made of blocks, and not of the lines of a source: whatever was done to the
 * signs of a list or a table, who accepts all has the one version, and who rejects all the other.
 */
import { diffArrays } from 'diff'
import {
  allAs,
  isAlike,
  joined,
  lookKey,
  type Block,
  type Paragraph,
  type Row,
  type Run,
  type Table,
  type Words
} from '@stigmalint/documents/write-docx'
import { areAlike, pairsOf } from '../../changes/pairs.js'

export function mergedWords(before: Words, after: Words): Words {
  const labels = new Set([...before.notes.keys(), ...after.notes.keys()])
  return {
    blocks: mergedBlocks(before.blocks, after.blocks),
    notes: new Map(
      [...labels].map((label) => [label, mergedBlocks(before.notes.get(label) ?? [], after.notes.get(label) ?? [])])
    )
  }
}

/** How many places are told apart: words that stand together count once. */
export const changesIn = ({ blocks, notes }: Words): number =>
  [blocks, ...notes.values()].flat().reduce((sum, block) => sum + changesInBlock(block), 0)

function changesInBlock(block: Block): number {
  if (block.is === 'paragraph')
    return block.runs.filter(({ change }, at) => change !== 'same' && (block.runs[at - 1]?.change ?? 'same') === 'same')
      .length
  return block.rows.flatMap(({ cells }) => cells.flat()).reduce((sum, own) => sum + changesInBlock(own), 0)
}

function mergedBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  return merged(before, after, {
    keyOf,
    isPair: arePair,
    pair: pairedBlock,
    change: (own, change) => allAs([own], change)
  })
}

interface Kind<Item> {
  /** those that are the same have the same */
  keyOf: (item: Item) => string
  isPair: (old: Item, fresh: Item) => boolean
  pair: (old: Item, fresh: Item) => Item
  /** one that went or came as a whole */
  change: (item: Item, change: 'added' | 'removed') => readonly Item[]
}

function merged<Item>(before: readonly Item[], after: readonly Item[], kind: Kind<Item>): Item[] {
  const { keyOf, isPair, pair, change } = kind
  return stepsBetween(before, after, keyOf).flatMap(({ gone, came, same }) => [
    ...pairsOf(gone, came, isPair, {
      both: (old, fresh) => [pair(old, fresh)],
      gone: (old) => change(old, 'removed'),
      came: (fresh) => change(fresh, 'added')
    }).flat(),
    ...same
  ])
}

/** What went, what came in its place, and what is the same behind it, as it is now. */
interface Step<Item> {
  gone: readonly Item[]
  came: readonly Item[]
  same: readonly Item[]
}

/** A difference that takes longer is told as "all of this went, all of that came". Milliseconds. */
const longest = 2000

function stepsBetween<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string
): Step<Item>[] {
  const steps = diffArrays(before.map(keyOf), after.map(keyOf), { timeout: longest })
  if (!steps) return [{ gone: before, came: after, same: [] }]
  const found: Step<Item>[] = []
  let [old, fresh] = [0, 0]
  let open: Step<Item> = { gone: [], came: [], same: [] }
  for (const { removed, added, count } of steps) {
    if (removed) open = { ...open, gone: [...open.gone, ...before.slice(old, (old += count))] }
    else if (added) open = { ...open, came: [...open.came, ...after.slice(fresh, (fresh += count))] }
    else {
      old += count
      found.push({ ...open, same: after.slice(fresh, (fresh += count)) })
      open = { gone: [], came: [], same: [] }
    }
  }
  return [...found, open]
}

const keyOf = (block: Block): string =>
  block.is === 'paragraph'
    ? `${lookKey(block.look)} ${block.runs.map(runKey).join(' ')}`
    : block.rows.map(rowKey).join(' ')

const rowKey = ({ isHead, cells }: Row): string => JSON.stringify([isHead, cells.map((own) => own.map(keyOf))])

/** Comments make no difference. */
const runKey = ({ text, marks, link, note }: Run): string => JSON.stringify([text, marks, link, note])

const textOf = (block: Block): string =>
  block.is === 'paragraph'
    ? block.runs.map(({ text, note }) => text + (note ?? '')).join('')
    : block.rows.flatMap(({ cells }) => cells.flat().map(textOf)).join(' ')

/** A table that has lost or won a column is another one. */
function arePair(old: Block, fresh: Block): boolean {
  if (old.is !== fresh.is) return false
  if (old.is === 'table' && fresh.is === 'table' && columnsOf(old) !== columnsOf(fresh)) return false
  return areAlike(textOf(old), textOf(fresh))
}

const columnsOf = ({ rows }: Table): number => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)

function pairedBlock(old: Block, fresh: Block): Block {
  if (old.is === 'paragraph' && fresh.is === 'paragraph') return pairedParagraph(old, fresh)
  if (old.is === 'table' && fresh.is === 'table') return { ...fresh, rows: merged(old.rows, fresh.rows, ofRows) }
  return fresh
}

const ofRows: Kind<Row> = {
  keyOf: rowKey,
  isPair: (old, fresh) =>
    old.cells.length === fresh.cells.length && old.isHead === fresh.isHead && areAlike(wordsIn(old), wordsIn(fresh)),
  pair: (old, fresh) => ({
    ...fresh,
    cells: fresh.cells.map((cell, at) => mergedBlocks(old.cells[at] ?? [], cell))
  }),
  change: (row, change) => [{ ...row, change, cells: row.cells.map((cell) => allAs(cell, change)) }]
}

const wordsIn = ({ cells }: Row): string => cells.flat().map(textOf).join(' ')

function pairedParagraph(old: Paragraph, fresh: Paragraph): Paragraph {
  const was = isAlike(old.look, fresh.look) ? null : old.look
  return { ...fresh, was, runs: mergedRuns(old.runs, fresh.runs) }
}

/** Word by word; a blank between two changes belongs to them, so that a reader sees a phrase for a phrase. */
function mergedRuns(before: readonly Run[], after: readonly Run[]): Run[] {
  const [old, fresh] = [before.flatMap(pieces), after.flatMap(pieces)]
  const steps = withBlanks(stepsBetween(old, fresh, runKey))
  return joined(
    steps.flatMap(({ gone, came, same }) => [
      ...gone.map((run): Run => ({ ...run, change: 'removed' })),
      ...came.map((run): Run => ({ ...run, change: 'added' })),
      ...same
    ])
  )
}

const pieces = (run: Run): Run[] =>
  run.note === null ? (run.text.match(piece) ?? []).map((text) => ({ ...run, text })) : [run]

const piece = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

function withBlanks(steps: readonly Step<Run>[]): Step<Run>[] {
  const done: Step<Run>[] = []
  for (const step of steps) {
    const last = done.at(-1)
    const isBlank = last?.same.every(({ text, note }) => note === null && text.trim() === '') === true
    const isChange = step.gone.length + step.came.length > 0
    if (last && isBlank && isChange && last.gone.length + last.came.length > 0)
      done[done.length - 1] = {
        gone: [...last.gone, ...last.same, ...step.gone],
        came: [...last.came, ...last.same, ...step.came],
        same: step.same
      }
    else done.push(step)
  }
  return done
}
