/** What the invariants need to try each format: one of the engine's that brings nothing does not compile. */
import type fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { frontMatterEnd } from '../../src/cut/front-matter.js'
import { maskMdx } from '../../src/formats/mdx/mask.js'
import type { Format } from '../../src/formats/format.js'
import { formats, type FormatId } from '../../src/formats/index.js'
import type { ByteFormat } from '../../src/index.js'
import { addressRanges } from '../../src/read/address.js'
import { document as draft } from '../edited.js'
import { document } from './documents.js'

export interface Tried {
  format: Format
  /** how many of the documents are of it, as a share among the formats */
  weight: number
  /** how many of the documents of a run are edited in it, as a share among the invariants */
  edited: number
  documents: fc.Arbitrary<string>
  /** what is edited again and again */
  drafts: fc.Arbitrary<string>
  /** What a text is besides its words, which no fix may change. */
  structureOf: (text: string) => unknown
  /** A text that is not cut reads as one that is. */
  isAlsoWhole: boolean
}

/** A format that is read from bytes; `format` is what its texts are read as. */
export interface TriedBytes extends Tried {
  kind: ByteFormat
  files: fc.Arbitrary<Uint8Array>
  /** What a file is besides its prose, which no fix may change; null where none can be written into it. */
  restOf: ((bytes: Uint8Array) => unknown) | null
}

const proseAttribute = /\s(?:alt|title|aria-label|placeholder)=(?:"[^"]*"|'[^']*')/gi
/** A comment to its end, whatever quotation marks are in it, or a tag. */
const markOfHtml = /<!--[^]*?-->|<[!?/a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi
const indentedBox = /^ *(?:[-*] )?(?:!!!|\?\?\?|===)/m
const parser = unified().use(remarkParse).use(remarkGfm)

/** The tree of a page without places and the text of its text nodes. */
function shapeOf(text: string): unknown {
  const page = withOwnBlocks(text.slice(frontMatterEnd(text)))
  const write = (node: Nodes): unknown => {
    const { position, data: _data, ...own } = node
    const children = 'children' in node ? node.children.map(write) : []
    switch (node.type) {
      case 'text':
        return ''
      case 'code': {
        // in a box of MyST or MkDocs the words are prose
        const isIndented = !/^[`~]/.test(page.slice(position?.start.offset))
        const isBox = node.lang?.startsWith('{') ?? (isIndented && indentedBox.test(page))
        return isBox ? 'box' : own
      }
      // its words are prose, and so are some attributes
      case 'html':
        return (node.value.match(markOfHtml) ?? []).join('').replace(proseAttribute, '')
      case 'image':
      case 'imageReference':
        return { ...own, alt: '', title: '' }
      default:
        return { ...own, children }
    }
  }
  return write(parser.parse(page))
}

/** The marks of boxes as the systems that know them read them: a block of its own, whatever stands above or below. */
const withOwnBlocks = (page: string): string =>
  page.replace(/^[\t >]*:{3,}/gm, '\n$&').replace(/^[\t >]*(?:!!!|\?\?\?|===).*$/gm, '$&\n')

const addressesIn = (text: string): readonly string[] =>
  addressRanges(text).map(({ start, end }) => text.slice(start, end))

/** The tree of what is Markdown, and what is none. */
function shapeOfMdx(text: string): unknown {
  const masked = maskMdx(text)
  const isHidden = (at: number): boolean => text.charAt(at) !== masked.charAt(at)
  const hidden = Array.from({ length: text.length }, (_, at) => (isHidden(at) ? text.charAt(at) : ''))
  return [shapeOf(masked), hidden.join('')]
}

const withoutMarks = (shape: (text: string) => unknown) => (text: string) => shape(text.replace(/^\uFEFF+/, ''))

const common = { documents: document, drafts: draft, isAlsoWhole: true }

export const tried: Readonly<Record<FormatId, Tried>> = {
  markdown: { ...common, format: formats.markdown, weight: 3, edited: 0.8, structureOf: withoutMarks(shapeOf) },
  text: { ...common, format: formats.text, weight: 2, edited: 0.2, structureOf: withoutMarks(addressesIn) },
  mdx: { ...common, format: formats.mdx, weight: 1, edited: 0.1, structureOf: withoutMarks(shapeOfMdx) },
  'commit-message': {
    ...common,
    format: formats['commit-message'],
    weight: 1,
    edited: 0.1,
    structureOf: withoutMarks(addressesIn),
    // it is the cut that tells what is a comment: as a whole it is another text
    isAlsoWhole: false
  }
}

/** The engine's own. */
export const engineFormats: readonly Tried[] = Object.values(tried)
