/**
 * Elements of a page. Texts come from strangers' documents: they are escaped where the page is written, and what cannot be
 * seen in them (control characters, marks that turn a line round) is left out here, for no page and no printer shows it.
 */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { toHtml } from 'hast-util-to-html'

/** What stands in an element. */
export type Content = Element | string | number | null | readonly Content[]

type Properties = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An element by its name, with classes and an id as CSS writes them: `p.why`. */
export function element(selector: string, properties: Properties = {}, ...content: readonly Content[]): Element {
  const own = Object.entries(properties).map(([name, value]): [string, Properties[string]] => [
    name,
    typeof value === 'string' ? visible(value) : value
  ])
  return h(selector, Object.fromEntries(own), content.flatMap(childrenOf))
}

function childrenOf(content: Content): (ElementContent | string)[] {
  if (content === null) return []
  if (typeof content === 'string') return [visible(content)]
  if (typeof content === 'number') return [String(content)]
  return isList(content) ? content.flatMap(childrenOf) : [content]
}

const isList = (content: Content): content is readonly Content[] => Array.isArray(content)

const unseen =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/** A text without what nobody can see; half a character becomes the sign for one that is not known. */
export const visible = (text: string): string => text.replace(unseen, '').replace(/\p{Surrogate}/gu, '\uFFFD')

/** A text of strangers, in its own direction whatever stands round it. */
export const isolated = (text: string): Element => element('bdi', {}, text)

/** A link to a page of the web; plain text where the address is none. */
export const link = (text: string, address: string | null): Content =>
  address !== null && /^https?:\/\//.test(address) ? element('a', { href: address, rel: 'noreferrer' }, text) : text

/** The elements as HTML. */
export const written = (content: Content): string => toHtml(nodesOf(content))

/** The elements as a tree. */
export const nodesOf = (content: Content): ElementContent[] => childrenOf(content).map(asNode)

const asNode = (child: ElementContent | string): ElementContent =>
  typeof child === 'string' ? { type: 'text', value: child } : child
