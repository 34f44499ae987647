import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

type MarkdownProcessor = Processor<Root>

let processor: MarkdownProcessor | undefined

/** Parses Markdown with GFM, without front matter. */
export function parseMarkdown(source: string): Root {
  processor ??= unified().use(remarkParse).use(remarkGfm).use(forReading).freeze()
  return processor.parse(source)
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
