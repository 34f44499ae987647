/** What is open while a story is read: a paragraph, its runs, fields, content controls, and what stands round a box. */
import type { Growing } from '../paragraphs/growing.js'
import type { Table } from '../paragraphs/tables.js'
import type { Container, FieldSpan, Paragraph, Run } from './model.js'
import type { Looks } from './styles.js'

export interface Field {
  instruction: string
  isResult: boolean
  span: FieldSpan
  paragraph: Paragraph | null
}

export interface Control {
  isFixed: boolean
  isContents: boolean
  /** the paragraphs that it stands round; null: it stands within one */
  paragraphs: Paragraph[] | null
  /** the last run before it that a comment may stand beside */
  before: Run | null
}

/** A paragraph that is being read. */
export interface Open extends Growing {
  paragraph: Paragraph
  style: string | undefined
  looks: Looks
  isListed: boolean | undefined
  isMarkDeleted: boolean
  container: Container | null
}

/** What is round a box of text, while the box is read. */
export interface Outside {
  open: Open | null
  runs: OpenRun[]
  tables: Table[]
  isMuted: boolean
  box: number
  paragraphInBox: number
}

export interface OpenRun {
  run: Run
  looks: Looks
  style: string | undefined
  isWithin: boolean
}
