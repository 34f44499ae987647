/** Reports in XML: elements with attributes and text. */
import XMLBuilder from 'fast-xml-builder'
import { printableLine } from '../printable.js'

/** An element as the builder takes it: its attributes start with `@`, its text is `#`, all else are elements in it. */
export type Element = { readonly [name: string]: string | number | Element | readonly Element[] }

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  textNodeName: '#',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  format: true,
  suppressEmptyNode: true
})

/** XML knows no control characters, not even escaped: they are shown as a terminal shows them. */
const shown = (value: Element[string]): Element[string] =>
  typeof value === 'string'
    ? printableLine(value)
    : Array.isArray(value)
      ? value.map(shownIn)
      : typeof value === 'number'
        ? value
        : shownIn(value as Element)

const shownIn = (element: Element): Element =>
  Object.fromEntries(Object.entries(element).map(([name, value]) => [name, shown(value)]))

/** The element as lines, each two blanks further in for each that it is within. */
export const elementLines = (name: string, element: Element, depth: number): string =>
  builder.build({ [name]: shownIn(element) }).replace(/^(?=.)/gm, '  '.repeat(depth))
