/** XML as elements within each other: where one begins it is said what is done where it ends, or that nothing in it counts. */
import { scanXml, type Handler, type Tag } from './scan.js'

/** Called with [start, end) of the end tag, which is empty for an element that closes itself. */
export type Close = (start: number, end: number) => void
export type Closer = Close | 'skip' | undefined

export interface Visitor {
  begin: (tag: Tag) => Closer
  text: Handler['text']
}

/** @throws {Unreadable} as `scanXml` does */
export function walkXml({ xml, name }: { xml: string; name: string }, { begin, text }: Visitor): void {
  const closers: (Close | undefined)[] = []
  let skipped = 0
  scanXml(xml, name, {
    open: (tag) => {
      const closer = skipped > 0 ? 'skip' : begin(tag)
      if (closer === 'skip') skipped++
      else closers.push(closer)
    },
    close: (start, end) => {
      if (skipped > 0) skipped--
      else closers.pop()?.(start, end)
    },
    text: (start, end, isData) => {
      if (skipped === 0) text(start, end, isData)
    }
  })
}
