/**
 * Runs of a paragraph parted where something begins or ends, with their own properties on both sides. Nothing is written
 * anew but the tags at these places, so that what else stands in a run stays as it is: a picture, a box of text.
 */
import type { Edit } from '@stigmalint/core'
import { SaxesParser } from 'saxes'
import { prefixOf } from '../xml/root.js'
import { spaceKept } from '../xml/spaces.js'
import type { Paragraph, Run, Span } from './model.js'

/** What is to be done with a run, in offsets of the text of its paragraph. */
export interface RunWork {
  paragraph: Paragraph
  /** what is marked as deleted: apart, and in order */
  deleted: readonly { start: number; end: number }[]
  /** what stands between runs before the character at an offset: the beginning of a comment */
  before: ReadonlyMap<number, string>
  /** what stands behind the character before an offset: new words, the end of a comment */
  behind: ReadonlyMap<number, string>
}

/** A child of a run. `inner` is where the text stands that it has. */
interface Atom extends Span {
  inner: Span | null
  /** in the text of the paragraph; empty for what has no part in it */
  from: number
  to: number
}

/** What is made anew for each place where a run is parted, with numbers of its own. */
export interface Making {
  /** the start tag of what is deleted */
  deletion: () => string
  /** the properties of a run once more */
  copied: (properties: string) => string
}

export function splitRun(run: Run, work: RunWork, { deletion, copied }: Making): Edit[] {
  const { xml } = work.paragraph.part
  const prefix = prefixOf(xml, run.start)
  const atoms = atomsOf(run, work.paragraph)
  const first = atoms[0]
  const last = atoms.at(-1)
  if (!first || !last) return []
  const isDeleted = (from: number, to: number): boolean =>
    work.deleted.some(({ start, end }) => start <= from && to <= end && from < to)
  const cuts = new Map<number, Cut>()
  const cut = (own: Cut): void => {
    const known = cuts.get(own.at)
    if (known) {
      known.behind += own.behind
      known.before += own.before
      known.endsDeleted ||= own.endsDeleted
      known.beginsDeleted ||= own.beginsDeleted
    } else cuts.set(own.at, own)
  }
  const none = { behind: '', before: '', endsDeleted: false, beginsDeleted: false }
  const begin = (offset: number, own: Partial<Cut>): void => {
    const atom = atoms.find(({ from, to }) => from <= offset && offset < to)
    if (!atom) return
    const at = positionIn(work.paragraph, atom, offset, 'start')
    const goesOn =
      isDeleted(offset - 1, offset) &&
      isDeleted(offset, offset + 1) &&
      atoms.some(({ from, to }) => from < offset && offset <= to)
    cut({ ...none, at, isInside: at !== atom.start, beginsDeleted: goesOn, endsDeleted: goesOn, ...own })
  }
  const end = (offset: number, own: Partial<Cut>): void => {
    const atom = atoms.find(({ from, to }) => from < offset && offset <= to)
    if (!atom) return
    const at = positionIn(work.paragraph, atom, offset, 'end')
    const goesOn =
      isDeleted(offset - 1, offset) &&
      isDeleted(offset, offset + 1) &&
      atoms.some(({ from, to }) => from <= offset && offset < to)
    cut({ ...none, at, isInside: at !== atom.end, beginsDeleted: goesOn, endsDeleted: goesOn, ...own })
  }
  for (const { start, end: close } of work.deleted) {
    begin(start, { beginsDeleted: true })
    end(close, { endsDeleted: true })
  }
  for (const [offset, text] of work.behind) end(offset, { behind: text })
  for (const [offset, text] of work.before) begin(offset, { before: text })

  const properties = run.properties ? xml.slice(run.properties.start, run.properties.end) : ''
  const tag = (name: string): string => `${prefix}${name}`
  const edits: Edit[] = []
  for (const { at, isInside, behind, before, endsDeleted, beginsDeleted } of cuts.values()) {
    const between = (endsDeleted ? `</${tag('del')}>` : '') + behind + before + (beginsDeleted ? deletion() : '')
    if (at === first.start) edits.push({ start: run.start, end: run.start, text: between })
    else if (at === last.end) edits.push({ start: run.end, end: run.end, text: between })
    else {
      const closeText = isInside ? `</${tag(endsDeleted ? 'delText' : 't')}>` : ''
      const openText = isInside ? `<${tag(beginsDeleted ? 'delText' : 't')} xml:space="preserve">` : ''
      edits.push({
        start: at,
        end: at,
        text: `${closeText}</${tag('r')}>${between}<${tag('r')}>${copied(properties)}${openText}`
      })
    }
  }
  for (const atom of atoms) {
    if (!atom.inner || atom.from === atom.to) continue
    const open = { start: atom.start, end: atom.inner.start }
    if (isDeleted(atom.from, atom.from + 1)) edits.push({ ...open, text: `<${tag('delText')} xml:space="preserve">` })
    else if (edits.some(({ start }) => start > open.start && start < atom.end)) {
      const own = spaceKept(xml, open)
      if (own) edits.push(own)
    }
    if (isDeleted(atom.to - 1, atom.to))
      edits.push({ start: atom.inner.end, end: atom.end, text: `</${tag('delText')}>` })
  }
  return edits
}

/** A place where a run is parted, or one of its ends. */
interface Cut {
  at: number
  /** in the middle of a text */
  isInside: boolean
  behind: string
  before: string
  endsDeleted: boolean
  beginsDeleted: boolean
}

/** Where the character at an offset begins, or the one before it ends; at the ends of a text, and of what is none, that of its element. */
function positionIn(
  paragraph: Paragraph,
  { start, end, inner, from, to }: Atom,
  offset: number,
  side: 'start' | 'end'
): number {
  if (side === 'start' && (offset === from || !inner)) return start
  if (side === 'end' && (offset === to || !inner)) return end
  const character = side === 'start' ? offset : offset - 1
  const place = paragraph.places.find(({ at, length }) => at <= character && character < at + length)
  if (!place) return side === 'start' ? start : end
  if (place.end - place.start !== place.length) return side === 'start' ? place.start : place.end
  return place.start + offset - place.at
}

/** The children of a run behind its properties. */
function atomsOf(run: Run, { part: { xml }, places }: Paragraph): Atom[] {
  const own = places.filter((place) => place.run === run)
  const atoms: Atom[] = []
  let next = 0
  let offset = own[0]?.at ?? 0
  for (const child of childrenOf(xml, run)) {
    if (run.properties && child.start === run.properties.start) continue
    const from = own[next]?.at ?? offset
    let to = from
    for (; next < own.length; next++) {
      const place = own[next]
      if (!place || place.start >= child.end) break
      to = place.at + place.length
    }
    atoms.push({ ...child, from: to === from ? offset : from, to: to === from ? offset : to })
    offset = to === from ? offset : to
  }
  return atoms
}

function childrenOf(xml: string, run: Span): (Span & { inner: Span | null })[] {
  const children: (Span & { inner: Span | null })[] = []
  const parser = new SaxesParser({ position: true })
  const raw = xml.slice(run.start, run.end)
  let depth = 0
  let opened = { start: 0, end: 0, name: '' }
  parser.on('opentag', ({ name }) => {
    if (++depth === 2) opened = { start: raw.lastIndexOf('<', parser.position - 1), end: parser.position, name }
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (depth-- !== 2) return
    const end = parser.position
    const isText = !isSelfClosing && /(?:^|:)t$/.test(opened.name)
    const innerEnd = raw.lastIndexOf('<', end - 1)
    children.push({
      start: run.start + opened.start,
      end: run.start + end,
      inner: isText ? { start: run.start + opened.end, end: run.start + innerEnd } : null
    })
  })
  parser.write(raw).close()
  return children
}
