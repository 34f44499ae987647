/** Boxes that writers set round their own text, in the forms of GitHub, Obsidian, Docusaurus, pandoc, govspeak, MyST and MkDocs. */
import { partOf } from '../../read/long.js'
import type { ProseBlock } from '../../read/prose.js'

const alert =
  /^(?:\[!([a-z][\w-]*)(?:\|[^\]\n]*)?\][+-]?|\*\*(?:note|tip|important|warning|caution):?\*\*:?[ \t]*(?=\r?\n))/i

/** Whether a block quote that starts so is a box; one that says that it is a quotation is none. */
export function isAlert(source: string): boolean {
  const found = alert.exec(source)
  return found !== null && !/^(?:quote|cite)$/i.test(found[1] ?? '')
}

/** What opens the box of an indented body. */
export const opensIndentedBox = (line: string): boolean => indentedBox.test(line)
const indentedBox = /^(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:[\w-]+(?:[ \t]+[\w-]+)*[ \t]*)?(?:"([^"\n]*)")?[ \t\r]*$/d

/** Lines that open or close a box; the first group that holds something is its title. */
const marks = [
  /^\[![a-z][\w-]*(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)$/di,
  /^:{3,}[ \t]*(?:\{[^}\n]*\}|\uFFFC|[\w-]+)?(?:\[([^\]\n]*)\])?[ \t]*(?:\{[^}\n]*\}|\uFFFC|([^{\n]*))$/d,
  /^\/{3,}(?:[ \t]+[\w-]+(?:[ \t]*\|[ \t]*(.*))?)?$/d,
  /^\$[A-Z]{1,4}$/d,
  /^\{:[:/][^}\n]*\}$/d,
  indentedBox
]
const option = /^:[\w-]+:(?:[ \t].*)?$/
const callout = /^([%^])(.+)\1$/s
const mayBeBox = /^(?:\[!|:::|\/\/\/|\$[A-Z]|\{:|!!!|\?\?\?|===|[%^])/m

/** A paragraph without the marks of boxes in it: their titles, and what stands between them. */
export function withoutBoxMarks(block: ProseBlock): readonly ProseBlock[] {
  const { text } = block
  if (!mayBeBox.test(text)) return [block]
  if (callout.test(text)) return [partOf(block, 1, text.length - 1)]
  const parts: ProseBlock[] = []
  let from = 0
  let isMarked = false
  const add = (start: number, end: number, isTitle: boolean): void => {
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return
    const part = partOf(block, start, end)
    parts.push(isTitle ? { ...part, roles: [...block.roles.slice(0, -1), 'heading'] } : part)
  }
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, end)
    const match = firstMatch(line, at === 0)
    if (match || (isMarked && option.test(line))) {
      if (at > from) add(from, at - 1, false)
      const title = match?.indices?.slice(1).find((range) => range !== undefined && range[1] > range[0])
      if (title) add(at + title[0], at + title[1], true)
      from = end + 1
      isMarked = true
    } else isMarked = false
    at = end + 1
  }
  if (from === 0) return [block]
  if (from < text.length) add(from, text.length, false)
  return parts
}

function firstMatch(line: string, isFirst: boolean): RegExpExecArray | null {
  for (const [index, mark] of marks.entries()) {
    if (index === 0 && !isFirst) continue
    const match = mark.exec(line)
    if (match) return match
  }
  return null
}

/** The title that stands behind the name of a box of MyST or MkDocs, within its first line. */
export function titleIn(line: string): { start: number; end: number } | null {
  const range = (indentedBox.exec(line) ?? fenceTitle.exec(line))?.indices?.[1]
  return range ? { start: range[0], end: range[1] } : null
}
const fenceTitle = /^[`~:]{3,}\{(?!figure)[\w-]+\}[ \t]+(\S.*?)[ \t\r]*$/d
