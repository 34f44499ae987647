/** What a paragraph of a Word document is, as its styles and the marks of Word say. */
import type { Role } from '@stigmalint/core/reading'
import type { Kind } from '../paragraphs/paragraph.js'
import { cellOf, type Table } from '../paragraphs/tables.js'
import type { Open } from './model.js'
import { headingOf, inherited, isNamed, type Styles } from './styles.js'

export const codeStyles =
  /^(?:html preformatted|html code|html typewriter|plain text code|source code|verbatim char|code|code block|macro|macro text)$/
const quoteStyles = /^(?:quote|intense quote|block text|quotations?|block quotation)$/
const listStyles = /^(?:list(?: (?:bullet|number|continue|paragraph).*)?)$/
const contentsStyles = /^(?:toc \d|table of figures|index \d)$/

/** The depth of a heading; null for what is none. */
export function depthOf(styles: Styles, { style, looks }: Open): number | null {
  const own = looks.outline
  if (own !== undefined && own < 9) return own + 1
  return headingOf(styles, style)
}

export const isGenerated = (styles: Styles, { style, paragraph }: Open): boolean =>
  paragraph.isGenerated || isNamed(styles, style, contentsStyles)

/** What stands round a paragraph. */
export interface Around {
  isNote: boolean
  table: Table | null
  /** the paragraph before a list */
  lead: string
}

export function kindOf(styles: Styles, open: Open, heading: number | null, { isNote, table, lead }: Around): Kind {
  const around: Role[] = isNote ? ['footnote'] : []
  if (table) return { roles: [...around, 'table-cell'], cell: cellOf(table) }
  if (heading !== null && !isNote) return { roles: ['heading'], heading }
  if (isNamed(styles, open.style, quoteStyles)) return { roles: [...around, 'block-quote', 'paragraph'] }
  const isListed = open.isListed ?? inherited(styles, open.style, 'isListed')
  if (isListed ?? isNamed(styles, open.style, listStyles)) return { roles: [...around, 'list-item', 'paragraph'], lead }
  return { roles: [...around, 'paragraph'] }
}
