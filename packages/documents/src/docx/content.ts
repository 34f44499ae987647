/** What stands in a Word document, as its parts say. */
import { once } from '../paragraphs/placed.js'
import type { Source } from './source.js'
import { body, type Paragraph, type Run, type Story, type StoryKind } from './model.js'
import { readStory } from './story.js'
import { stylesIn, type Styles } from './styles.js'

/** What stands in a document, in the order in which it is read. */
export interface Content {
  paragraphs: readonly Paragraph[]
  /** beside which a comment stands that is about no place of the body */
  firstRun: Run | null
  enclosures: Story['enclosures']
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
