/** Blocks to paragraphs: those that go on in the next column or on the next page are one. */
import type { Location } from '@stigmalint/core'
import type { Kind } from '../paragraphs/paragraph.js'
import { plain } from '../paragraphs/paragraph.js'
import type { Block } from './blocks.js'
import { furnitureOf, type Repeated, type Sheet } from './furniture.js'
import { heightOf, type Line } from './lines.js'

export interface PdfParagraph {
  kind: Kind
  text: string
  /** the lines with where each begins in the text, in their order */
  lines: readonly { at: number; line: Line }[]
  location: (line: Line) => Location
  /** the same on other pages, with its numbers there */
  copies: readonly string[]
}

/** How many times larger than most letters those of a heading are. */
const headingHeight = 1.15
const longestHeading = 200

export function paragraphsOf(sheets: readonly Sheet[]): PdfParagraph[] {
  const { first, again } = furnitureOf(sheets)
  const depths = headingHeights(sheets)
  const found: (PdfParagraph | Block)[] = []
  for (const { blocks } of sheets) {
    let number = 0
    for (const block of blocks) {
      if (again.has(block)) continue
      const repeated = first.get(block)
      if (repeated) found.push(repeatedOnPages(block, repeated))
      else if (block.tag?.roles.includes('alt')) found.push(alternative(block, block.tag.roles))
      else {
        number++
        for (const line of block.lines) line.paragraph = number
        const begun = found
          .slice(-mostBetween)
          .findLast((own): own is Block => !('kind' in own) && goesOnWith(own, block))
        if (begun) begun.lines.push(...block.lines)
        else found.push({ ...block, lines: [...block.lines] })
      }
    }
  }
  let lead = ''
  return found.map((own) => {
    if ('kind' in own) return own
    const { text, lines } = textOf(own.lines)
    const kind = kindOf(own, text, depths, lead)
    if (!kind.roles.includes('list-item')) lead = plain(text)
    return { kind, text, lines, location: ({ page, paragraph }) => ({ page, paragraph }), copies: [] }
  })
}

function repeatedOnPages({ lines }: Block, { where, again }: Repeated): PdfParagraph {
  return {
    kind: { roles: ['paragraph'] },
    ...textOf(lines),
    location: ({ page }) => ({ page, [where]: 1 }),
    copies: again.map((own) => textOf(own.lines).text)
  }
}

const alternative = ({ lines }: Block, roles: Kind['roles']): PdfParagraph => ({
  kind: { roles },
  ...textOf(lines),
  location: ({ page, paragraph }) => ({ page, 'alternative text': paragraph }),
  copies: []
})

/** So many blocks may stand between two parts of a paragraph: notes at the foot, a picture with its words. */
const mostBetween = 8

/** A sentence that no sign ends goes on where the next block begins small, in letters of the same height. */
function goesOnWith(open: Block, next: Block): boolean {
  const last = open.lines.at(-1)
  const [line] = next.lines
  if (!last || !line) return false
  const isSame = Math.abs(heightOf(last) - heightOf(line)) < heightOf(last) * 0.1 && last.turn === line.turn
  const isHeading = open.tag?.heading != null || next.tag?.heading != null
  const isElsewhere = line.page !== last.page || line.base > last.base
  const isCell = open.tag?.roles.includes('table-cell') === true || next.tag?.roles.includes('table-cell') === true
  const isWithinSentence = /[\p{L},;-]$/u.test(last.text) && /^\p{Ll}/u.test(line.text) && last.text.length > 20
  return isSame && !isHeading && !isCell && isElsewhere && isWithinSentence
}

/** Lines as one text. A hyphen at the end of one stays, with the end of the line: the engine knows whether a word is broken there. */
function textOf(lines: readonly Line[]): Pick<PdfParagraph, 'text' | 'lines'> {
  let text = ''
  const placed: { at: number; line: Line }[] = []
  for (const line of lines) {
    if (text.endsWith('\u00AD')) text = text.slice(0, -1)
    else if (text !== '') text += text.endsWith('-') && /^\p{Ll}/u.test(line.text) ? '\n' : ' '
    placed.push({ at: text.length, line })
    text += line.text
  }
  return { text, lines: placed }
}

function kindOf({ tag, lines }: Block, text: string, depths: readonly number[], lead: string): Kind {
  if (tag) {
    const kind = { roles: tag.roles, ...(tag.heading !== null && { heading: tag.heading }) }
    return tag.roles.includes('list-item') ? { ...kind, lead } : kind
  }
  if (/^(?:[•▪●○◦■]|\(?\d{1,3}[.)]\s)/.test(text)) return { roles: ['list-item', 'paragraph'], lead }
  const [line] = lines
  const depth = line ? depths.findIndex((height) => Math.abs(height - rounded(heightOf(line))) < 0.3) : -1
  return depth >= 0 && text.length <= longestHeading
    ? { roles: ['heading'], heading: Math.min(depth + 1, 6) }
    : { roles: ['paragraph'] }
}

const rounded = (height: number): number => Math.round(height * 4) / 4

/** The height of most letters. */
function bodyHeight(sheets: readonly Sheet[]): number {
  const counts = new Map<number, number>()
  for (const { text, ...line } of linesIn(sheets))
    counts.set(rounded(heightOf(line)), (counts.get(rounded(heightOf(line))) ?? 0) + text.length)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** The heights of headings, the largest first. */
function headingHeights(sheets: readonly Sheet[]): number[] {
  const body = bodyHeight(sheets)
  return [...new Set([...linesIn(sheets)].map((line) => rounded(heightOf(line))))]
    .filter((height) => height >= body * headingHeight)
    .sort((one, other) => other - one)
}

function* linesIn(sheets: readonly Sheet[]): Generator<Line> {
  for (const { blocks } of sheets) for (const { lines } of blocks) yield* lines
}
