/** Books put together from pages of HTML: the least that one takes. */
import { zipOf } from './zip.js'

const page = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`

/** Pages are read in this order, and their parts are numbered from the last to the first. */
export function epubParts(pages: readonly string[]): Record<string, string> {
  const names = pages.map((_, index) => `text/${pages.length - index}.xhtml`)
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf':
      `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${names
        .map((name) => `<item id="${name}" href="${name}"/>`)
        .toReversed()
        .join('')}</manifest>` +
      `<spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(pages.map((own, index) => [`OPS/${names[index] ?? ''}`, page(own)]))
  }
}

export const epubFile = (...pages: readonly string[]): Uint8Array => zipOf(epubParts(pages))
