/** A paragraph as a block of prose. */
import { hasWord, maskAddresses, ProseBuilder, type ProseBlock, type Write } from '@stigmalint/core/reading'
import * as v from 'valibot'
import { aside, border, fixed, mark, type Kind } from './paragraph.js'

const role = v.picklist(['paragraph', 'heading', 'list-item', 'block-quote', 'table-cell', 'footnote', 'alt'])
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const kind = v.object({
  roles: v.array(role),
  heading: v.exactOptional(count),
  lead: v.exactOptional(v.string()),
  cell: v.exactOptional(
    v.object({
      table: count,
      row: count,
      column: count,
      header: v.nullable(v.string()),
      rowLead: v.nullable(v.string())
    })
  )
})

/** What the line before a paragraph says, and where its words begin; null where no such line stands. */
export function kindIn(
  text: string,
  { start, end }: { start: number; end: number }
): { kind: Kind; words: number } | null {
  const line = text.indexOf('\n', start)
  if (text.charAt(start) !== mark || line < 0 || line >= end) return null
  let value: unknown
  try {
    value = JSON.parse(text.slice(start + 1, line))
  } catch {
    return null
  }
  const read = v.safeParse(kind, value)
  return read.success ? { kind: read.output, words: line + 1 } : null
}

/** A document has no escapes: whoever writes into its file makes them. Marks and line breaks are no words. */
const write: Write = (words) => (/[\n\r\u0019-\u001F]/.test(words) ? null : words)

/** Signs for a reader of the text, not of the document. */
const signs = /[\u0019-\u001D\u001F]/g

/** Stands for a fixed stretch that is shown and no prose: code, a formula, a picture. */
const object = '\uFFFC'

export function readParagraph(text: string, range: { start: number; end: number }): ProseBlock | null {
  const found = kindIn(text, range)
  if (!found) return null
  const end = text.endsWith('\n', range.end) ? range.end - 1 : range.end
  const prose = new ProseBuilder()
  let node = 0
  let mode: 'prose' | 'fixed' | 'aside' = 'prose'
  let at = found.words
  const add = (to: number): void => {
    if (at >= to) return
    if (mode === 'prose') prose.copy(text, at, to, node)
    else if (mode === 'aside') prose.unit(object, at, to, -1)
    else for (let one = at; one < to; one++) prose.unit(text.charAt(one), one, one + 1, -1)
  }
  signs.lastIndex = at
  for (let sign = signs.exec(text); sign !== null && sign.index < end; sign = signs.exec(text)) {
    add(sign.index)
    at = sign.index + 1
    node++
    if (sign[0] !== border) mode = sign[0] === fixed.open ? 'fixed' : sign[0] === aside.open ? 'aside' : 'prose'
  }
  add(end)
  const masked = maskAddresses(prose.text, prose.segments)
  if (!hasWord(masked.text.replaceAll(object, ''))) return null
  const { roles, heading, lead, cell } = found.kind
  return {
    ...masked,
    roles,
    start: found.words,
    end,
    ...(heading !== undefined && { heading }),
    ...(cell && { table: cell }),
    lead: lead ?? null,
    write
  }
}
