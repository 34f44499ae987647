/** Word documents put together from XML: the least that one takes. */
import { zipOf } from './zip.js'

const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`

export interface Parts {
  body: string
  styles?: string
  footnotes?: string
  headers?: readonly string[]
  comments?: string
}

const part = (name: string, inner: string): string => `<w:${name} ${word} ${others}>${inner}</w:${name}>`

export function wordParts({ body, styles, footnotes, headers = [], comments }: Parts): Record<string, string> {
  const own: [type: string, name: string, xml: string][] = [
    ...(styles === undefined ? [] : [['styles', 'styles.xml', part('styles', styles)] as [string, string, string]]),
    ...(footnotes === undefined
      ? []
      : [['footnotes', 'footnotes.xml', part('footnotes', footnotes)] as [string, string, string]]),
    ...(comments === undefined
      ? []
      : [['comments', 'comments.xml', part('comments', comments)] as [string, string, string]]),
    ...headers.map((inner, index): [string, string, string] => ['header', `header${index + 1}.xml`, part('hdr', inner)])
  ]
  const references = headers.map((_, index) => `<w:headerReference w:type="default" r:id="header${index + 1}.xml"/>`)
  return {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="${related}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${references.join('')}</w:sectPr></w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}">${own
      .map(([type, name]) => `<Relationship Id="${name}" Type="${related}/${type}" Target="${name}"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(own.map(([, name, xml]) => [`word/${name}`, xml]))
  }
}

export const wordFile = (parts: Parts): Uint8Array => zipOf(wordParts(parts))
