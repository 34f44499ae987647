/** Headings look like headings, and the signs of Markdown stand back: those who never saw any read a page, and not a code. */
import type { Range } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

const heading = Decoration.line({ class: 'heading' })
const sign = Decoration.mark({ class: 'sign' })

/** Where the signs of a line stand: what makes it a heading, an item or a row. */
export function signsOf(line: string): [start: number, end: number][] {
  const lead = /^\s*(?:#{1,6}|[-*+>]|\d+[.)])(?=\s)/.exec(line)
  if (lead) return [[0, lead[0].length]]
  if (!/^\s*\|/.test(line)) return []
  if (/^[\s|:-]+$/.test(line)) return [[0, line.length]]
  return [...line.matchAll(/\|/g)].map(({ index }) => [index, index + 1])
}

const isHeading = (line: string): boolean => /^#{1,6}\s/.test(line)

/** Of what is in view. */
function decorations({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at)
      at = line.to + 1
      if (line.length > longest) continue
      if (isHeading(line.text)) ranges.push(heading.range(line.from))
      for (const [start, end] of signsOf(line.text)) ranges.push(sign.range(line.from + start, line.from + end))
    }
  return Decoration.set(ranges, true)
}

/** A line that is longer is none that a person typed. */
const longest = 5000

export const structure = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorations(view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = decorations(view)
    }
  },
  { decorations: (own) => own.decorations }
)
