/** What changed from one text to another, line by line and within lines word by word. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import { areAlike, pairsOf } from './pairs.js'

export interface Part {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A line of either text, or of both: what it was and what it is. */
export interface ChangedLine {
  /** its number in the text of now; of a line that is gone, that of the one behind it */
  line: number
  parts: readonly Part[]
}

/** A difference that takes longer is told as "all of this went, all of that came". Milliseconds. */
const longest = 2000

export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const steps = diffArrays(old, fresh, { timeout: longest }) ?? [
    { removed: true, added: false, value: old, count: old.length },
    { removed: false, added: true, value: fresh, count: fresh.length }
  ]
  const lines: ChangedLine[] = []
  let line = 1
  let gone: readonly string[] = []
  const tell = (came: readonly string[]): void => {
    for (const { text, parts } of paired(gone, came)) {
      lines.push({ line, parts })
      if (text !== null) line++
    }
    gone = []
  }
  for (const step of steps) {
    if (step.removed) {
      gone = step.value
      continue
    }
    tell(step.added ? step.value : [])
    if (step.added) continue
    for (const text of step.value) lines.push({ line: line++, parts: [{ kind: 'same', text }] })
  }
  tell([])
  return lines
}

export const isChanged = ({ parts }: ChangedLine): boolean => parts.some(({ kind }) => kind !== 'same')

interface Paired {
  /** the line of now; null where it is gone */
  text: string | null
  parts: Part[]
}

/** Lines that went beside those that came in their place. */
const paired = (gone: readonly string[], came: readonly string[]): Paired[] =>
  pairsOf<string, Paired>(gone, came, areAlike, {
    both: (old, fresh) => ({ text: fresh, parts: wordsChanged(old, fresh) }),
    gone: (old) => ({ text: null, parts: [{ kind: 'removed', text: old }] }),
    came: (fresh) => ({ text: fresh, parts: [{ kind: 'added', text: fresh }] })
  })

function wordsChanged(before: string, after: string): Part[] {
  const steps = diffWordsWithSpace(before, after, { timeout: longest }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after }
  ]
  const parts = phrases(
    steps.map(({ removed, added, value }) => ({ kind: removed ? 'removed' : added ? 'added' : 'same', text: value }))
  )
  // of an empty line that was filled, or emptied, both sides are there
  return before === '' || after === '' ? [{ kind: 'same', text: '' }, ...parts] : parts
}

/** A blank between two changes belongs to them: a reader sees a phrase for a phrase, and not word against word. */
function phrases(parts: readonly Part[]): Part[] {
  const whole: Part[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    const [, blank = ''] = removed === '' || added === '' ? [] : (/(\s*)$/.exec(commonEnd(removed, added)) ?? [])
    const [gone, come] = [removed, added].map((text) => text.slice(0, text.length - blank.length))
    if (gone) whole.push({ kind: 'removed', text: gone })
    if (come) whole.push({ kind: 'added', text: come })
    if (blank !== '') whole.push({ kind: 'same', text: blank })
    removed = added = ''
  }
  for (const [index, { kind, text }] of parts.entries()) {
    const isChanging = removed !== '' || added !== ''
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isChanging && /^\s+$/.test(text) && index < parts.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      whole.push({ kind, text })
    }
  }
  flush()
  return whole
}

function commonEnd(one: string, other: string): string {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++
  return length === 0 ? '' : one.slice(-length)
}
