/** What stands within a paragraph of a tree, as runs. */
import type { Element, ElementContent } from 'hast'
import type { Mark, Run } from './model.js'

/** What the elements round a text say of it. */
export interface Around extends Pick<Run, 'marks' | 'link' | 'comments'> {
  /** blanks and line breaks count */
  isVerbatim: boolean
}

export const nothingAround: Around = { marks: [], link: null, comments: [], isVerbatim: false }

const markOf: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  b: 'strong',
  th: 'strong',
  dt: 'strong',
  legend: 'strong',
  em: 'em',
  i: 'em',
  s: 's',
  del: 's',
  u: 'u',
  code: 'code',
  small: 'small',
  sup: 'sup',
  sub: 'sub'
}

/** What is no text of a document. */
export const unread = new Set(['script', 'style', 'template', 'head', 'title', 'svg', 'math', 'video', 'audio'])

/** What an element says of what is in it. */
export function within(element: Element, around: Around): Around {
  const { tagName, properties } = element
  const mark = /dotted/.test(String(properties.style)) ? 'dotted' : markOf[tagName]
  const comment = properties.dataComment
  return {
    marks: tagName === 'mark' ? withMark(withMark(around.marks, 'strong'), 'u') : withMark(around.marks, mark),
    link: tagName === 'a' ? (addressOf(properties.href) ?? around.link) : around.link,
    comments: typeof comment === 'number' ? [...around.comments, comment] : around.comments,
    isVerbatim: around.isVerbatim || tagName === 'pre' || classesOf(element).includes('source')
  }
}

/** In one order, so that what looks alike is alike. */
const withMark = (marks: readonly Mark[], mark: Mark | undefined): readonly Mark[] =>
  mark === undefined || marks.includes(mark) ? marks : [...marks, mark].sort()

/** Where a document may lead: to the web, to a mailbox, within itself. */
const addressOf = (href: unknown): string | null =>
  typeof href === 'string' && /^(?:https?:|mailto:|#.)/i.test(href) ? href : null

export const classesOf = ({ properties: { className } }: Element): readonly unknown[] =>
  Array.isArray(className) ? className : []

export function runsIn(node: ElementContent, around: Around): Run[] {
  if (node.type === 'text') return [runOf(around.isVerbatim ? node.value : node.value.replace(blanks, ' '), around)]
  if (node.type !== 'element' || unread.has(node.tagName)) return []
  const { tagName, properties } = node
  if (tagName === 'br') return [runOf('\n', around)]
  if (tagName === 'img') return [runOf(typeof properties.alt === 'string' ? properties.alt : '', around)]
  if (tagName === 'input') return [runOf(properties.checked === true ? '☒' : '☐', around)]
  if (properties.dataFootnoteBackref !== undefined) return []
  if (properties.dataFootnoteRef !== undefined)
    return [{ ...runOf('', { ...around, link: null }), note: labelOf(properties.href) }]
  const own = within(node, around)
  return node.children.flatMap((child) => runsIn(child, own))
}

/** No-break spaces stay. */
const blanks = /[\t\n\f\r ]+/g

/** "#user-content-fn-1" → "1" */
export const labelOf = (name: unknown): string => (typeof name === 'string' ? name.replace(/^.*?\bfn-/, '') : '')

const runOf = (text: string, { marks, link, comments }: Around): Run => ({
  ...{ text, marks, link, note: null, comments, change: 'same' }
})

/** The runs of a paragraph without blanks at its ends, at the ends of its lines, or twice between words. */
export function tidy(runs: readonly Run[]): Run[] {
  const done: Run[] = []
  for (const run of runs) {
    const before = done.at(-1)
    const isAtStart = before === undefined || /[ \n]$/.test(before.text)
    const text = isAtStart ? run.text.replace(/^ +/, '') : run.text
    if (text === '\n' && before) done[done.length - 1] = { ...before, text: before.text.replace(/ +$/, '') }
    if (text !== '' || run.note !== null) done.push({ ...run, text })
  }
  return trimmedEnd(done)
}

/** Nor with a line break at its end, which nobody sees. */
function trimmedEnd(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (!last || last.note !== null) return [...runs]
  const text = last.text.replace(/[ \n]+$/, '')
  return text === '' ? trimmedEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}

/** Runs that differ in nothing but their words as one. */
export function joined(runs: readonly Run[]): Run[] {
  const done: Run[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (last && run.note === null && formOf(last) === formOf(run))
      done[done.length - 1] = { ...last, text: last.text + run.text }
    else done.push(run)
  }
  return done
}

const formOf = ({ text: _, ...form }: Run): string => JSON.stringify(form)
