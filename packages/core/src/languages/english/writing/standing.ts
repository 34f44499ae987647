/**
 * "a former drug user", "a suspected addict", "a habitual offender": the word in front tells since when, whether or how often
 * somebody is what the label says. Before "person who …" it would tell it of the person, so that the wording says it itself.
 */
import type { Phrase } from '../../../compile/rule-set.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import type { Words } from '../../../suggest/draft.js'
import { articles, formsOfBe } from '../words/function-words.js'
import { standings } from '../words/open-classes.js'
import { asBase, asDoing, inThePast, saysOfPerson } from './predicate.js'

type Standing = 'past' | 'present' | 'known' | 'suspected' | 'alleged' | 'recovering' | 'again' | 'future'

const standingOf: ReadonlyMap<string, Standing> = new Map(
  Object.entries(standings).flatMap(([standing, words]) => words.map((word) => [word, standing as Standing] as const))
)

/** Such a word before a label: where it begins, and which it is. */
export interface Stands {
  from: number
  standing: Standing
  word: string
}

export function standingBefore(tokens: readonly Token[], { from }: TokenRange): Stands | null {
  const [first, last] = [tokens[from - 2], tokens[from - 1]]
  if (last?.kind !== 'word') return null
  const isCompound = last.joined === 'hyphen' && first?.kind === 'word'
  const word = isCompound ? `${first.text}${last.text}` : last.text
  const standing = standingOf.get(word)
  return standing === undefined ? null : { from: isCompound ? from - 2 : from - 1, standing, word }
}

/** The wording with it; `as-it-is` where the word may stay in front, null where nothing says it. */
export function withStanding({ one, many }: Words, { standing, word }: Stands): Words | 'as-it-is' | null {
  // "the suspected offender's arrest": of "the person" it was said before
  if (one.rest === null && one.modifier === '' && one.besides === 'nothing') return { one, many }
  if (one.rest === null && one.modifier === '') {
    if (standing === 'past') return { one: ofPast(one), many: ofPast(many) }
    return standing === 'recovering' || standing === 'again' ? null : 'as-it-is'
  }
  const [ofOne, ofMany] = [said(one, many, 'one', standing, word), said(many, many, 'many', standing, word)]
  return ofOne && ofMany ? { one: ofOne, many: ofMany } : null
}

/** "former sex worker" */
const ofPast = (phrase: Phrase): Phrase => ({ ...phrase, head: `former ${phrase.head}`, besides: null })

function said(phrase: Phrase, many: Phrase, number: 'one' | 'many', standing: Standing, word: string): Phrase | null {
  const { rest } = phrase
  if (standing === 'again') return repeatedly(phrase, many)
  if (!saysOfPerson(phrase)) return null
  switch (standing) {
    case 'past':
      return word === 'reformed' && rest?.kind === 'being' ? null : inThePast(phrase, many, number)
    case 'known':
    case 'alleged': {
      const base = asBase(phrase, many)
      return base === null ? null : behind(phrase, `${standing} to ${base}`)
    }
    case 'suspected': {
      const doing = asDoing(phrase, many)
      return doing === null ? null : behind(phrase, `suspected of ${doing}`)
    }
    case 'present':
      return atPresent(phrase)
    case 'recovering':
      return rest?.kind === 'having' ? behind(phrase, `recovering from ${rest.words}`) : null
    case 'future':
      return null
  }
}

const behind = (phrase: Phrase, words: string): Phrase => ({ ...phrase, rest: { kind: 'other', words } })

/** "who currently uses drugs", "with a current disorder", "currently in prison"; null where it was in the past that something was done. */
function atPresent(phrase: Phrase): Phrase | null {
  const { rest } = phrase
  if (rest === null) return null
  const [first = '', ...others] = rest.words.split(' ')
  switch (rest.kind) {
    case 'doing': {
      // "who has committed an offence"
      if (/^ha(?:s|ve)$/.test(first) && others[0]?.endsWith('ed')) return null
      const words = formsOfBe.has(first) ? [first, 'currently', ...others] : ['currently', first, ...others]
      return { ...phrase, rest: { kind: 'doing', words: words.join(' ') } }
    }
    case 'having':
      return {
        ...phrase,
        rest: { kind: 'having', words: articles.has(first) ? `a current ${others.join(' ')}` : `current ${rest.words}` }
      }
    case 'being':
      return behind(phrase, `currently in ${rest.words}`)
    case 'other':
      return first.endsWith('ing') ? behind(phrase, `currently ${rest.words}`) : null
  }
}

/** "who repeatedly sells drugs", "repeatedly convicted of crimes" */
function repeatedly(phrase: Phrase, many: Phrase): Phrase | null {
  const { rest } = phrase
  const words = many.rest?.words.split(' ') ?? []
  if (rest === null || phrase.besides === null) return null
  if (rest.kind === 'other') return /ed$/.test(words[0] ?? '') ? behind(phrase, `repeatedly ${words.join(' ')}`) : null
  if (rest.kind !== 'doing' || many.rest?.kind !== 'doing') return null
  const [verb = ''] = rest.words.split(' ')
  const said =
    verb === 'has' || verb === 'have'
      ? [verb, 'repeatedly', ...words.slice(1)]
      : ['repeatedly', verb, ...words.slice(1)]
  return { ...phrase, rest: { kind: 'doing', words: said.join(' ') } }
}
