/** Rich text from its bytes: read as Latin-1, so that each character is a byte, and changed in its place. */
import { applyEdits, type OpenedDocument, type Opening } from '@stigmalint/core'
import { opened } from '../opening.js'
import { paragraphs as format } from '../paragraphs/format.js'
import { joined, plain, stretchesOf } from '../paragraphs/paragraph.js'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import type { RichParagraph } from './paragraph.js'
import { paragraphsOf } from './story.js'
import { written } from './write.js'

const wanted = {
  signature: '{\\rtf',
  otherwise: 'is no rich text (RTF); save it as .rtf in a word processor',
  compound: 'is no rich text (RTF), but an old form of Word; save it as .rtf in a word processor',
  mend: 'open it in a word processor and save it again'
}

export const openRtf = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, () => {
    const rtf = latin1(bytes)
    if (!rtf.startsWith(wanted.signature)) throw new Unreadable(wanted.otherwise)
    return Promise.resolve(documentIn(rtf))
  })

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
