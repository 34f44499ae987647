/** OpenDocument presentations put together from XML: the least that one takes. */
import { spaces } from './odt.js'
import { zipOf } from './zip.js'

/** `fills`: which place of the slide it fills. */
export const frame = (inner: string, fills?: string): string =>
  `<draw:frame${fills === undefined ? '' : ` presentation:class="${fills}"`}><draw:text-box>${inner}</draw:text-box></draw:frame>`
export const notes = (inner: string): string =>
  `<presentation:notes><draw:page-thumbnail/>${frame(inner, 'notes')}</presentation:notes>`

export interface Slides {
  slides: readonly string[]
  /** before the slides: what stands at their foot */
  before?: string
  /** automatic styles */
  styles?: string
}

export const odpParts = ({ slides, before = '', styles = '' }: Slides): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.presentation',
  'content.xml':
    `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body>` +
    `<office:presentation>${before}${slides.map(pageOf).join('')}</office:presentation></office:body></office:document-content>`
})

const pageOf = (inner: string, index: number): string =>
  `<draw:page draw:name="addicts" draw:style-name="page${index + 1}">${inner}</draw:page>`

export const odpFile = (...slides: readonly string[]): Uint8Array => zipOf(odpParts({ slides }))
