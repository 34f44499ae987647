/** A document as Word has it: paragraphs and tables one behind the other. What went and came stands in it, each told apart. */

/** `added` and `removed` become changes that somebody accepts or rejects. */
export type Change = 'same' | 'added' | 'removed'

export type Mark = 'strong' | 'em' | 's' | 'u' | 'dotted' | 'code' | 'small' | 'sup' | 'sub'

/** Words of one form; a line break is `\n`. */
export interface Run {
  text: string
  marks: readonly Mark[]
  /** an address, or with `#` in front a place of the document; null: no link */
  link: string | null
  /** the label of the footnote that is referred to here; then it has no text */
  note: string | null
  /** the numbers of the comments that it is a part of what they are about of */
  comments: readonly number[]
  change: Change
}

export type Style =
  | 'Normal'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Quote'
  | 'ListParagraph'
  | 'HTMLPreformatted'
  | 'Caption'
  /** a line across the page */
  | 'Rule'

/** What a paragraph looks like. */
export interface Look {
  style: Style
  /** of an item, in its first paragraph; `start`: the list begins with this number */
  list: { isOrdered: boolean; level: number; start: number | null } | null
  /** so many steps from the left */
  indent: number
  isRight: boolean
  isOnNewPage: boolean
  /** no page ends behind it */
  isWithNext: boolean
}

export interface Paragraph {
  is: 'paragraph'
  look: Look
  /** before the change; null: as it is */
  was: Look | null
  runs: readonly Run[]
  /** of the paragraph as such: whether there was one here */
  change: Change
  /** names of the place, for links */
  anchors: readonly string[]
}

export interface Row {
  isHead: boolean
  cells: readonly (readonly Block[])[]
  change: Change
}

export interface Table {
  is: 'table'
  rows: readonly Row[]
  /** a frame round something, such as a card to cut out, rather than data */
  isFrame: boolean
}

export type Block = Paragraph | Table

export interface Words {
  blocks: readonly Block[]
  /** by their labels */
  notes: ReadonlyMap<string, readonly Block[]>
}
