/** Where in a part of OpenDocument the list of tracked changes stands: each text has its own, before its first paragraph. */
import type { Span } from '../paragraphs/growing.js'
import { walkXml, type Closer } from '../xml/walk.js'
import type { Part } from '../zip/part.js'
import { names } from './names.js'

/** A text that has a list of its own: the body, a header. */
export interface Region extends Span {
  /** where more can be put into the list */
  at: number
  /** the tags of the list where there is none, or where it is empty */
  tags: { open: string; close: string }
  /** what these stand in place of: an empty list */
  replaces: Span | null
}

/** @param prefix of the elements of texts, with its colon */
export function regionsIn(part: Part, prefix: string): Region[] {
  const regions: Region[] = []
  const noTags = { open: '', close: '' }
  const list = `${prefix}tracked-changes`
  const newTags = { open: `<${list} ${prefix}track-changes="false">`, close: `</${list}>` }
  let open: Region | null = null
  walkXml(part, {
    begin: ({ uri, local, start, end }): Closer => {
      const isText = uri === names.office && local === 'text'
      const isEnd = uri === names.style && /^(?:header|footer)(?:-left|-first)?$/.test(local)
      if (isText || isEnd) {
        const region: Region = { start, end, at: end, tags: newTags, replaces: null }
        open = region
        return (_, close) => {
          region.end = close
          open = null
          regions.push(region)
        }
      }
      const region = open
      if (!region) return undefined
      if (uri === names.office && local === 'forms') {
        return (_, close) => {
          region.at = Math.max(region.at, close)
        }
      }
      if (uri !== names.text || local !== 'tracked-changes') return undefined
      return (from, close) => {
        region.at = from
        if (from !== close) region.tags = noTags
        else region.replaces = { start, end: close }
      }
    },
    text: () => undefined
  })
  return regions
}
