/** Documents that are not read: how to get them read, and which of them are worth counting. */
import { basename, extname } from 'node:path'
import { readExtensions } from './formats.js'

/** `kind` is what people call it, `how` what to do. */
interface Unread {
  kind: string
  how: string
}

const sheet: Unread = { kind: 'a workbook of another kind', how: 'save it as .xlsx' }
const web: Unread = { kind: 'HTML', how: 'open it in a browser: Save page as, Text' }
const markup: Unread = { kind: 'another markup language', how: 'turn it into Markdown, for example with pandoc' }

/** Kinds of files that hold prose. Programs, pictures and data are no drafts. */
const byEnding: ReadonlyMap<string, Unread> = new Map([
  ['.doc', { kind: 'an old Word document', how: 'save it as .docx' }],
  ['.pages', { kind: 'a Pages document', how: 'in Pages: Export to, Word' }],
  ['.ppt', { kind: 'an old presentation', how: 'save it as .pptx' }],
  ['.key', { kind: 'a Keynote presentation', how: 'in Keynote: Export to, PowerPoint' }],
  ['.xls', sheet],
  ['.ods', sheet],
  ['.xhtml', web],
  ['.textile', markup],
  ['.wiki', markup]
])

/** The ending of a file as a summary counts it: in lower case; "without an ending" where there is none. */
export const endingOf = (path: string): string => extname(basename(path)).toLowerCase() || 'without an ending'

/** Whether a file of this kind holds prose that nobody reads. */
export const isUnreadProse = (path: string): boolean => byEnding.has(endingOf(path))

/** Why a file that was named is not read, and how to get it read: one line without the path. */
export function whyUnread(path: string): string {
  const unread = byEnding.get(endingOf(path))
  return unread
    ? `${unread.kind}, which is not read yet; ${unread.how}, and check what you saved`
    : `this kind of file is not read yet, only ${readExtensions} are`
}
