/** What stands in a presentation: its slides in their order, each with its notes. */
import { Limits } from '../paragraphs/limits.js'
import { once, type Placed } from '../paragraphs/placed.js'
import type { Part } from '../zip/part.js'
import { readShapes, type Shown } from './shapes.js'

export interface Slide {
  /** as people count them, hidden ones among them */
  number: number
  /** of its part, and of others that belong to it */
  name: string
  notes: string | null
  diagrams: string[]
}

export function contentOf(slides: readonly Slide[], parts: ReadonlyMap<string, Part>): Placed[] {
  const found: Placed[] = []
  const footers: Placed[] = []
  const limits = new Limits()
  for (const { number, name, notes, diagrams } of slides) {
    const read = (own: string | null, as: Shown): boolean => {
      const part = own === null ? undefined : parts.get(own)
      if (!part) return false
      const { paragraphs, repeated, isHidden } = readShapes(part, { as, slide: number }, limits)
      if (isHidden) return false
      found.push(...paragraphs)
      footers.push(...repeated)
      return true
    }
    // who hides a slide shows neither it nor its notes
    if (!read(name, 'slide')) continue
    for (const diagram of diagrams) read(diagram, 'diagram')
    read(notes, 'notes')
  }
  return [...found, ...once(footers)]
}
