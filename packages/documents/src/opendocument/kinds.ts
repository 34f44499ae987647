/** What a paragraph of OpenDocument is, as its element and its styles say. */
import type { Role } from '@stigmalint/core/reading'
import type { Kind } from '../paragraphs/paragraph.js'
import { cellOf, type Table } from '../paragraphs/tables.js'
import { inherited, isNamed, type Styles } from './styles.js'

export const codeStyles =
  /^(?:preformatted text|html preformatted|source text|source code|source_code|teletype|verbatim char|code|code block)$/
const quoteStyles = /^(?:quotations?|quote|intense quote|block text|block quotation)$/
const titleStyles = /^title$/
const headingStyles = [1, 2, 3, 4, 5, 6].map((depth) => ({ depth, name: new RegExp(`^heading ${depth}$`) }))

/** The depth of a heading; null for what is none. */
export function depthOf(styles: Styles, style: string | null, level: number | null): number | null {
  if (level !== null) return level
  const said = inherited(styles, style, 'depth')
  if (said !== undefined) return said
  if (isNamed(styles, style, titleStyles)) return 1
  return headingStyles.find(({ name }) => isNamed(styles, style, name))?.depth ?? null
}

/** What stands round a paragraph. */
export interface Around {
  isNote: boolean
  isListed: boolean
  table: Table | null
  /** the paragraph before a list */
  lead: string
}

export function kindOf(
  styles: Styles,
  style: string | null,
  heading: number | null,
  { isNote, isListed, table, lead }: Around
): Kind {
  const around: Role[] = isNote ? ['footnote'] : []
  if (table) return { roles: [...around, 'table-cell'], cell: cellOf(table) }
  if (heading !== null && !isNote) return { roles: ['heading'], heading }
  if (isNamed(styles, style, quoteStyles)) return { roles: [...around, 'block-quote', 'paragraph'] }
  if (isListed) return { roles: [...around, 'list-item', 'paragraph'], lead }
  return { roles: [...around, 'paragraph'] }
}
