/** "people who are people who …", "psychiatric hospitals or hospitals": one noun or one phrase twice. */
import type { Check } from '../../../prove/proof.js'
import type { Changed } from '../../../prove/changed.js'
import type { Token, TokenRange } from '../../../match/tokens.js'
import { articles, auxiliaries, formsOfBe, isAdverb, prepositions } from '../words/function-words.js'
import { excesses } from '../words/open-classes.js'
import { coordinationAt } from '../analysis/ask.js'
import { isAnybody, isJoint, isPersonBefore, isWord } from './words.js'

const tooMuch: ReadonlySet<string> = new Set(excesses)
const turns = new Set('become becomes became becoming remain remains remained'.split(' '))
const somebody = new Set('someone somebody anyone anybody everyone those one'.split(' '))

export const saysTwice: Check = (changed) =>
  isPersonOfPerson(changed) ||
  isTooMuchTwice(changed) ||
  repeatsConjunct(changed) ||
  repeatsBehind(changed) ||
  repeatsPhrase(changed) ||
  repeatsMember(changed) ||
  isSetAgainstItself(changed) ||
  isPhraseTwice(changed)

/** "patients who were also |people who use drugs|", "someone who is |a person with …|" */
function isPersonOfPerson({ match, after, fresh }: Changed): boolean {
  let at = fresh.from
  if (articles.has(after[at]?.text ?? '')) at++
  if (!isAnybody(after[at])) return false
  let verb = fresh.from - 1
  while (isAdverb(after[verb]?.text ?? '')) verb--
  const text = after[verb]?.text ?? ''
  if (!formsOfBe.has(text) && !turns.has(text)) return false
  let subject = verb - 1
  while (isAdverb(after[subject]?.text ?? '') || auxiliaries.has(after[subject]?.text ?? '')) subject--
  if (after[subject]?.text === 'who' || after[subject]?.text === 'that') subject--
  const own = after[subject]
  return (
    isAnybody(own) ||
    (own !== undefined && somebody.has(own.text) && after[subject + 1]?.text === 'who') ||
    (after[subject + 1]?.text === 'who' && isPersonBefore(after, subject + 1, match.around.lexicons))
  )
}

/** "excessive |harmful use|" */
const isTooMuchTwice = ({ after, fresh }: Changed): boolean =>
  tooMuch.has(after[fresh.from]?.text ?? '') &&
  tooMuch.has(after[fresh.from - 1]?.text ?? '') &&
  after[fresh.from]?.joined === 'space'

/** "hospitals or psychiatric |hospitals|", "use and |use|" */
function repeatsConjunct({ before, gone, after, fresh }: Changed): boolean {
  const [last, words] = [after[fresh.to - 1], fresh.to - fresh.from]
  const joint = after[fresh.from - 1]
  if (isJoint(joint) && words <= 2 && isWord(last) && last.joined !== 'hyphen') {
    const other = after[fresh.from - 2]
    if (other?.text === last.text && before[gone.to - 1]?.text !== last.text) return true
  }
  return (
    isJoint(after[fresh.to]) &&
    isWord(last) &&
    after[fresh.to + 1]?.text === last.text &&
    after[fresh.to + 2]?.joined !== 'hyphen' &&
    before[gone.to - 1]?.text !== last.text
  )
}

/** "people |experiencing harms| experiencing it", "people |in prison| released from prison" */
function repeatsBehind({ before, gone, after, fresh }: Changed): boolean {
  const own = after.slice(fresh.from, fresh.to).map(({ text }) => text)
  const next = after[fresh.to]?.text ?? ''
  if (next.endsWith('ing') && own.includes(next)) return true
  const last = own.at(-1) ?? ''
  if (fresh.to - fresh.from < 2 || last === before[gone.to - 1]?.text) return false
  const [verb, preposition, ...nouns] = after.slice(fresh.to, fresh.to + 4)
  return (
    isWord(verb) &&
    !isJoint(verb) &&
    prepositions.has(preposition?.text ?? '') &&
    nouns.some((token) => isWord(token) && token.text === last)
  )
}

/** "drug use and drug |use|" */
function repeatsPhrase({ before, gone, after, fresh }: Changed): boolean {
  if (before[gone.to - 1]?.text === after[fresh.to - 1]?.text) return false
  for (let length = 2; length <= 4; length++) {
    const from = fresh.to - length
    if (from > fresh.from || !isJoint(after[from - 1])) continue
    const own = after.slice(from, fresh.to)
    if (own.every((token, at) => isWord(token) && token.text === after[from - 1 - length + at]?.text)) return true
  }
  return false
}

/** "cocaine use, |drug use| and harm" where "cocaine use, abuse and harm" stood: one word that becomes two, the last of them said before. */
function repeatsMember({ before, gone, after, fresh }: Changed): boolean {
  if (gone.to - gone.from !== 1 || fresh.to - fresh.from !== 2) return false
  let other = gone.from - 1
  while (isJoint(before[other]) || before[other]?.text === ',') other--
  return (
    other < gone.from - 1 &&
    before[other]?.text === after[fresh.to - 1]?.text &&
    coordinationAt(before, gone.from)?.members.some(({ head }) => head === other) === true
  )
}

const contrasts = new Set(['instead', 'rather', 'than', 'replaced', 'became', 'become', 'renamed'])

/** "instead of psychiatric |hospitals| there are psychiatric hospitals" */
function isSetAgainstItself({ after, fresh }: Changed): boolean {
  const own = after.slice(fresh.from, fresh.to)
  if (own.length < 2 || !after.some(({ text }) => contrasts.has(text))) return false
  const isThere = (at: number): boolean => own.every(({ text }, index) => after[at + index]?.text === text)
  return after.some((_, at) => (at + own.length <= fresh.from || at >= fresh.to) && isThere(at))
}

/** The same words, a noun for anybody and at least two more, twice within what is new, or there and beside it. */
function isPhraseTwice({ after, fresh }: Changed): boolean {
  const starts: number[] = []
  for (let at = fresh.from; at < fresh.to; at++) if (isAnybody(after[at])) starts.push(at)
  return starts.some((at, index) => {
    const other = starts[index + 1]
    return other !== undefined && sameWords(after, at, other, Math.min(other - at, fresh.to - other))
  })
}

function sameWords(tokens: readonly Token[], one: number, other: number, most: number): boolean {
  let length = 0
  while (length < most && tokens[one + length]?.text === tokens[other + length]?.text) length++
  return length >= 3 && (other + length >= tokens.length || length >= 4)
}

/** Two findings whose replacements stand side by side: "|a person with …| or |a person with …|". */
export function repeats(first: Changed, second: Changed): boolean {
  const end = first.skipped + first.gone.to - second.skipped
  if (end < 0 || end > second.gone.from) return false
  const between = second.before.slice(end, second.gone.from)
  if (between.length === 0 || between.length > 3) return false
  if (!between.every((token) => isJoint(token) || articles.has(token.text))) return false
  const words = ({ after, fresh }: Changed): string => textOf(after, fresh)
  return words(first) === words(second) && words(first).includes(' ')
}

const textOf = (tokens: readonly Token[], { from, to }: TokenRange): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .filter((text, at) => at > 0 || !articles.has(text))
    .join(' ')
