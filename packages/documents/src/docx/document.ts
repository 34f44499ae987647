/** A Word document as a text, with the way back into its parts. */
import type { Edit, Location, OpenedDocument, Written } from '@stigmalint/core'
import { paragraphs as format } from '../paragraphs/format.js'
import { joined, plain } from '../paragraphs/paragraph.js'
import { lastBefore } from '../search.js'
import { Unreadable } from '../unreadable.js'
import { encodeXml } from '../xml/decode.js'
import { edited } from './edit.js'
import type { Part } from './package.js'
import { reviewed } from './review.js'
import type { Source } from './source.js'
import { body, readStory, type Paragraph, type Run, type Story, type StoryKind } from './story.js'
import { stylesIn, type Styles } from './styles.js'

/** What stands in a document, in the order in which it is read. */
export interface Content {
  paragraphs: readonly Paragraph[]
  /** beside which a comment stands that is about no place of the body */
  firstRun: Run | null
  enclosures: Story['enclosures']
}

/** [start, end) in the text of a paragraph, and what is to stand there. */
export interface PlacedEdit extends Edit {
  paragraph: Paragraph
}

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

/** What is shown of a document; what the word processor made of other parts of it is among it. */
export function contentOf({ parts, main, styles, footnotes, endnotes, pages }: Source): Content {
  const stylesPart = styles === null ? undefined : parts.get(styles)
  const known: Styles = stylesPart ? stylesIn(stylesPart.xml, stylesPart.name) : new Map()
  const read = (name: string | null | undefined, kind: StoryKind): ReturnType<typeof readStory> | null => {
    const part = name == null ? undefined : parts.get(name)
    return part ? readStory(part, known, kind) : null
  }
  const story = read(main, body)
  if (!story) return { paragraphs: [], firstRun: null, enclosures: [] }
  const ends: Paragraph[] = []
  for (const [place, ids] of [
    ['header', story.headers],
    ['footer', story.footers]
  ] as const)
    for (const [index, name] of [...new Set(ids.map((id) => pages.get(id)))].entries())
      ends.push(...(read(name, { place, number: index + 1, notes: new Map() })?.paragraphs ?? []))
  return {
    paragraphs: [
      ...story.paragraphs,
      ...(read(footnotes, { place: 'footnote', number: 0, notes: story.footnotes })?.paragraphs ?? []),
      ...(read(endnotes, { place: 'endnote', number: 0, notes: story.endnotes })?.paragraphs ?? []),
      ...once(ends)
    ],
    firstRun: story.firstRun,
    enclosures: story.enclosures
  }
}

/** What stands at the head of each page is one; what changes in it changes in all. */
function once(paragraphs: readonly Paragraph[]): Paragraph[] {
  const byText = new Map<string, Paragraph>()
  for (const paragraph of paragraphs) {
    const known = byText.get(paragraph.text)
    if (known) known.copies.push(paragraph, ...paragraph.copies)
    else byText.set(paragraph.text, paragraph)
  }
  return [...byText.values()]
}
