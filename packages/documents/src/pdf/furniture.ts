/** What stands at the head or the foot of page after page: running titles and page numbers. */
import type { Block } from './blocks.js'

export interface Sheet {
  /** 1 for the first */
  page: number
  height: number
  /** where the page begins, from below */
  bottom: number
  blocks: Block[]
}

/** A block that stands on several pages. */
export interface Repeated {
  where: 'header' | 'footer'
  /** the same on the pages behind */
  again: Block[]
}

export interface Furniture {
  /** each where it stands first */
  first: ReadonlyMap<Block, Repeated>
  /** the same on other pages */
  again: ReadonlySet<Block>
}

/** As a share of the height of a page. */
const margin = 0.14
/** In points: how far apart the same line may stand on two pages. */
const drift = 4

export function furnitureOf(sheets: readonly Sheet[]): Furniture {
  const known = new Map<string, (Repeated & { block: Block; base: number; last: number })[]>()
  const again = new Set<Block>()
  for (const sheet of sheets)
    for (const block of sheet.blocks) {
      const where = placeOf(block, sheet)
      const [line] = block.lines
      if (where === null || !line) continue
      const words = withoutNumbers(block)
      const alike = known.get(words) ?? []
      const same = alike.find(({ base, last }) => Math.abs(base - line.base) < drift && last !== sheet.page)
      if (same) {
        same.again.push(block)
        same.last = sheet.page
        again.add(block)
      } else known.set(words, [...alike, { block, where, again: [], base: line.base, last: sheet.page }])
    }
  const first = new Map(
    [...known.values()].flat().flatMap(({ block, ...own }) => (own.again.length > 0 ? [[block, own] as const] : []))
  )
  return { first, again }
}

/** The number of a page changes from one to the next, in digits or in Roman ones. */
const withoutNumbers = ({ lines }: Block): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\d+|\b[ivxlc]+\b/g, '#')

function placeOf({ lines }: Block, { height, bottom }: Sheet): Repeated['where'] | null {
  if (lines.length > 3 || lines.some(({ turn }) => turn !== 0)) return null
  if (lines.every(({ base }) => base > bottom + height * (1 - margin))) return 'header'
  return lines.every(({ base }) => base < bottom + height * margin) ? 'footer' : null
}
