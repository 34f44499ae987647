/** The mended text as a document to take away: as a page, as Markdown, as plain text or as the kind of file that it was. */
import { changedLines } from '../changes/changes.js'
import { criticMarks, hiddenMarks, plainMarks, type Marks } from './marks.js'
import { mergedSource } from './merged.js'
import { page } from './page.js'
import { bodyOfLines, bodyOfMarkdown } from './rendered.js'
import { plainOfMarkdown, withMarks } from './plain.js'

export interface Wanted {
  before: string
  after: string
  /** the format of the text, as the table of formats calls it */
  format: string
  /** `fragment`: what stands on a page, without the page round it */
  kind: 'html' | 'fragment' | 'markdown' | 'text' | 'own'
  /** whether what changed is to be seen in it */
  marked: boolean
  title: string
}

export interface ExportedDocument {
  /** of its file name, without the dot */
  ending: string
  type: string
  text: string
}

export function exported(wanted: Wanted): ExportedDocument {
  const { format, kind } = wanted
  const hasMarkdown = isMarkdown({ id: format })
  switch (kind) {
    case 'html':
    case 'fragment': {
      const source = sourceOf(wanted, hiddenMarks)
      const body = hasMarkdown ? bodyOfMarkdown(source) : bodyOfLines(source, borderIn(format))
      return { ending: 'html', type: 'text/html', text: kind === 'html' ? page(wanted.title, body) : body }
    }
    case 'markdown':
      return { ending: 'md', type: 'text/markdown', text: ended(sourceOf(wanted, criticMarks)) }
    case 'text': {
      if (!hasMarkdown) return { ending: 'txt', type: 'text/plain', text: ended(sourceOf(wanted, plainMarks)) }
      const text = plainOfMarkdown(sourceOf(wanted, hiddenMarks))
      return { ending: 'txt', type: 'text/plain', text: ended(withMarks(text, plainMarks)) }
    }
    case 'own':
      return { ending: format, type: 'text/plain', text: wanted.after }
  }
}

/** Whether a text is read as Markdown. */
export const isMarkdown = ({ id }: { id: string }): boolean => id === 'markdown' || id === 'mdx'

/** What parts paragraphs: the words of a document have each on a line of its own. */
const borderIn = (format: string): RegExp => (format === 'paragraphs' ? /\n+/ : /\n{2,}/)

const sourceOf = ({ before, after, marked }: Wanted, marks: Marks): string =>
  marked ? mergedSource(changedLines(before, after), marks) : after

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
