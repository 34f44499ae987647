/** Rich text from its bytes: read as Latin-1, so that each character is a byte, and changed in its place. */
import { applyEdits, type OpenedDocument, type Opening } from '@stigmalint/core'
import { paragraphs as format } from '../paragraphs/format.js'
import { joined, plain, stretchesOf } from '../paragraphs/paragraph.js'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import type { RichParagraph } from './paragraph.js'
import { paragraphsOf } from './story.js'
import { written } from './write.js'

export function openRtf(bytes: Uint8Array): Promise<Opening> {
  return Promise.resolve(opened(bytes))
}

function opened(bytes: Uint8Array): Opening {
  if (bytes.length === 0) return { ok: false, message: ': is empty; save the document again' }
  const rtf = latin1(bytes)
  if (!rtf.startsWith('{\\rtf'))
    return { ok: false, message: `: is no rich text (RTF)${otherwise(rtf)}; save it as .rtf in a word processor` }
  try {
    return { ok: true, document: documentIn(rtf) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, message: `: ${error.message}; open it in a word processor and save it again` }
  }
}

const otherwise = (start: string): string =>
  start.startsWith('PK')
    ? ', but a zip, as a Word document is'
    : start.startsWith('\u00D0\u00CF\u0011\u00E0')
      ? ', but an old form of Word'
      : ''

const most = 1 << 15

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most))
  return text
}

function documentIn(rtf: string): OpenedDocument {
  const own = paragraphsOf(rtf)
  const { text, starts } = joined(own)
  const place = (offset: number): { paragraph: RichParagraph; at: number } => {
    const index = lastBefore(starts, offset)
    const paragraph = own[index]
    const at = offset - (starts[index] ?? 0)
    if (!paragraph || at > paragraph.text.length) throw new RangeError(`Offset ${offset} is in no paragraph`)
    return { paragraph, at }
  }
  return {
    text,
    source: `${own.map((paragraph) => plain(paragraph.text)).join('\n')}\n`,
    format,
    locate: (start) => place(start).paragraph.location,
    stretches: () => stretchesOf(text),
    apply: (edits) =>
      Promise.resolve(
        documentIn(
          applyEdits(
            rtf,
            edits.flatMap(({ start, end, text: words }) => {
              const { paragraph, at } = place(start)
              return written(rtf, paragraph, { start: at, end: at + end - start, text: words })
            })
          )
        )
      ),
    write: () => ({ ok: true, bytes: Uint8Array.from(rtf, (sign) => sign.charCodeAt(0)) }),
    review: null
  }
}
