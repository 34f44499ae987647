/**
 * A page that is whole in itself: its style stands in it, it asks nothing of any network and runs nothing, and says so to
 * the browser, which holds it to that.
 */
import { createHash } from 'node:crypto'
import { element, visible, written, type Content } from './element.js'
import { look } from './look.js'

export interface Page {
  title: string
  /** the look that this page has of its own, in CSS */
  style?: string
  /** what stands before all of the page, for who reads its source */
  remark?: string
  body: Content
}

/** The page in parts, since a report may be longer than a string can be: what stands before its body, and behind it. */
export function frameOf({ title, style = '', remark }: Omit<Page, 'body'>): { head: string; foot: string } {
  const css = visible(`${look}${style}`)
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const metas = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title)
  ]
  return {
    // what stands in a style is no text: nothing in it is escaped, and nothing of a document goes into it
    head: `<!doctype html>\n${remark === undefined ? '' : `<!-- ${remark} -->\n`}<html lang="en">\n<head>\n${metas.map(written).join('\n')}\n<style>${css}</style>\n</head>\n<body>\n`,
    foot: '</body>\n</html>\n'
  }
}

/** The whole page. */
export function pageOf({ body, ...own }: Page): string {
  const { head, foot } = frameOf(own)
  return `${head}${written(body)}\n${foot}`
}
