/** One sequence of atoms against tokens: bounded look-ahead, no wildcard, so time is linear in the text. */
import type { EngineLexicon } from '../compile/engine-lexicons.js'
import type { Atom, ClassName, LexiconEntry, Sequence } from '../compile/rule-set.js'
import type { Language } from '../languages/language.js'
import type { Lexicon, Lexicons } from './lexicons.js'
import { oncePer } from './once.js'
import type { Token } from './tokens.js'

/** What filled a lexicon slot: token range, end exclusive, and the entries in it. */
export interface Slot {
  name: string
  from: number
  to: number
  entries: readonly LexiconEntry[]
}

/** Where each atom matched: token ranges, end exclusive. */
export interface SequenceSpan {
  from: number
  to: number
  atoms: readonly { from: number; to: number }[]
  slots: readonly Slot[]
}

interface Step {
  at: number
  slot?: Slot
}

const gapMost = 3
const coordinationMost = 8
const isPunctuation = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'punctuation' && token.text === text

/** Matches `sequence` so that its atom `anchor` is at token `index`. */
export function matchAround(
  sequence: Sequence,
  anchor: number,
  tokens: readonly Token[],
  index: number,
  lexicons: Lexicons
): SequenceSpan | null {
  const token = tokens[index]
  const atom = sequence.atoms[anchor]
  if (!token || !atom || !isForm(atom, token)) return null
  const after = walk(sequence.atoms, anchor + 1, 1, tokens, index + 1, lexicons)
  if (!after) return null
  const before = walk(sequence.atoms, anchor - 1, -1, tokens, index, lexicons)
  if (!before) return null
  const from = before.at(-1)?.from ?? index
  const to = after.at(-1)?.to ?? index + 1
  const atoms = [...before.toReversed(), { from: index, to: index + 1 }, ...after]
  return {
    from,
    to,
    atoms: atoms.map((place) => ({ from: place.from, to: place.to })),
    slots: [...before, ...after].flatMap((place) => place.slot ?? [])
  }
}

/** Matches `sequence` from token `index` on. */
export function matchAt(
  sequence: Sequence,
  tokens: readonly Token[],
  index: number,
  lexicons: Lexicons
): SequenceSpan | null {
  const places = walk(sequence.atoms, 0, 1, tokens, index, lexicons)
  return (
    places && {
      from: index,
      to: places.at(-1)?.to ?? index,
      atoms: places,
      slots: places.flatMap((place) => place.slot ?? [])
    }
  )
}

/** Does a sequence ask for a determiner, and for nothing else? */
export const isDeterminer = ({ atoms: [only, ...others] }: Sequence, { language }: Lexicons): boolean =>
  only !== undefined && others.length === 0 && isDeterminerAtom(only)(language)

const isDeterminerAtom = oncePer((atom: Atom) =>
  oncePer(({ isOfClass }: Language) =>
    atom.kind === 'class'
      ? atom.name === 'determiner'
      : atom.kind === 'word' && Object.keys(atom.forms).every((form) => isOfClass('determiner', form))
  )
)

/** Matches `sequence` so that it ends before token `end`. */
export function matchBefore(
  sequence: Sequence,
  tokens: readonly Token[],
  end: number,
  lexicons: Lexicons
): SequenceSpan | null {
  const places = walk(sequence.atoms, sequence.atoms.length - 1, -1, tokens, end, lexicons)
  return (
    places && {
      from: places.at(-1)?.from ?? end,
      to: end,
      atoms: places.toReversed(),
      slots: places.flatMap((place) => place.slot ?? [])
    }
  )
}

interface AtomSpan {
  from: number
  to: number
  slot?: Slot
}

/**
 * Walks the atoms in one direction from the token border `at`; the first way that fits. `dead` holds the borders from
 * which an atom is known not to go on, made where ways part: no way is tried twice, however many lead there.
 */
function walk(
  atoms: readonly Atom[],
  atom: number,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons,
  dead: Set<number> | null = null
): AtomSpan[] | null {
  const current = atoms[atom]
  if (!current) return []
  if (!mayStep(current, tokens[direction === 1 ? at : at - 1], direction, lexicons)) {
    // "is |often| ill"
    const beyond = behindAdverb(atoms, atom, direction, tokens, at, lexicons)
    return beyond === null ? null : walk(atoms, atom, direction, tokens, beyond, lexicons, dead)
  }
  const key = at * atoms.length + atom
  if (dead?.has(key)) return null
  const ways = steps(current, direction, tokens, at, lexicons)
  const known = dead ?? (ways.length > 1 ? new Set<number>() : null)
  for (const step of ways) {
    const rest = walk(atoms, atom + direction, direction, tokens, step.at, lexicons, known)
    if (rest)
      return [
        { from: Math.min(at, step.at), to: Math.max(at, step.at), ...(step.slot && { slot: step.slot }) },
        ...rest
      ]
  }
  dead?.add(key)
  return null
}

/**
 * The border beyond an adverb, or two, where they stand between a form of "be" and the words that follow it in a pattern; null
 * where none does.
 */
function behindAdverb(
  atoms: readonly Atom[],
  atom: number,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons
): number | null {
  const { language } = lexicons
  const be = atoms[direction === 1 ? atom - 1 : atom]
  if (!be || !isBe(be)(language)) return null
  const wordAt = (index: number): string => (tokens[index]?.kind === 'word' ? tokens[index].text : '')
  const slips = (index: number): boolean => language.slipsIn(wordAt(index))
  const isBeAt = (index: number): boolean => language.isOfClass('verb-be', wordAt(index))
  if (direction === 1) {
    if (!isBeAt(at - 1) || !slips(at)) return null
    return slips(at + 1) && !mayStep(atoms[atom] ?? be, tokens[at + 1], 1, lexicons) ? at + 2 : at + 1
  }
  if (!slips(at - 1)) return null
  return isBeAt(at - 2) ? at - 1 : slips(at - 2) && isBeAt(at - 3) ? at - 2 : null
}

/** Can it be a form of "be"? */
const isBe = oncePer((atom: Atom) =>
  oncePer(
    (language: Language) =>
      atom.kind === 'word' && Object.keys(atom.forms).some((form) => language.isOfClass('verb-be', form))
  )
)

/** What most tokens fail is asked before anything is made. */
function mayStep(atom: Atom, next: Token | undefined, direction: 1 | -1, lexicons: Lexicons): boolean {
  switch (atom.kind) {
    case 'word':
      return next !== undefined && isForm(atom, next)
    case 'lexicon':
      return (
        next?.kind === 'word' &&
        (bordersOf(lexicons.list(atom.name), direction).has(next.text) ||
          (direction === 1 && lexicons.language.opensList(next.text)))
      )
    case 'class':
    case 'gap':
      return true
  }
}

const bordersOf = (lexicon: Lexicon, direction: 1 | -1): Lexicon['byFirst'] =>
  direction === 1 ? lexicon.byFirst : lexicon.byLast

function steps(atom: Atom, direction: 1 | -1, tokens: readonly Token[], at: number, lexicons: Lexicons): Step[] {
  const next = tokens[direction === 1 ? at : at - 1]
  switch (atom.kind) {
    case 'word':
      return next && isForm(atom, next) ? [{ at: at + direction }] : []
    case 'class':
      return classSteps(atom.name, direction, tokens, at, lexicons.language)
    case 'gap': {
      const found: Step[] = [{ at }]
      let border = at
      for (let count = 0; count < gapMost; count++) {
        const small = tokens[direction === 1 ? border : border - 1]
        if (!small || small.kind !== 'word' || !lexicons.language.isSmall(small.text)) break
        border += direction
        found.push({ at: border })
      }
      return found
    }
    case 'lexicon':
      return direction === 1 && next?.kind === 'word' && lexicons.language.opensList(next.text)
        ? lexiconSteps(atom.name, direction, tokens, at + 1, lexicons).filter(isOfSeveral)
        : lexiconSteps(atom.name, direction, tokens, at, lexicons)
  }
}

export function isForm(atom: Atom, token: Token): boolean {
  if (atom.kind !== 'word' || token.kind !== 'word') return false
  return Object.hasOwn(atom.forms, atom.exactCase ? token.raw : token.text)
}

function classSteps(
  name: ClassName,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  language: Language
): Step[] {
  const next = tokens[direction === 1 ? at : at - 1]
  if (name === 'clause-end')
    return !next || (next.kind === 'punctuation' && /[.,;:!?)\]—–"”]/.test(next.text)) ? [{ at }] : []
  if (name === 'figure') return direction === -1 && endsFigure(tokens, at, language) ? [{ at: at - 1 }] : []
  if (name === 'clause-start')
    return !next || (next.kind === 'punctuation' && /[.,;:!?([—–"“]/.test(next.text)) ? [{ at }] : []
  if (!next || next.kind !== 'word') return []
  return language.isOfClass(name, next.text) ? [{ at: at + direction }] : []
}

/** Does a number of the size that surveys give end before token `at`: "1,200", "31 million"? A year is none. */
function endsFigure(tokens: readonly Token[], at: number, { isMagnitude, isOfClass }: Language): boolean {
  const [last, before, first] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]]
  if (!last || last.kind !== 'word') return false
  if (isMagnitude(last.text)) return before?.kind === 'word' && isOfClass('number', before.text)
  if (/^\d{4,}$/.test(last.text)) return !isOfClass('year', last.text)
  if (!/^\d{3}$/.test(last.text)) return false
  const digits = before?.text === ',' ? first : before
  return digits?.kind === 'word' && /^\d{1,3}$/.test(digits.text)
}

/** An entry of the lexicon, alone or joined with others by commas, "and" and "or"; longest first. */
function lexiconSteps(
  name: string,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons
): Step[] {
  const found: Step[] = []
  let borders: { at: number; entries: LexiconEntry[] }[] = [{ at, entries: [] }]
  for (let count = 0; count < coordinationMost && borders.length > 0; count++) {
    const next: typeof borders = []
    for (const border of borders)
      for (const entry of entriesIn(name, direction, tokens, border.at, lexicons)) {
        const end = border.at + direction * entry.words.length
        const entries = direction === 1 ? [...border.entries, entry] : [entry, ...border.entries]
        // "people with HIV and TB sufferers": the first is had by the people
        if (direction === -1 && count > 0 && isHad(tokens, end, lexicons)) continue
        found.push({ at: end, slot: { name, from: Math.min(at, end), to: Math.max(at, end), entries } })
        const beyond = skipCoordination(direction, tokens, end, lexicons.language)
        if (beyond !== null) next.push({ at: beyond, entries })
      }
    borders = next.slice(0, 4)
  }
  return found.sort((a, b) => Math.abs(b.at - at) - Math.abs(a.at - at))
}

/** "both a and b": nothing else may follow what leads a list in. */
const isOfSeveral = ({ slot }: Step): boolean => (slot?.entries.length ?? 0) > 1

/** Does "people with", or another noun for people and "with", stand before a place? */
const isHad = (tokens: readonly Token[], at: number, lexicons: Lexicons): boolean =>
  tokens[at - 1]?.text === lexicons.language.leads.having &&
  entriesIn('person', -1, tokens, at - 1, lexicons).length > 0

const none: readonly LexiconEntry[] = []

/** The entries of a list that the engine asks for which begin (1) or end (-1) at the border before token `at`. */
export const entriesAt: (
  name: EngineLexicon,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons
) => readonly LexiconEntry[] = entriesIn

/** The same of any list. */
function entriesIn(
  name: string,
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  lexicons: Lexicons
): readonly LexiconEntry[] {
  const first = tokens[direction === 1 ? at : at - 1]
  if (!first || first.kind !== 'word') return none
  const candidates = bordersOf(lexicons.list(name), direction).get(first.text)
  if (!candidates) return none
  return candidates.filter((entry) => {
    const start = direction === 1 ? at : at - entry.words.length
    return (
      start >= 0 &&
      entry.words.every(
        (word, offset) => tokens[start + offset]?.kind === 'word' && tokens[start + offset]?.text === word
      )
    )
  })
}

/** ", ", " and ", " or ", " and/or ", ", and " between two entries; the border beyond it, or null. */
function skipCoordination(
  direction: 1 | -1,
  tokens: readonly Token[],
  at: number,
  { isJoint }: Language
): number | null {
  let border = at
  const peek = (): Token | undefined => tokens[direction === 1 ? border : border - 1]
  const isConjunction = (): boolean => peek()?.kind === 'word' && isJoint(peek()?.text ?? '')
  if (direction === 1 && isPunctuation(peek(), ',')) border++
  if (isConjunction()) {
    border += direction
    if (isConjunction()) border += direction
  }
  if (direction === -1 && isPunctuation(peek(), ',')) border--
  if (border !== at) return border
  // "alcohol/drug users": the slash is no token
  return tokens[at]?.joined === 'slash' ? at : null
}
