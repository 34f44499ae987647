/** XML as its tags and texts one behind the other, each with its place: what changes it later changes these places alone. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Unreadable } from '../unreadable.js'

/** An element that begins. */
export interface Tag {
  /** without its prefix */
  local: string
  /** its namespace */
  uri: string
  /** [start, end) of the tag */
  start: number
  end: number
  /** The value of an attribute by its local name, whatever its namespace; undefined where it has none. */
  attribute: (local: string) => string | undefined
  /** the same in a namespace */
  attributeIn: (uri: string, local: string) => string | undefined
}

export interface Handler {
  open: (tag: Tag) => void
  /** `start` and `end` are those of the end tag, which is empty for an element that closes itself. */
  close: (start: number, end: number) => void
  /** Text as it stands in [start, end); `isData` where it is a CDATA section, whose signs are no references. */
  text: (start: number, end: number, isData: boolean) => void
}

/** Elements within each other; no document has so many. */
const deepest = 2000

/** @throws {Unreadable} if it is not well-formed, has a document type, or is nested beyond all use */
export function scanXml(xml: string, name: string, handler: Handler): void {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let depth = 0
  let textStart = 0
  parser.on('error', (error) => {
    throw new Unreadable(`its part ${name} is no XML that can be read (${inWords(error)})`)
  })
  parser.on('doctype', () => {
    throw new Unreadable(`its part ${name} has a document type, which no such part has; nothing of it is followed`)
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new Unreadable(`its part ${name} has more than ${deepest} elements within each other`)
    const end = parser.position
    handler.open(tagOf(tag, xml.lastIndexOf('<', end - 1), end))
    textStart = end
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    depth--
    const end = parser.position
    handler.close(isSelfClosing ? end : xml.lastIndexOf('<', end - 1), end)
    textStart = end
  })
  parser.on('text', () => {
    if (depth === 0) return
    // the parser has seen the sign that ends it
    const end = parser.position - 1
    if (textStart < end) handler.text(textStart, end, false)
  })
  const skip = (): void => {
    textStart = parser.position
  }
  parser.on('comment', skip)
  parser.on('processinginstruction', skip)
  parser.on('cdata', () => {
    const end = parser.position
    handler.text(xml.lastIndexOf('<![CDATA[', end) + '<![CDATA['.length, end - ']]>'.length, true)
    textStart = end
  })
  parser.write(xml).close()
}

function tagOf(tag: SaxesTagNS, start: number, end: number): Tag {
  const { local, uri, attributes } = tag
  return {
    local,
    uri,
    start,
    end,
    attribute: (own) => {
      for (const key in attributes) if (attributes[key]?.local === own) return attributes[key].value
      return undefined
    },
    attributeIn: (ownUri, own) => {
      for (const key in attributes)
        if (attributes[key]?.local === own && attributes[key].uri === ownUri) return attributes[key].value
      return undefined
    }
  }
}

/** "3:17: unexpected close tag": the line first, as the parser says it. */
const inWords = ({ message }: Error): string => message.replace(/\.$/, '').slice(0, 120)
