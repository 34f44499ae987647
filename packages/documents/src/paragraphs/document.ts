/** A document of parts of XML as a text, with the way back into its parts. */
import type { OpenedDocument, Written } from '@stigmalint/core'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import { encodeXml } from '../xml/decode.js'
import type { Archive } from '../zip/archive.js'
import type { Part } from '../zip/part.js'
import { paragraphs as format } from './format.js'
import { joined, plain, stretchesOf } from './paragraph.js'
import type { Placed } from './placed.js'
import { rewritten } from './rewrite.js'

/** What a document is read from, and what it is written into. */
export interface Source {
  archive: Archive
  /** the parts that are read, by their names, as they are now */
  parts: ReadonlyMap<string, Part>
  /** the names of those that are not as they are in the archive */
  changed: ReadonlySet<string>
}

/** What is shown of a document, in the order in which it is read. */
export type Read = (parts: ReadonlyMap<string, Part>) => readonly Placed[]

/** A document as its parts say; `file` is what it is written as. */
export function documentIn(source: Source, read: Read, file: Written): OpenedDocument {
  const paragraphs = read(source.parts)
  const { text, starts } = joined(paragraphs)
  const place = (offset: number): { paragraph: Placed; at: number } => {
    const index = lastBefore(starts, offset)
    const paragraph = paragraphs[index]
    const at = offset - (starts[index] ?? 0)
    if (!paragraph || at > paragraph.text.length) throw new RangeError(`Offset ${offset} is in no paragraph`)
    return { paragraph, at }
  }
  return {
    text,
    source: `${paragraphs.map((own) => plain(own.text)).join('\n')}\n`,
    format,
    locate: (start) => place(start).paragraph.location,
    stretches: () => stretchesOf(text),
    apply: async (edits) => {
      const changed = rewritten(
        edits.map(({ start, end, text: words }) => {
          const { paragraph, at } = place(start)
          return { paragraph, start: at, end: at + end - start, text: words }
        })
      )
      const after = {
        ...source,
        parts: new Map([...source.parts, ...changed]),
        changed: new Set([...source.changed, ...changed.keys()])
      }
      return documentIn(after, read, await written(after))
    },
    write: () => file,
    review: null
  }
}

async function written({ archive, parts, changed }: Source): Promise<Written> {
  const bytes = new Map<string, Uint8Array>()
  for (const name of changed) {
    const part = parts.get(name)
    if (part) bytes.set(name, encodeXml(part.xml, part.encoding))
  }
  try {
    return { ok: true, bytes: await archive.with(bytes) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message }
    throw error
  }
}
