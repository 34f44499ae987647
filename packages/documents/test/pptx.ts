/** Presentations put together from XML: the least that one takes. */
import { escaped } from './word.js'
import { zipOf } from './zip.js'

const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  `xmlns:r="${related}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

export const run = (text: string, properties = ''): string => `<a:r>${properties}<a:t>${escaped(text)}</a:t></a:r>`
export const paragraph = (inner: string): string => `<a:p>${inner}</a:p>`
/** `fills`: the placeholder that it fills, as an element. */
export const shape = (inner: string, fills = '', name = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="addicts" ${name}/><p:nvPr>${fills}</p:nvPr></p:nvSpPr><p:txBody>${inner}</p:txBody></p:sp>`

export interface Slide {
  shapes: string
  notes?: string
  diagram?: string
  /** attributes of the slide */
  more?: string
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`
const relations = (inner: string): string => `<Relationships xmlns="${relationships}">${inner}</Relationships>`

/** Slides are shown in this order, and their parts are numbered from the last to the first. */
export function pptxParts(slides: readonly Slide[]): Record<string, string> {
  const parts = slides.flatMap(({ shapes, notes, diagram, more = '' }, index): [string, string][] => {
    const number = slides.length - index
    const tree = (name: string, inner: string): string =>
      `<p:${name} ${spaces} ${more}><p:cSld><p:spTree>${inner}</p:spTree></p:cSld></p:${name}>`
    return [
      [`ppt/slides/slide${number}.xml`, tree('sld', shapes)],
      [
        `ppt/slides/_rels/slide${number}.xml.rels`,
        relations(
          (notes === undefined ? '' : relation('n', 'notesSlide', `../notesSlides/n${number}.xml`)) +
            (diagram === undefined ? '' : relation('d', 'diagramData', `../diagrams/d${number}.xml`))
        )
      ],
      ...(notes === undefined ? [] : [[`ppt/notesSlides/n${number}.xml`, tree('notes', notes)] as [string, string]]),
      ...(diagram === undefined
        ? []
        : [
            [`ppt/diagrams/d${number}.xml`, `<d:dataModel xmlns:d="x" ${spaces}>${diagram}</d:dataModel>`] as [
              string,
              string
            ]
          ])
    ]
  })
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`)
  return {
    '_rels/.rels': relations(relation('a', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst>${ids.join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => relation(`s${index}`, 'slide', `slides/slide${slides.length - index}.xml`)).join('')
    ),
    ...Object.fromEntries(parts)
  }
}

export const pptxFile = (...slides: readonly Slide[]): Uint8Array => zipOf(pptxParts(slides))
