/** What stands in a file of OpenDocument: its body, then what stands at the head and foot of pages. */
import { once } from '../paragraphs/placed.js'
import type { Part } from '../zip/part.js'
import type { Body, Paragraph } from './model.js'
import { readStory } from './story.js'
import { stylesIn } from './styles.js'

export const contentPart = 'content.xml'
export const stylesPart = 'styles.xml'

export function contentOf(parts: ReadonlyMap<string, Part>, body: Body): Paragraph[] {
  const content = parts.get(contentPart)
  const pages = parts.get(stylesPart)
  if (!content) return []
  const own = readStory(content, stylesIn(pages ? [content, pages] : [content]), body)
  if (body !== 'text') return own
  // automatic styles of one part do not hold in the other
  const ends = pages ? readStory(pages, stylesIn([pages]), body) : []
  return [...own, ...once(ends)]
}
