/** A document of parts of XML as a text, with the way back into its parts. */
import type { Author, Edit, Location, OpenedDocument, Written } from '@stigmalint/core'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import { encodeXml } from '../xml/decode.js'
import type { Archive } from '../zip/archive.js'
import type { Part } from '../zip/part.js'
import { paragraphs as format } from './format.js'
import { joined, plain, stretchesOf } from './paragraph.js'
import type { Placed, PlacedEdit, PlacedRemark } from './placed.js'
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
export interface Content<Own extends Placed = Placed> {
  paragraphs: readonly Own[]
}

/** What is proposed in a document, as it was written into it. */
export interface Proposed<Own extends Placed = Placed> {
  /** the parts that changed */
  parts: ReadonlyMap<string, Part>
  /** how many comments were written */
  comments: number
  /** what is marked */
  changes: readonly PlacedEdit<Own>[]
}

/** What differs between kinds of documents. */
export interface Manner<From extends Source, Own extends Placed, Read extends Content<Own>> {
  read: (source: From) => Read
  /** Where people find a place of a paragraph. */
  locate: (paragraph: Own, at: number) => Location
  /** The parts that edits change, as they are then. */
  rewrite: (edits: readonly PlacedEdit<Own>[]) => ReadonlyMap<string, Part>
  /** @throws {Unreadable} if the file has a form that nothing can be added to; null where there is no form for it */
  review:
    | ((source: From, content: Read, remarks: readonly PlacedRemark<Own>[], author: Author) => Promise<Proposed<Own>>)
    | null
}

/** The manner of a kind of document of which nothing more is to be said than what stands in it. */
export const plainly = (
  read: (parts: ReadonlyMap<string, Part>) => readonly Placed[]
): Manner<Source, Placed, Content> => ({
  read: ({ parts }) => ({ paragraphs: read(parts) }),
  locate: ({ location }) => location,
  rewrite: rewritten,
  review: null
})

/** A document as its parts say; `file` is what it is written as. */
export function documentIn<From extends Source, Own extends Placed, Read extends Content<Own>>(
  source: From,
  manner: Manner<From, Own, Read>,
  file: Written
): OpenedDocument {
  const content = manner.read(source)
  const { paragraphs } = content
  const { text, starts } = joined(paragraphs)
  const place = (offset: number): { paragraph: Own; at: number } => {
    const index = lastBefore(starts, offset)
    const paragraph = paragraphs[index]
    const at = offset - (starts[index] ?? 0)
    if (!paragraph || at > paragraph.text.length) throw new RangeError(`Offset ${offset} is in no paragraph`)
    return { paragraph, at }
  }
  const placeEdit = ({ start, end, text: words }: Edit): PlacedEdit<Own> => {
    const { paragraph, at } = place(start)
    return { paragraph, start: at, end: at + end - start, text: words }
  }
  const { review } = manner
  return {
    text,
    source: `${paragraphs.map((own) => plain(own.text)).join('\n')}\n`,
    format,
    locate: (start) => {
      const { paragraph, at } = place(start)
      return manner.locate(paragraph, at)
    },
    stretches: () => stretchesOf(text),
    apply: async (edits) => {
      const after = withParts(source, manner.rewrite(edits.map(placeEdit)))
      return documentIn(after, manner, await unlessUnreadable(async () => ({ bytes: await bytesOf(after) })))
    },
    write: () => file,
    review:
      review &&
      ((remarks, author) => {
        const origins = new Map<PlacedEdit<Own>, Edit>()
        const placeOwn = (edit: Edit): PlacedEdit<Own> => {
          const placed = placeEdit(edit)
          origins.set(placed, edit)
          return placed
        }
        const own = remarks.map(({ start, end, edits, lines }) => {
          const { paragraph, at } = place(start)
          return { lines, paragraph, start: at, end: at + end - start, edits: edits.map(placeOwn) }
        })
        return unlessUnreadable(async () => {
          const { parts, comments, changes } = await review(source, content, own, author)
          return {
            bytes: await bytesOf(withParts(source, parts)),
            comments,
            changes: changes.flatMap((edit) => origins.get(edit) ?? [])
          }
        })
      })
  }
}

const withParts = <From extends Source>(source: From, changed: ReadonlyMap<string, Part>): From => ({
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
