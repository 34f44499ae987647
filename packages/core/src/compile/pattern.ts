/** The pattern syntax of rules, to sequences of atoms. See docs/write-a-rule.md. */
import { acronymPlural, nounForms, pluralOf, verbForms, type Feature } from '../english/inflect.js'
import { classNames, type Atom, type ClassName, type PatternKind, type Sequence } from './rule-set.js'
import { shortened } from './shortened.js'
import { splitWord } from '../english/words.js'

/** How a pattern is read: as one of the kinds of `flag`, or as words in a condition. */
export type InflectedAs = PatternKind | 'words'

/** What is wrong with a pattern, and how to mend it. */
export class PatternError extends Error {}

type PatternPart =
  | { is: 'word'; text: string }
  | { is: 'choice'; members: string[][] }
  | { is: 'optional'; parts: PatternPart[] }
  | { is: 'slot'; name: string }
  | { is: 'gap' }

/** The limits of one pattern: what its brackets and options make, its characters, and its `...`. */
const mostSequences = 400
const mostCharacters = 500
const mostGaps = 5
const prepositions = new Set(['of', 'with', 'to', 'in', 'on', 'for', 'from', 'at', 'by'])
const isClassName = (name: string): name is ClassName => classNames.some((known) => known === name)

function parts(pattern: string): PatternPart[] {
  const found: PatternPart[] = []
  let at = 0
  const until = (close: string): string => {
    const end = pattern.indexOf(close, at)
    if (end < 0) throw new PatternError(`Expected \`${close}\` in \`${pattern}\`, add it`)
    const inner = pattern.slice(at + 1, end)
    at = end + 1
    return inner
  }
  while (at < pattern.length) {
    const character = pattern[at] ?? ''
    if (/[\s\-–/]/.test(character)) at++
    else if (character === '[') {
      const members = until(']')
        .split(',')
        .map((member) => member.trim())
        .filter(Boolean)
      if (members.length === 0) throw new PatternError(`Unexpected empty \`[]\` in \`${pattern}\`, put words in it`)
      if (members.some((member) => /[<>()[\]]/.test(member)))
        throw new PatternError(`Unexpected bracket inside \`[…]\` in \`${pattern}\`, list plain words there`)
      found.push({ is: 'choice', members: members.map(words) })
    } else if (character === '<') {
      const name = until('>')
      if (!/^[a-z]+(-[a-z]+)*$/.test(name))
        throw new PatternError(`Unexpected \`<${name}>\` in \`${pattern}\`, write the id of a lexicon in lower case`)
      found.push({ is: 'slot', name })
    } else if (character === '(') {
      const inner = until(')')
      found.push({ is: 'optional', parts: parts(inner) })
    } else if (pattern.startsWith('...', at)) {
      found.push({ is: 'gap' })
      at += 3
    } else if (character === '…') {
      found.push({ is: 'gap' })
      at++
    } else {
      const word = /^[\p{L}\p{N}\p{M}'’&.]+/u.exec(pattern.slice(at))?.[0]
      if (!word)
        throw new PatternError(
          `Unexpected \`${character}\` in \`${pattern}\`, a pattern holds words, [a, b], (optional), <lexicon> and ... only`
        )
      at += word.length
      for (const text of words(word)) found.push({ is: 'word', text })
    }
  }
  return found
}

const words = (text: string): string[] =>
  text
    .split(/[\s\-–/&]+/)
    .flatMap((word) => splitWord(word))
    .map((part) => part.text)

const literal = (text: string): Atom => ({ kind: 'word', forms: { [text]: [] } })
const fromForms = (...maps: Map<string, Feature[]>[]): Atom => {
  const forms: Record<string, Feature[]> = {}
  for (const map of maps)
    for (const [form, features] of map)
      forms[form] = [...new Set([...(Object.hasOwn(forms, form) ? (forms[form] ?? []) : []), ...features])]
  return { kind: 'word', forms }
}

/** A word of a choice in any of its forms. */
function inflected(text: string, reading: InflectedAs): Atom {
  switch (reading) {
    case 'noun':
      return fromForms(nounForms(text))
    case 'verb':
      return fromForms(verbForms(text))
    default:
      return fromForms(nounForms(text), verbForms(text))
  }
}

/** The atoms of one part: alternatives, each a run of atoms. `isHead` makes plain words inflect too. */
function alternatives(part: PatternPart, reading: InflectedAs, isHead: boolean): Atom[][] {
  switch (part.is) {
    case 'gap':
      return [[{ kind: 'gap' }]]
    case 'slot':
      return [[isClassName(part.name) ? { kind: 'class', name: part.name } : { kind: 'lexicon', name: part.name }]]
    case 'word':
      return [[isHead ? inflected(part.text, reading) : literal(part.text)]]
    case 'choice': {
      const singles = part.members.filter((member) => member.length === 1).flat()
      // outside the head of a verb a bracket may hold a noun: both readings are taken
      const own: InflectedAs = reading === 'noun' || (reading === 'verb' && isHead) ? reading : 'phrase'
      const merged = singles.map((word) => inflected(word, own))
      const joined: Record<string, readonly Feature[]> = {}
      for (const atom of merged)
        if (atom.kind === 'word')
          for (const [form, features] of Object.entries(atom.forms))
            joined[form] = [...new Set([...(Object.hasOwn(joined, form) ? (joined[form] ?? []) : []), ...features])]
      const runs: Atom[][] = singles.length > 0 ? [[{ kind: 'word', forms: joined }]] : []
      for (const member of part.members.filter((words) => words.length > 1)) {
        const inflects = own === 'noun' ? member.length - 1 : 0
        runs.push(member.map((word, index) => (index === inflects ? inflected(word, own) : literal(word))))
      }
      return runs
    }
    case 'optional': {
      let runs: Atom[][] = [[]]
      for (const inner of part.parts)
        runs = runs.flatMap((run) => alternatives(inner, reading, false).map((more) => [...run, ...more]))
      return [[], ...runs]
    }
  }
}

/** How many sequences parts make, before they are made: as many runs of atoms as `alternatives` gives, multiplied. */
function countOf(found: readonly PatternPart[]): number {
  return found.reduce((product, part) => {
    if (part.is === 'optional') return product * (1 + countOf(part.parts))
    if (part.is !== 'choice') return product
    const phrases = part.members.filter((member) => member.length > 1).length
    return product * (phrases + (part.members.some((member) => member.length === 1) ? 1 : 0))
  }, 1)
}

const gapsIn = (found: readonly PatternPart[]): number =>
  found.reduce((sum, part) => sum + (part.is === 'gap' ? 1 : part.is === 'optional' ? gapsIn(part.parts) : 0), 0)

const inDigits = (count: number): string =>
  count < 1e9 ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : 'over 999,999,999'

function headPart(found: readonly PatternPart[], reading: InflectedAs): number {
  const isWord = (part: PatternPart | undefined): boolean => part?.is === 'word' || part?.is === 'choice'
  if (reading === 'verb') return found.findIndex(isWord)
  if (reading !== 'noun') return -1
  const preposition = found.findIndex((part, index) => index > 0 && part.is === 'word' && prepositions.has(part.text))
  const end = preposition > 0 ? preposition : found.length
  for (let index = end - 1; index >= 0; index--) if (isWord(found[index])) return index
  return -1
}

/**
 * Reads a pattern. Throws a PatternError whose message says what to mend.
 * Every sequence that comes out has its head at the word that inflects (-1 where none does).
 */
export function parsePattern(pattern: string, reading: InflectedAs): Sequence[] {
  if (reading === 'acronym') {
    const letters = pattern.trim()
    if (!/^[\p{L}\p{N}]+$/u.test(letters))
      throw new PatternError(`Unexpected acronym \`${pattern}\`, write letters only`)
    return [
      {
        atoms: [{ kind: 'word', forms: { [letters]: ['one'], [acronymPlural(letters)]: ['many'] }, exactCase: true }],
        head: 0
      }
    ]
  }
  if (pattern.length > mostCharacters)
    throw new PatternError(
      `The pattern \`${shortened(pattern)}\` has ${pattern.length} characters, more than ${mostCharacters}, split it into several patterns`
    )
  const found = parts(pattern)
  if (found.length === 0) throw new PatternError('Unexpected empty pattern, write the words to find')
  const gaps = gapsIn(found)
  if (gaps > mostGaps)
    throw new PatternError(
      `There are ${gaps} \`...\` in \`${shortened(pattern)}\`, more than ${mostGaps}, name the words that stand there`
    )
  const count = countOf(found)
  if (count > mostSequences)
    throw new PatternError(
      `Too many choices in \`${shortened(pattern)}\`: they make ${inDigits(count)} wordings, more than ${mostSequences}, split it into several patterns`
    )
  const head = headPart(found, reading)
  let runs: { atoms: Atom[]; head: number }[] = [{ atoms: [], head: -1 }]
  found.forEach((part, index) => {
    const isHead = index === head
    const choices = alternatives(part, reading, isHead)
    runs = runs.flatMap((run) =>
      choices.map((more) => ({
        atoms: [...run.atoms, ...more],
        head: isHead ? run.atoms.length + (reading === 'noun' ? more.length - 1 : 0) : run.head
      }))
    )
  })
  if (reading === 'phrase') {
    // the first word with verb forms stands for the verb, so that a replacement can take its form
    for (const run of runs)
      run.head = run.atoms.findIndex(
        (atom) => atom.kind === 'word' && Object.values(atom.forms).some((features) => features.length > 0)
      )
  }
  // conditions only ask whether a word is there
  if (reading === 'words')
    return runs
      .filter((run) => run.atoms.length > 0)
      .map((run) => ({ atoms: run.atoms.map(withoutFeatures), head: -1 }))
  return runs.filter((run) => run.atoms.length > 0)
}

const withoutFeatures = (atom: Atom): Atom =>
  atom.kind === 'word'
    ? { ...atom, forms: Object.fromEntries(Object.keys(atom.forms).map((form) => [form, []])) }
    : atom

/** The plural of the last word of a lexicon entry, or null where it has none. */
export const entryPlural = (entryWords: readonly string[]): string[] | null => {
  const last = entryWords.at(-1)
  if (last === undefined) return null
  const plural = pluralOf(last)
  return plural === last ? null : [...entryWords.slice(0, -1), plural]
}
