/** A notebook from its bytes: JSON, in which strings are changed in their place. */
import type { OpenedDocument, Opening } from '@stigmalint/core'
import { pointer } from '@stigmalint/core/reading'
import * as v from 'valibot'
import { lastBefore } from '../search.js'
import { cells as format, joined } from './cells.js'
import { behindSigns, elements, members, stringIn, type Span } from './json.js'
import { rewritten, type StringPart } from './strings.js'

/** What Jupyter calls a multi-line string; that of a code cell is looked at as well, for it tells a damaged notebook. */
const source = v.union([v.string(), v.array(v.string())])
const notebook = v.looseObject({ cells: v.array(v.looseObject({ cell_type: v.string(), source })) })
/** Up to 2014 cells stood in worksheets. */
const oldNotebook = v.looseObject({ worksheets: v.array(v.unknown()) })

export function openNotebook(bytes: Uint8Array): Opening {
  const json = decoded(bytes)
  if (json === null) return refused('is no UTF-8, as a notebook is')
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused('is no JSON, as a notebook is', lineOfMistake(json, error))
  }
  if (v.is(oldNotebook, value)) return refused('is a notebook of an old version')
  const read = v.safeParse(notebook, value)
  return read.success ? { ok: true, document: documentIn(json) } : refused(mistakeIn(read.issues))
}

const refused = (what: string, line: number | null = null): Opening => ({
  ok: false,
  message: `${line === null ? '' : `:${line}`}: ${what}; open it in Jupyter and save it again`
})

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The line where a version control system left its marks, or that the parser names; it names none for most mistakes. */
function lineOfMistake(json: string, error: unknown): number | null {
  const conflict = /^<{7} /m.exec(json)?.index
  const [, position] = /at position (\d+)/.exec(String(error)) ?? []
  const at = conflict ?? position
  return at === undefined ? null : pointer(json)(Number(at)).line
}

function mistakeIn([issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [, cell, ...keys] = issue.path?.map(({ key }) => key) ?? []
  if (typeof cell !== 'number') return 'is no notebook, it has no list `cells`'
  const [key = 'cell'] = keys
  return `is no notebook that can be read, its cell ${cell + 1} has ${key === 'source' ? 'a `source` that is no text' : 'no kind and text'}`
}

/** A notebook that was looked at: each of its cells is as the schema says. */
function documentIn(json: string): OpenedDocument {
  const own = proseCells(json)
  const { text, starts } = joined(own.map(({ strings }) => strings.map(({ text: line }) => line).join('')))
  const pointAt = pointer(text)
  return {
    text,
    source: json,
    format,
    locate: (start) => {
      const index = lastBefore(starts, start)
      const line = pointAt(start).line - pointAt(starts[index] ?? 0).line + 1
      return { cell: own[index]?.number ?? 1, line }
    },
    apply: (edits) => Promise.resolve(documentIn(rewritten(json, partsOf(own, starts), edits))),
    write: () => ({ ok: true, bytes: new TextEncoder().encode(json) }),
    stretches: () => ({ hidden: [], fixed: [] }),
    review: null
  }
}

interface ProseCell {
  /** its number among all cells, from 1 */
  number: number
  strings: readonly (Span & { text: string })[]
}

function proseCells(json: string): ProseCell[] {
  const all = members(json, behindSigns(json, 0)).get('cells')
  if (!all) return []
  return elements(json, all.start).flatMap((cell, index) => {
    const fields = members(json, cell.start)
    const [kind, content] = [fields.get('cell_type'), fields.get('source')]
    if (!kind || !content || stringIn(json, kind) !== 'markdown') return []
    const spans = json.charAt(content.start) === '[' ? elements(json, content.start) : [content]
    return [{ number: index + 1, strings: spans.map((span) => ({ ...span, text: stringIn(json, span) })) }]
  })
}

/** The strings of all cells in their order, with their places in the text. */
const partsOf = (own: readonly ProseCell[], starts: readonly number[]): StringPart[] =>
  own.flatMap(({ strings }, index) => {
    let from = starts[index] ?? 0
    return strings.map(({ start, end, text: { length } }) => {
      const part = { start, end, from, length }
      from += length
      return part
    })
  })
