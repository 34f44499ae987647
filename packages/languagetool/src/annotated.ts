/** The text of a request as it is checked, and the way back to the places that its client counts in. */
import * as v from 'valibot'
import type { Parameters } from './parameters.js'

/** A stretch [start, end) that offsets of a client count in. */
export interface Span {
  start: number
  end: number
}

export interface AskedText {
  /** what is checked */
  text: string
  /** whether markup stands in it as its writer sees it in the source */
  isSource: boolean
  /** Where a stretch of `text` stands for the client; null where it is not, or not only, the text of its writer. */
  outer: (start: number, end: number) => Span | null
  /** Whether markup that was left out stands within a stretch, so that nothing can be put in its place as a whole. */
  isTorn: (start: number, end: number) => boolean
}

export type ReadText = { ok: true; asked: AskedText } | { ok: false; message: string }

const partSchema = v.union([
  v.object({ text: v.string() }),
  v.object({ markup: v.string(), interpretAs: v.optional(v.string(), '') })
])
const dataSchema = v.union([v.object({ annotation: v.array(partSchema) }), v.object({ text: v.string() })])
type AnnotationPart = v.InferOutput<typeof partSchema>

/** `format`: as what the text is to be read; null: as it shows. */
export function readText({ text, data }: Pick<Parameters, string>, format: string | null): ReadText {
  if (text !== undefined && data !== undefined)
    return { ok: false, message: "set only one of 'text' and 'data', not both" }
  if (text !== undefined) return { ok: true, asked: plain(text) }
  if (data === undefined) return { ok: false, message: "missing 'text' or 'data' parameter" }
  const parsed = v.safeParse(dataSchema, jsonOf(data))
  if (!parsed.success)
    return { ok: false, message: `'data' is JSON such as {"annotation": [{"text": "…"}, {"markup": "…"}]}` }
  if ('text' in parsed.output) return { ok: true, asked: plain(parsed.output.text) }
  const { annotation } = parsed.output
  const isSource = format === null ? hasMarkdown(annotation) : format !== 'text'
  return { ok: true, asked: isSource ? asSource(annotation) : asInterpreted(annotation) }
}

function jsonOf(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}

const plain = (text: string): AskedText => ({
  text,
  isSource: false,
  outer: (start, end) => ({ start, end }),
  isTorn: () => false
})

/**
 * Whether the markup is that of Markdown as it stands in the source. Some clients send blanks in its place, from which
 * nothing can be read, and some the commands of TeX.
 */
function hasMarkdown(annotation: readonly AnnotationPart[]): boolean {
  const markup = annotation.flatMap((part) => ('markup' in part ? [part.markup] : []))
  return markup.some((own) => own.trim() !== '') && !markup.some((own) => /\\[a-z]/i.test(own))
}

const asSource = (annotation: readonly AnnotationPart[]): AskedText => ({
  ...plain(annotation.map((part) => ('text' in part ? part.text : part.markup)).join('')),
  isSource: true
})

/** A part of what is checked: its place there, and that of its first character for the client. */
interface Part {
  start: number
  end: number
  outer: number
  isOwn: boolean
}

/** Text without its markup, or with what stands for it. */
function asInterpreted(annotation: readonly AnnotationPart[]): AskedText {
  const parts: Part[] = []
  const texts: string[] = []
  let [at, outer] = [0, 0]
  for (const part of annotation) {
    const isOwn = 'text' in part
    const text = isOwn ? part.text : part.interpretAs
    if (text !== '') parts.push({ start: at, end: at + text.length, outer, isOwn })
    texts.push(text)
    at += text.length
    outer += isOwn ? part.text.length : part.markup.length
  }
  const partsOf = (start: number, end: number): readonly Part[] =>
    parts.slice(Math.max(0, lastAt(parts, start)), lastAt(parts, Math.max(start, end - 1)) + 1)
  const outerSpan = (start: number, end: number): Span | null => {
    const own = partsOf(start, end)
    const [first, last] = [own[0], own.at(-1)]
    if (!first?.isOwn || !last?.isOwn) return null
    return { start: first.outer + start - first.start, end: last.outer + end - last.start }
  }
  return {
    text: texts.join(''),
    isSource: false,
    outer: outerSpan,
    isTorn: (start, end) => {
      const span = outerSpan(start, end)
      return span === null || span.end - span.start !== end - start || partsOf(start, end).some(({ isOwn }) => !isOwn)
    }
  }
}

/** The number of the last part that starts at or before a place. */
function lastAt(parts: readonly Part[], place: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
