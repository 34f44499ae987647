/** A file to a text that can be checked, by the one table of formats; or why not, in a sentence. */
import type { OpenedDocument } from '@stigmalint/core'
import { formatOf, isByteFormat } from '@stigmalint/files/formats'
import { sheetOf } from '../document/sheet.js'
import { decodeText } from './decode.js'
import { versionsOf } from './versions.js'
import { markdownOfHtml } from './markdown-of-html.js'

/** As the command has it. */
export const mostBytes = 32 * 1024 * 1024

export type OpenedFile =
  | {
      ok: true
      text: string
      format: string
      /** the text as it was before what is marked in the file; else null */
      before: string | null
      /** where a copy of the file can be written that holds what is changed here; else null */
      document: OpenedDocument | null
      note: string | null
    }
  | { ok: false; message: string }

export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const no = (message: string): OpenedFile => ({ ok: false, message: `${name}: ${message}` })
  const format = formatOf(name)
  if (format === null)
    return no('files of this kind cannot be opened here. Copy the text out of the program that shows it, and paste it.')
  if (bytes.length > mostBytes) return no(`this file is larger than ${mostBytes / 1024 / 1024} MB. Open it in parts.`)
  if (isByteFormat(format)) {
    const opening = await format.open(bytes)
    if (!opening.ok) return no(opening.message.replace(/^[:\d\s]+/, ''))
    const { document } = opening
    if (format.proposals === 'changes') {
      const note = `${name} stays as it is. What you change becomes tracked changes in a copy, and what you leave has comments: Save or copy. Layout and pictures stay in the file; paragraphs that you add, join or take away are not in the copy.`
      return {
        ok: true,
        text: sheetOf(document.stretches().hidden).shown(document.text),
        format: format.id,
        ...{ before: null, document, note }
      }
    }
    return { ok: true, text: document.text, format: textFormat, before: null, document: null, note: takenOut(name) }
  }
  const text = decodeText(bytes)
  if (text === null)
    return no('this is no text, or it is damaged. Save it as plain text (UTF-8) in the program that it comes from.')
  const own = asRead[format.id]
  if (own) return { ok: true, ...own(text), before: null, document: null, note: takenOut(name) }
  const versions = versionsOf(name, text)
  const note =
    versions &&
    `${name} has marks of what changed: the text of now is on the sheet, and what it was is under “Before and after”.`
  return {
    ok: true,
    text: versions?.after ?? text,
    format: format.id,
    before: versions?.before ?? null,
    document: null,
    note
  }
}

/** Texts that nobody writes as they stand in the file: what a reader of it sees is put on the sheet. */
const asRead: Readonly<Record<string, (text: string) => { text: string; format: string }>> = {
  html: (text) => ({ text: `${markdownOfHtml(text)}\n`, format: 'markdown' })
}

const takenOut = (name: string): string =>
  `The text of ${name} was taken out of the file: what you change here stays here, and is saved as a new document.`

/** What stands in a file that is no text is read as plain text once it is out of it. */
const textFormat = 'text'
