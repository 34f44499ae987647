/** The text of a paragraph while it is read: stretch by stretch, with the marks between them that say how each is read. */
import { stretchesOf, type Stretch } from '../xml/text.js'
import { aside, border, fixed } from './paragraph.js'

export interface Span {
  start: number
  end: number
}

/** `fixed`: read and never edited; `aside`: there, and no prose of ours. */
export type Mode = 'prose' | 'fixed' | 'aside'

/** How the last stretch of a paragraph is read; `group` is raised where no edit goes on. */
export interface Growing {
  mode: Mode
  group: number
}

/** Puts a stretch behind the text of a paragraph, and says where in it. */
export function grow(
  paragraph: { text: string },
  growing: Growing,
  { text, mode, group }: { text: string; mode: Mode; group: number }
): number {
  paragraph.text = withMarks(paragraph.text, growing, mode, group)
  const at = paragraph.text.length
  paragraph.text += text
  return at
}

/** The stretches of a text of XML; of a CDATA section there is one, since its signs are no references. */
export const piecesOf = (xml: string, { start, end }: Span, isData: boolean): Stretch[] =>
  isData ? [{ text: xml.slice(start, end), start, end }] : stretchesOf(xml, start, end)

/** The text with the marks that stand before a stretch. */
export function withMarks(text: string, growing: Growing, mode: Mode, group: number): string {
  const marked =
    growing.mode !== mode ? inMode(text, growing, mode) : growing.group !== group && text !== '' ? text + border : text
  growing.group = group
  return marked
}

/** The text with the marks that end one mode and begin another. */
export function inMode(text: string, growing: Growing, mode: Mode): string {
  const closed = growing.mode === 'fixed' ? fixed.close : growing.mode === 'aside' ? aside.close : ''
  const opened = mode === 'fixed' ? fixed.open : mode === 'aside' ? aside.open : ''
  growing.mode = mode
  return text + closed + opened
}
