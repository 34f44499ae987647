import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { finishedEvents } from './finished-events.js'
import { limits } from './limits.js'
import { shortParagraphs } from './long-paragraphs.js'
import { underlines } from './underlines.js'

type MarkdownProcessor = Processor<Root>

let processor: MarkdownProcessor | undefined

/** offsets of marks that are text since there are too many, in the parse that is under way */
let excess: number[] = []
const excessIn = new WeakMap<Root, readonly number[]>()

/** Parses Markdown with GFM, without front matter, within the bounds of `limits`. */
export function parseMarkdown(source: string): Root {
  processor ??= unified().use(remarkParse).use(remarkGfm).use(forReading).freeze()
  excess = []
  const root = processor.parse(source)
  if (excess.length > 0) excessIn.set(root, excess)
  return root
}

/** Where marks of a parsed text are no more than text since there are too many of them. */
export function excessOf(root: Root): readonly number[] {
  return excessIn.get(root) ?? []
}

/** What goes before a text that starts with a byte-order mark: at its very start the parser takes one away, and counts without it. */
export const keepsMark = (text: string): '' | '\n' => (text.startsWith('\uFEFF') ? '\n' : '')

const alternatives = new WeakMap<Nodes, readonly PhrasingContent[]>()

/** The parsed content of an image's alternative text, of which the tree itself keeps the text alone. */
export function alternativeContent(image: Nodes): readonly PhrasingContent[] {
  return alternatives.get(image) ?? []
}

/** Keeps what reading needs: a place for every text node (transforms drop it) and the content of alternative texts. */
function forReading(this: Processor): void {
  const data = this.data()
  const given = data.micromarkExtensions ?? []
  const bounds = [limits((offset) => excess.push(offset)), shortParagraphs, underlines, ...finishedEvents(given)]
  data.micromarkExtensions = [...given, ...bounds]
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = [...extensions.map((extension) => ({ ...extension, transforms: [] })), keepAlternatives]
}

const keepAlternatives: Extension = {
  exit: {
    label(this: CompileContext) {
      const fragment = this.stack.at(-1)
      const text = this.resume()
      const node = this.stack.at(-1)
      this.data.inReference = true
      if (node === undefined || fragment?.type !== 'fragment') return
      const children = fragment.children.filter(isPhrasing)
      if (node.type === 'link') {
        node.children = children
      } else if (node.type === 'image') {
        node.alt = text
        alternatives.set(node, children)
      }
    }
  }
}

/** A label holds phrasing only; this tells the compiler so. */
function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type !== 'root'
}
