/** A Word document as a text, with the way back into its parts. */
import type { Edit, Location, OpenedDocument, Written } from '@stigmalint/core'
import { paragraphs as format } from '../paragraphs/format.js'
import { joined, plain, stretchesOf } from '../paragraphs/paragraph.js'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import { encodeXml } from '../xml/decode.js'
import { contentOf, type PlacedEdit } from './content.js'
import { edited } from './edit.js'
import type { Part } from '../zip/part.js'
import { reviewed } from './review.js'
import type { Source } from './source.js'
import type { Paragraph } from './model.js'

/** A document as its parts say; `file` is what it is written as. */
export function documentIn(source: Source, file: Written): OpenedDocument {
  const content = contentOf(source)
  const paragraphs = content.paragraphs.filter(({ isGenerated }) => !isGenerated)
  const { text, starts } = joined(paragraphs)
  const place = (offset: number): { paragraph: Paragraph; at: number } => {
    const index = lastBefore(starts, offset)
    const paragraph = paragraphs[index]
    const at = offset - (starts[index] ?? 0)
    if (!paragraph || at > paragraph.text.length) throw new RangeError(`Offset ${offset} is in no paragraph`)
    return { paragraph, at }
  }
  const placeEdit = ({ start, end, text: words }: Edit): PlacedEdit => {
    const { paragraph, at } = place(start)
    return { paragraph, start: at, end: at + end - start, text: words }
  }
  return {
    text,
    source: `${paragraphs.map((own) => plain(own.text)).join('\n')}\n`,
    format,
    locate: (start) => {
      const { paragraph, at } = place(start)
      return locationOf(paragraph, at)
    },
    stretches: () => stretchesOf(text),
    apply: async (edits) => {
      const after = withParts(source, edited(edits.map(placeEdit)))
      return documentIn(after, await unlessUnreadable(async () => ({ bytes: await bytesOf(after) })))
    },
    write: () => file,
    review: (remarks, author) => {
      const origins = new Map<PlacedEdit, Edit>()
      const placeOwn = (edit: Edit): PlacedEdit => {
        const placed = placeEdit(edit)
        origins.set(placed, edit)
        return placed
      }
      const own = remarks.map(({ start, end, edits, ...remark }) => {
        const { paragraph, at } = place(start)
        return { ...remark, paragraph, start: at, end: at + end - start, edits: edits.map(placeOwn) }
      })
      return unlessUnreadable(async () => {
        const { parts, comments, changes } = await reviewed(source, content, own, author)
        return {
          bytes: await bytesOf(withParts(source, parts)),
          comments,
          changes: changes.flatMap((edit) => origins.get(edit) ?? [])
        }
      })
    }
  }
}

const withParts = (source: Source, changed: ReadonlyMap<string, Part>): Source => ({
  ...source,
  parts: new Map([...source.parts, ...changed]),
  changed: new Set([...source.changed, ...changed.keys()])
})

async function unlessUnreadable<Own extends object>(
  make: () => Promise<Own>
): Promise<({ ok: true } & Own) | { ok: false; message: string }> {
  try {
    return { ok: true, ...(await make()) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message }
    throw error
  }
}

function bytesOf({ archive, parts, changed }: Source): Promise<Uint8Array> {
  const bytes = new Map<string, Uint8Array>()
  for (const name of changed) {
    const part = parts.get(name)
    if (part) bytes.set(name, encodeXml(part.xml, part.encoding))
  }
  return archive.with(bytes)
}

function locationOf({ location, pages }: Paragraph, at: number): Location {
  const page = pages.findLast((own) => own.at <= at)?.page
  return page === undefined ? location : { page, ...location }
}
