/** Signs that Unicode keeps for programs, put into a source to find a place of it again once it is read. No text that is exchanged has them. */
import type { Stretch } from '@stigmalint/core'
import { hiddenMarks } from '../export/marks.js'
import type { Shown } from './shown.js'

const [open, closed, end] = ['\uFDD4', '\uFDD5', '\uFDD6']
const firstDigit = 0xfde0
const sign = /([\uFDD0-\uFDD3\uFDD6]|\uFDD4[\uFDE0-\uFDE9]+\uFDD5)/

/** The source with signs round each stretch, which are in their order and apart. */
export function withSigns(source: string, stretches: readonly Stretch[]): string {
  const parts: string[] = []
  let at = 0
  for (const [index, stretch] of stretches.entries()) {
    const number = Array.from(String(index), (digit) => String.fromCharCode(firstDigit + Number(digit))).join('')
    parts.push(bare(source.slice(at, stretch.start)), open, number, closed)
    parts.push(bare(source.slice(stretch.start, stretch.end)), end)
    at = stretch.end
  }
  return [...parts, bare(source.slice(at))].join('')
}

const bare = (text: string): string => text.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD')

type Mark = { kind: 'found'; index: number } | { kind: 'del' | 'ins' } | null

/** Reads texts one after the other: what is between two signs may begin in one element and end in another. */
export function signReader(): (text: string) => Shown[] {
  let mark: Mark = null
  return (text) =>
    text.split(sign).flatMap((part): Shown[] => {
      if (!sign.test(part)) return part === '' ? [] : [marked(part, mark)]
      const gone: Mark = mark
      mark = markAt(part)
      return gone?.kind === 'found' && part === end ? [{ is: 'end', index: gone.index }] : []
    })
}

function marked(text: string, mark: Mark): Shown {
  if (mark === null || text.trim() === '') return text
  return mark.kind === 'found'
    ? { is: 'found', index: mark.index, children: [text] }
    : { is: mark.kind, children: [text] }
}

function markAt(part: string): Mark {
  if (part === hiddenMarks.removed[0]) return { kind: 'del' }
  if (part === hiddenMarks.added[0]) return { kind: 'ins' }
  if (!part.startsWith(open)) return null
  const digits = Array.from(part.slice(1, -1), (digit) => digit.charCodeAt(0) - firstDigit)
  return { kind: 'found', index: Number(digits.join('')) }
}

/** A text as it stands, its lines kept. */
export const asItStands = (source: string): Shown[] =>
  source === '' ? [] : [{ is: 'pre', children: signReader()(source) }]
