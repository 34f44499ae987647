/** A small Word document, as a word processor writes one, and the parts of a document that the page has saved. */
import { Archive } from '../../packages/documents/dist/zip/archive.js'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const noEntry = new Uint8Array([0x50, 0x4b, 5, 6, ...Array(18).fill(0)])

const run = (text, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** Each paragraph is a list of runs; the second run of each is bold. */
export function wordDocument(paragraphs) {
  const body = paragraphs
    .map(
      (runs) => `<w:p>${runs.map((own, index) => run(own, index === 1 ? '<w:rPr><w:b/></w:rPr>' : '')).join('')}</w:p>`
    )
    .join('')
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`
  }
  return new Archive(noEntry).with(
    new Map(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)]))
  )
}

/** The text of a part; empty where there is none. */
export async function partOf(bytes, name) {
  const part = await new Archive(bytes).read(name)
  return part === null ? '' : new TextDecoder().decode(part)
}
