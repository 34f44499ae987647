/** PDF put together from lines at their places: the least that one takes. */

export interface PdfLine {
  /** '' is a picture */
  text: string
  x: number
  y: number
  size?: number
  /** in quarters, against the clock */
  turn?: number
  /** the element of the structure that it belongs to, by its number in `elements` */
  element?: number
}

/** An element of the structure; `within` is the number of the one around it. */
export interface PdfElement {
  type: string
  alt?: string
  within?: number
}

export interface PdfParts {
  pages?: readonly (readonly PdfLine[])[]
  /** of the first page */
  elements?: readonly PdfElement[]
  /** drawn on every page in front of its lines */
  drawn?: string
  /** entries of the catalog, the page and the trailer */
  catalog?: string
  page?: string
}

/** The lines of a paragraph, below each other. */
export const lines = (x: number, y: number, ...texts: readonly string[]): PdfLine[] =>
  texts.map((text, index) => ({ x, y: y - index * 14, text }))

const signs: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '•': 0x95, '\uFB00': 1 }

const literal = (text: string): string =>
  Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0))
    .map((code) =>
      code < 0x20 || code > 0x7e || '()\\'.includes(String.fromCharCode(code))
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code)
    )
    .join('')

const matrices = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0']

function drawnLine({ text, x, y, size = 12, turn = 0, element }: PdfLine, content: number): string {
  const drawn =
    text === ''
      ? `${x} ${y} 50 40 re f`
      : `BT /F1 ${size} Tf ${matrices[turn] ?? ''} ${x} ${y} Tm (${literal(text)}) Tj ET`
  return element === undefined ? drawn : `/Span <</MCID ${content}>> BDC ${drawn} EMC`
}

/** The sign 1 is a ligature of two letters. */
const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def ' +
  '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <00660066> endbfchar ' +
  '1 beginbfrange <20> <7E> <0020> endbfrange ' +
  '6 beginbfchar <92> <2019> <93> <201C> <94> <201D> <95> <2022> <96> <2013> <AD> <00AD> endbfchar ' +
  'endcmap end end'

export function pdfFile({ pages = [], elements = [], drawn = '', catalog = '', page = '' }: PdfParts): Uint8Array {
  const objects = ['', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>']
  objects.push(stream(toUnicode))
  const pageNumbers = pages.map((own, index) => {
    const contents = objects.push(stream([drawn, ...own.map(drawnLine)].join('\n')))
    const structure = index === 0 && elements.length > 0 ? '/StructParents 0' : ''
    return objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${contents} 0 R${structure}${page}>>`
    )
  })
  const tagged = elements.length > 0 ? structure(objects, elements, pages[0] ?? [], pageNumbers[0] ?? 0) : ''
  objects[0] = `<</Type/Catalog/Pages 2 0 R${tagged}${catalog}>>`
  objects[1] = `<</Type/Pages/Kids[${pageNumbers.map((own) => `${own} 0 R`).join(' ')}]/Count ${pages.length}>>`
  return written(objects)
}

const stream = (text: string): string => `<</Length ${text.length}>>stream\n${text}\nendstream`

/** Adds the elements; answers what the catalog says of them. */
function structure(objects: string[], elements: readonly PdfElement[], own: readonly PdfLine[], page: number): string {
  const root = objects.push('')
  const numberOf = (index: number): number => root + 1 + index
  for (const [index, { type, alt, within }] of elements.entries()) {
    const kids = [
      ...own.flatMap(({ element }, content) => (element === index ? [String(content)] : [])),
      ...elements.flatMap((other, at) => (other.within === index ? [`${numberOf(at)} 0 R`] : []))
    ]
    const parent = within === undefined ? root : numberOf(within)
    const text = alt === undefined ? '' : `/Alt(${literal(alt)})`
    objects.push(`<</Type/StructElem/S/${type}/P ${parent} 0 R/Pg ${page} 0 R${text}/K[${kids.join(' ')}]>>`)
  }
  const outermost = elements.flatMap(({ within }, index) => (within === undefined ? [`${numberOf(index)} 0 R`] : []))
  const parents = own.map(({ element }) => (element === undefined ? 'null' : `${numberOf(element)} 0 R`))
  objects[root - 1] = `<</Type/StructTreeRoot/K[${outermost.join(' ')}]/ParentTree<</Nums[0[${parents.join(' ')}]]>>>>`
  return `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R`
}

function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file + end, (sign) => sign.charCodeAt(0))
}
