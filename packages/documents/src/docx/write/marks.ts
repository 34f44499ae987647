/**
 * Which ends of paragraphs are marked as added or removed. In Word a paragraph is what stands in front of its end, and looks as its end says:
 * one that went takes its end along, and what is left is joined with the next one. The last one of a cell, of a note, of the text and before
 * a table has nobody to join: there the change is at the end of the one before it, as where somebody types on behind that.
 */
import type { Block, Change, Look, Paragraph } from './model.js'

export function withEnds(blocks: readonly Block[]): Block[] {
  const done: Block[] = []
  let open: Paragraph[] = []
  const flush = (): void => {
    done.push(...ended(open))
    open = []
  }
  for (const block of blocks)
    if (block.is === 'paragraph') open.push(block)
    else {
      flush()
      done.push(block)
    }
  flush()
  return done
}

/** Paragraphs that nothing joins with what is behind them. */
function ended(paragraphs: readonly Paragraph[]): Paragraph[] {
  const kept = paragraphs.findLastIndex(({ change }) => change === 'same')
  const last = paragraphs.length - 1
  if (kept === last) return [...paragraphs]
  if (kept < 0) return paragraphs.map((own, at) => (at === last ? { ...own, change: 'same' } : own))
  const ends = paragraphs.slice(kept)
  return [
    ...paragraphs.slice(0, kept),
    ...ends.map((own, at): Paragraph => {
      const change = ends[at + 1]?.change ?? 'same'
      const [look, was] = [lookIn(ends, at, 'removed'), lookIn(ends, at, 'added')]
      return { ...own, change, look, was: isAlike(look, was) ? null : was }
    })
  ]
}

/** How what an end is of looks, once what is `gone` is taken away. */
function lookIn(ends: readonly Paragraph[], at: number, gone: Change): Look {
  const own = ends.slice(0, at + 1).findLast(({ change }) => change !== gone) ?? ends[at]
  if (!own) throw new RangeError(`there is no paragraph ${at}`)
  return gone === 'added' ? (own.was ?? own.look) : own.look
}

/** Whether nothing but the number differs that a list begins with. */
export const isAlike = (one: Look, other: Look): boolean => lookKey(one) === lookKey(other)

export const lookKey = ({ list, ...look }: Look): string =>
  JSON.stringify({ ...look, list: list && [list.isOrdered, list.level] })
