/** What stands in a text of OpenDocument: its body, then what stands at the head and foot of pages. */
import { once, type Placed } from '../paragraphs/placed.js'
import type { Part } from '../zip/part.js'
import { readStory } from './story.js'
import { stylesIn } from './styles.js'

export function contentOf(parts: ReadonlyMap<string, Part>): Placed[] {
  const content = parts.get('content.xml')
  const pages = parts.get('styles.xml')
  if (!content) return []
  const body = readStory(content, stylesIn(pages ? [content, pages] : [content]))
  // automatic styles of one part do not hold in the other
  const ends = pages ? readStory(pages, stylesIn([pages])) : []
  return [...body, ...once(ends)]
}
