/** What stands at the beginning of XML, found without reading it. */

/** Where the root element begins. */
export const rootOf = (xml: string): number => Math.max(0, xml.search(/<[A-Za-z_]/))

/** The prefix that a tag has, with its colon. */
export const prefixOf = (xml: string, start: number): string =>
  /^<([\w.-]+:)?/.exec(xml.slice(start, start + 80))?.[1] ?? ''
