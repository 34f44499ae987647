/** What a person-first phrase says of the person, said as a verb: "with a disorder" is "has a disorder". */
import { nounsForAnybody } from '../words/open-classes.js'
import { verbForm } from '../words/inflect.js'
import type { Phrase, Rest } from '../../../compile/rule-set.js'
import { phraseText, restText } from './phrase.js'
import { isSomebody, isToldOf, phraseOver, subjectOf, verbOf } from '../analysis/ask.js'
import { articles, determiners, formsOfBe, isAdverb } from '../words/function-words.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import type { Label, Words } from '../../../suggest/draft.js'

type GrammaticalNumber = 'one' | 'many'

/** A phrase that says of a person what can be said as a verb. */
type SaidOfPerson = Phrase & { rest: { kind: 'doing' | 'having' | 'being' } }

/** "person with a disorder": not "sex worker", and not "person known to …". */
export const saysOfPerson = (phrase: Phrase): phrase is SaidOfPerson =>
  phrase.besides !== null && phrase.rest !== null && phrase.rest.kind !== 'other'

const wordsOf = (phrase: Phrase): string[] => phrase.rest?.words.split(' ') ?? []

/** Is there a "who" in it, so that what follows could be taken for a part of its clause? */
export const hasClause = (phrase: Phrase): boolean => phrase.rest?.kind === 'doing' || wordsOf(phrase).includes('who')

/** "uses drugs" in two. */
function verbAndRest(words: string): { verb: string; rest: string } {
  const [verb = '', ...rest] = words.split(' ')
  return { verb, rest: rest.join(' ') }
}

/** "who uses drugs": uses drugs; "with a disorder": has a disorder; "in prison": is in prison. */
function asVerb({ rest: { kind, words } }: SaidOfPerson, number: GrammaticalNumber): string {
  if (kind === 'doing') return words
  if (kind === 'having') return `${number === 'one' ? 'has' : 'have'} ${words}`
  return `${number === 'one' ? 'is' : 'are'} in ${words}`
}

/** "who has a disorder", to stand behind a noun that already names the person. */
export function asRelativeClause(phrase: Phrase, number: GrammaticalNumber): string | null {
  // what the noun says besides would be lost: "a resident with a disorder"
  if (!saysOfPerson(phrase) || phrase.besides === 'role' || phrase.modifier !== '') return null
  // "a person in recovery from a disorder" reads well as it stands
  return phrase.rest.kind === 'being' && wordsOf(phrase).includes('from') ? null : `who ${asVerb(phrase, number)}`
}

/** The same of what an adjective says: "with a disorder" is "who has a disorder". */
export const asClause = (rest: Rest, number: GrammaticalNumber): string =>
  rest.kind === 'other'
    ? rest.words
    : `who ${asVerb({ head: '', modifier: '', besides: 'nothing', rest: { ...rest, kind: rest.kind } }, number)}`

/** "who uses drugs": who used drugs in the past. */
export function inThePast(phrase: Phrase, many: Phrase, number: GrammaticalNumber = 'many'): Phrase | null {
  if (!saysOfPerson(phrase)) return null
  const inPast = (words: string): Phrase => ({ ...phrase, rest: { kind: 'doing', words: `${words} in the past` } })
  if (phrase.rest.kind === 'having') return inPast(`had ${phrase.rest.words}`)
  if (phrase.rest.kind === 'being')
    return wordsOf(phrase).includes('from')
      ? null
      : inPast(`${number === 'one' ? 'was' : 'were'} in ${phrase.rest.words}`)
  if (many.rest?.kind !== 'doing') return null
  const { verb, rest } = verbAndRest(many.rest.words)
  // "who has committed" is of the past
  if (verb === 'have') return phrase
  return inPast([verbForm(verb, 'ed'), ...(rest === '' ? [] : [rest])].join(' '))
}

/** "who uses drugs": "use drugs", as it stands behind "to"; null where the wording has no such form. */
export function asBase(phrase: Phrase, many: Phrase): string | null {
  const said = predicateOf(phrase, many)
  return said === null ? null : `${said.verb} ${said.rest}`
}

/** "who uses drugs": "using drugs" */
export function asDoing(phrase: Phrase, many: Phrase): string | null {
  const said = predicateOf(phrase, many)
  return said === null ? null : `${verbForm(said.verb, 'ing')} ${said.rest}`
}

/** "non-drug users": people who do not use drugs. */
export function negated({ one, many }: Words): Words | null {
  const without = (phrase: Phrase): Phrase | null => {
    if (phrase.rest?.kind === 'having') return saying(phrase, `without ${phrase.rest.words}`)
    const words = wordsOf(phrase)
    const at = words.indexOf('with')
    return at <= 0 || phrase.rest === null
      ? null
      : { ...phrase, rest: { kind: phrase.rest.kind, words: words.toSpliced(at, 1, 'without').join(' ') } }
  }
  const [oneWithout, manyWithout] = [without(one), without(many)]
  if (oneWithout && manyWithout) return { one: oneWithout, many: manyWithout }
  if (one.rest?.kind !== 'doing' || many.rest?.kind !== 'doing') return null
  const { words } = many.rest
  return {
    one: { ...one, rest: { kind: 'doing', words: `does not ${words}` } },
    many: { ...many, rest: { kind: 'doing', words: `do not ${words}` } }
  }
}

const saying = (phrase: Phrase, words: string): Phrase => ({ ...phrase, rest: { kind: 'other', words } })

/** Two phrases that say something of the same people: "people who use drugs or are in prison". */
export function joinPredicates(
  a: Phrase,
  b: Phrase,
  number: GrammaticalNumber,
  conjunction: 'and' | 'or'
): string | null {
  if (!saysOfPerson(a) || !saysOfPerson(b) || a.head !== b.head) return null
  // "who do not use drugs or are in prison" would not say what is not done
  if (wordsOf(a).slice(1).includes('not')) return null
  const first = `${phraseText(a)} ${conjunction}`
  if (a.rest.kind === 'doing') return `${first} ${asVerb(b, number)}`
  return b.rest.kind === 'doing' && conjunction === 'and'
    ? `${phraseText(a)} ${restText(b.rest)}`
    : `${first} ${restText(b.rest)}`
}

/** After these, "is a person with" would say the person twice. */
const subjectsInWords: ReadonlySet<string> = new Set(['who', 'that', ...nounsForAnybody])

const isJoint = (token: Token | undefined): boolean => token?.text === 'and' || token?.text === 'or'

/** "is an addict |and a father|": the verb belongs to more than the words before, and has to stay. */
export function sharesVerb(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1]?.text ?? ''
  return isJoint(tokens[to]) && (articles.has(next) || determiners.has(next))
}

/** A form of "be" before a label, with nothing but an adverb and an article between. */
export interface Be {
  at: number
  form: string
  adverb: string
  hasArticle: boolean
  /** its subject is surely somebody: "who", "those", "people" */
  hasSomebody: boolean
  /** others say so: "they were found to be" */
  isTold: boolean
}

export function beBefore(range: TokenRange, tokens: readonly Token[]): Be | null {
  const hasArticle = /^an?$/.test(tokens[range.from - 1]?.text ?? '')
  const before = hasArticle ? range.from - 2 : range.from - 1
  // "who were |also| drug users"
  const adverb =
    isAdverb(tokens[before]?.text ?? '') && tokens[before]?.text !== 'not' ? (tokens[before]?.text ?? '') : ''
  const at = adverb === '' ? before : before - 1
  const form = tokens[at]?.text ?? ''
  if (!formsOfBe.has(form)) return null
  const hasSomebody =
    (subjectsInWords.has(tokens[at - 1]?.text ?? '') && !isThing(tokens, at - 1)) || isBareBe(tokens, at)
  return { at, form, adverb, hasArticle, hasSomebody, isTold: isToldOf(tokens, at) }
}

/** "She rang, and |that| was the dealer": it opens a clause, and stands behind nobody. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'that' && (isJoint(tokens[at - 1]) || tokens[at - 1]?.kind !== 'word')

/** "people who are drug addicts": people who have drug use disorders, not "people who are people with". */
export function afterWhoIs(
  words: Words,
  range: TokenRange,
  tokens: readonly Token[]
): { from: number; text: string } | null {
  const be = beBefore(range, tokens)
  // "who are addicts or alcoholics", "who are addicts, nurses and teachers": see `shareVerbs`
  if (be === null || !be.hasSomebody) return null
  if (be.hasArticle ? sharesVerb(tokens, range.to) : isJoint(tokens[range.to]) || isListed(tokens, range.to))
    return null
  const text = saidAfterBe(words, be)
  return text === null ? null : { from: be.at, text }
}

/** What the two words say of somebody, with a verb that stands for "be" and what follows it. */
export function saidAfterBe(words: Words | Label, { form, adverb, hasArticle, isTold }: Be): string | null {
  const { many } = words
  const one = 'one' in words ? words.one : words.phrase
  // what somebody was found to have is found, what they do is not
  if (isTold && many.rest?.kind === 'doing') return null
  // "who used drugs" is the same of one and of many, and its verb has no other form here
  if (saysOfPerson(many) && many.rest.kind === 'doing' && many.rest.words === one.rest?.words)
    return withAdverb(adverb, many.rest.words, form)
  const isSingular = form === 'is' || hasArticle
  const verbs = predicateOf(isSingular ? one : many, many)
  if (!verbs) return null
  const verb = verbs.verb === 'be' ? form : verbForm(verbs.verb, featureOfBe(form))
  return withAdverb(adverb, `${verb} ${verbs.rest}`, form)
}

/** "addicts|, nurses, clerks|": others of the same kind follow. */
export function isListed(tokens: readonly Token[], at: number): boolean {
  const other = phraseOver(tokens, at + 1)
  if (tokens[at]?.text !== ',' || other === null || other.from > at + 1 || other.number !== 'many') return false
  const end = tokens[other.to]
  return verbOf(tokens, other.head) === null && (end?.text === ',' || isJoint(end))
}

/** "became an addict": developed a disorder, since nobody becomes a person with one. */
export function afterBecome(
  phrase: Phrase,
  range: TokenRange,
  tokens: readonly Token[]
): { from: number; text: string } | null {
  const hasArticle = /^an?$/.test(tokens[range.from - 1]?.text ?? '')
  const verb = hasArticle ? range.from - 2 : range.from - 1
  const form = tokens[verb]?.text ?? ''
  const feature = Object.hasOwn(formsOfBecome, form) ? formsOfBecome[form] : undefined
  if (feature === undefined || !saysOfPerson(phrase) || phrase.rest.kind !== 'having') return null
  if (phrase.besides !== 'nothing' || phrase.modifier !== '') return null
  // "became an addict |and a thief|"
  if (isJoint(tokens[range.to])) return null
  const isPerfect = form === 'become' && /^ha(?:s|ve|d|ving)$/.test(tokens[verb - 1]?.text ?? '')
  return { from: verb, text: `${verbForm('develop', isPerfect ? 'en' : feature)} ${phrase.rest.words}` }
}

const formsOfBecome: Readonly<Record<string, 's' | 'ed' | 'ing' | 'base'>> = {
  become: 'base',
  becomes: 's',
  became: 'ed',
  becoming: 'ing'
}

/** "continue to |be| addicts", "had |been| drug users": said of a person, as the subject shows. */
function isBareBe(tokens: readonly Token[], be: number): boolean {
  const form = tokens[be]?.text
  if (form !== 'be' && form !== 'been') return false
  const subject = subjectOf(tokens, be)
  return subject !== null && isSomebody(tokens, subject)
}

const withAdverb = (adverb: string, said: string, form: string): string =>
  adverb === ''
    ? said
    : /^(?:is|are) /.test(said) || /^(?:been|being)$/.test(form)
      ? said.replace(/^(\S+) /, `$1 ${adverb} `)
      : `${adverb} ${said}`

function featureOfBe(form: string): 's' | 'ed' | 'en' | 'ing' | 'base' {
  if (form === 'is') return 's'
  if (form === 'was' || form === 'were') return 'ed'
  if (form === 'been') return 'en'
  return form === 'being' ? 'ing' : 'base'
}

/** The verb in its base form, and what follows it. */
function predicateOf(phrase: Phrase, many: Phrase): { verb: string; rest: string } | null {
  // "are |living with HIV|"
  if (phrase.besides === 'nothing' && phrase.rest?.kind === 'other' && /^\p{L}+ing /u.test(phrase.rest.words))
    return { verb: 'be', rest: phrase.rest.words }
  // what stands before the noun would be lost: "who is a young person with a disorder"
  if (!saysOfPerson(phrase) || phrase.head.includes(' ')) return null
  if (phrase.rest.kind === 'having') return { verb: 'have', rest: phrase.rest.words }
  if (phrase.rest.kind === 'being') return { verb: 'be', rest: restText(phrase.rest) }
  const { verb, rest } = verbAndRest(many.rest?.words ?? '')
  return verb === 'are' || rest === '' ? null : { verb, rest }
}
