/** OpenDocument texts put together from XML: the least that one takes. */
import { zipOf } from './zip.js'

const common = 'urn:oasis:names:tc:opendocument:xmlns:'
export const spaces =
  `xmlns:office="${common}office:1.0" xmlns:text="${common}text:1.0" xmlns:style="${common}style:1.0" ` +
  `xmlns:table="${common}table:1.0" xmlns:draw="${common}drawing:1.0" xmlns:svg="${common}svg-compatible:1.0" ` +
  `xmlns:presentation="${common}presentation:1.0" xmlns:fo="${common}xsl-fo-compatible:1.0" xmlns:m="http://www.w3.org/1998/Math/MathML"`

export const paragraph = (inner: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`
export const heading = (inner: string): string => `<text:h text:outline-level="1">${inner}</text:h>`
export const style = (name: string, inner: string, more = 'style:family="text"'): string =>
  `<style:style style:name="${name}" ${more}>${inner}</style:style>`

export interface Parts {
  body: string
  /** automatic styles of the body */
  styles?: string
  /** of the part with styles: those that have names for people */
  common?: string
  /** what stands at the head and foot of pages */
  pages?: string
}

export function odtParts({ body, styles = '', common: named = '', pages = '' }: Parts): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml':
      `<office:document-styles ${spaces}><office:styles>${named}</office:styles>` +
      `<office:master-styles><style:master-page style:name="Standard">${pages}</style:master-page></office:master-styles></office:document-styles>`
  }
}

export const odtFile = (parts: Parts): Uint8Array => zipOf(odtParts(parts))
