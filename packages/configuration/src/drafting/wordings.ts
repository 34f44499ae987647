/** Cells of a style guide's table to patterns and replacements. A best guess: what comes of it is a draft. */
import { languageOf } from '@stigmalint/core/compile'
import type { DraftPattern, DraftWording } from './draft-rule.js'

const { pluralOf, verbForm } = languageOf('en')

/** The wordings in a cell: "junkie / junky", "a clean addict; clean addicts". */
export function termsIn(cell: string): string[] {
  const terms = cell
    .split(/[;,|\n]|\s\/\s|\s+or\s+(?=["“'‘«])/)
    .map(cleanTerm)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
  return [...new Set(terms)]
}

function cleanTerm(written: string): string {
  const term = unquote(written)
    .replace(/\((?:e?s)\)/gi, '')
    .replace(/[^\p{L}\p{N}\p{M}'’&.\s\-–/()]/gu, ' ')
    .replace(/\.+(?=\s|$)/g, ' ')
  return (isBalanced(term) ? term : term.replace(/[()]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:an?|the)\s+(?=\S)/i, '')
}

const unquote = (written: string): string => written.trim().replace(/^["“”'‘’«»]+|["“”'‘’«»]+$/g, '')

/** Brackets hold what may be there or not: of `(known) drug user` the pattern keeps them. */
const isBalanced = (term: string): boolean =>
  /^(?:[^()]|\([^()]*[\p{L}\p{N}][^()]*\))*$/u.test(term) && !/^\([^()]*\)$/.test(term)

const noWording = /^(?:[-–—]+|n\/?a|none|nothing|avoid|omit|delete|do not use|don['’]t use)[.!]?$/i

/** The replacements in a cell, best first; [] if it says that there is none, null if it says nothing. */
export function insteadIn(cell: string): string[] | null {
  if (cell.trim() === '') return null
  if (noWording.test(cell.trim())) return []
  return cell
    .split(
      /[;|\n]|\s\/\s|(?:,|\s+or)\s+(?=["“'‘«]|(?:an? )?(?:person|people|persons|individuals?|someone|somebody)\b)/i
    )
    .map((wording) => unquote(wording.trim().replace(/\.$/, '')).replace(/\s+/g, ' ').trim())
    .filter((wording) => wording !== '')
}

const startsPhrase = /^(?:in|on|at|of|with|without|by|from|under|not|no|being|to be)\b/i
const startsVerb = /^(?:commit|suffer|get|stay|be|become|fail|refuse)\s+(?!of\b)/i
const endsAdjective = /-(?:dependent|addicted|positive|negative|free|bound|ridden|prone|\p{L}+(?:ed|ing))$/iu
const endsPhrase = /\s(?:from|of|with|to|on|in|by|for|as)$/i

export function patternFor(term: string, instead: readonly string[]): DraftPattern {
  const acronym = /^([A-Z][A-Z0-9]{1,7})s?$/.exec(term)?.[1]
  if (acronym !== undefined) return { kind: 'acronym', written: acronym }
  if (/^to\s+\S/i.test(term)) return { kind: 'verb', written: term.replace(/^to\s+/i, '') }
  const [first] = instead
  if (first !== undefined && /^to\s+\S/i.test(first)) return { kind: 'verb', written: term }
  if (startsVerb.test(term)) return { kind: 'verb', written: term }
  if (endsAdjective.test(term)) return { kind: 'adjective', written: term }
  if (endsPhrase.test(term) || (first !== undefined && startsPhrase.test(first)))
    return { kind: 'phrase', written: term }
  return { kind: 'noun', written: singular(term) }
}

export function wordingFor(instead: string, { kind }: DraftPattern): DraftWording {
  if (kind === 'verb') return { form: 'verb', verb: instead.replace(/^to\s+/i, '') }
  if ((kind === 'noun' || kind === 'acronym') && !startsPhrase.test(instead))
    return { form: 'noun', ...bothNumbers(instead) }
  return { form: 'with', with: instead }
}

const singulars: Readonly<Record<string, string>> = { people: 'person', men: 'man', women: 'woman', children: 'child' }
const isPlural = (noun: string): boolean =>
  Object.hasOwn(singulars, noun) || (/[^su]s$/.test(noun) && !/(?:sis|ics)$/.test(noun))

function singularNoun(noun: string): string {
  if (Object.hasOwn(singulars, noun)) return singulars[noun] ?? noun
  if (/[^aeiou]ies$/.test(noun) && noun.length > 5) return `${noun.slice(0, -3)}y`
  return /(?:ch|sh|x|ss)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1)
}

/** A pattern is written in the singular: of "drug users" it is "drug user". */
function singular(term: string): string {
  const [, before = '', noun = '', after = ''] = /^(.*?)(\S+)(\s(?:of|with|on|in|for|from|to)\s.*)?$/i.exec(term) ?? []
  return isPlural(noun.toLowerCase()) && !/[A-Z]/.test(noun.slice(1)) ? `${before}${singularNoun(noun)}${after}` : term
}

/** Nouns that are the same of one and of many, or of no number. */
const sameInBoth =
  /^(?:staff|youth|police|personnel|data|media|series|species|clientele|public|evidence|equipment|information|advice|help|support|care|abuse|health|research|work|recovery|(?:mis)?use)$|(?:ness|hood|ship|ism)$/i
/** Heads and tails whose other number no rule of grammar forms: it is for a person to write. */
const noOtherNumber = /^(?:some|any|every|no)(?:one|body)$|^those$|.-.+-./i
/** "person supported", "people now here": the head is not the last word, and no word says where it is. */
const endsBehindHead = /^(?:here|there|now|today|seen|known|involved|concerned)$|^.{2,}[^e]ed$|.{2,}ly$/i
const headBefore = /(?:^|\s)(person|persons|people|individuals?|some(?:one|body)|those)\s/i
const manyHeads = /^(?:persons|people|individuals|those)$/i
const joins = /[(),/&]|\s(?:and|or|nor)\s/i

/** The noun that is taken for the head, and what stands around it. */
function aroundHead(written: string): { text: string; before: string; noun: string; after: string } {
  const text = written.replace(/^(?:an?|the)\s+/i, '')
  const [, before = '', noun = '', after = ''] =
    /^(.*?)(\S+)((?:\s(?:who|whom|whose|that|which|we|you|they|he|she|our|their|with|without|of|in|on|at|for|from|to|by|under|not|affected|aged|[a-z]+ing)\s.*)?)$/i.exec(
      text
    ) ?? []
  return { text, before, noun, after }
}

/** "staff in training", "substance use": no other number is to be written. */
export function isSameInBothNumbers(written: string): boolean {
  const { text, before, noun, after } = aroundHead(written)
  return (
    sameInBoth.test(noun) && !joins.test(text) && !headBefore.test(before) && !/^\s(?:who|that|which)\s/i.test(after)
  )
}

/** "person who uses drugs" is many "people who use drugs", and the other way round; null where that cannot be formed. */
function bothNumbers(written: string): { one: string | null; many: string | null } {
  const { text, before, noun, after } = aroundHead(written)
  const head = headBefore.exec(before)?.[1]
  // "uses and sells", "a disorder and an illness": more than one word would have to change
  const isCertain =
    !joins.test(text) &&
    !noOtherNumber.test(noun) &&
    !sameInBoth.test(noun) &&
    head === undefined &&
    !(before !== '' && endsBehindHead.test(noun)) &&
    !/^\s(?:who|that)\s\p{L}+['’]/u.test(after)
  if (manyHeads.test(head ?? noun) || (head === undefined && isPlural(noun)))
    return { one: isCertain ? `${before}${singularNoun(noun)}${oneAfter(after)}` : null, many: text }
  return { one: text, many: isCertain ? `${before}${pluralOf(noun)}${manyAfter(after)}` : null }
}

const oneAfter = (after: string): string =>
  after.replace(/^(\s(?:who|that)\s)(?!(?:we|you|they|he|she|I)\s)(\p{L}+)/u, (_, who: string, verb: string) =>
    /(?:ed|ould|ill|an|ight|ust)$/.test(verb)
      ? `${who}${verb}`
      : `${who}${verb === 'are' ? 'is' : verb === 'were' ? 'was' : verbForm(verb, 's')}`
  )

const plainVerbs: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' }

const manyAfter = (after: string): string =>
  after
    .replace(
      /^(\s(?:who|that)\s)(?!(?:we|you|they|he|she|I)\s)(\p{L}+)/u,
      (_, who: string, verb: string) => `${who}${manyVerb(verb)}`
    )
    .replace(/^(\swith\s)an?\s(.*\S)$/, (_, preposition: string, noun: string) => `${preposition}${pluralOf(noun)}`)

function manyVerb(verb: string): string {
  if (Object.hasOwn(plainVerbs, verb)) return plainVerbs[verb] ?? verb
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(verb)) return verb.slice(0, -2)
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb
}
