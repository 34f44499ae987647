/** Sentences to judge, from the documents and from the examples of rules. */
import type { Explanation } from '@stigmalint/core/explain'
import { isClear } from './disputed.js'
import { hiddenIn, hide, moved, written } from './hidden.js'
import type { Exercise, Hidden, KitInput, KitOffer, KitPlace, Mark, Mask, Origin } from './model.js'
import { isVague, keepReasonOf } from './reasons.js'
import { namedIn } from '../rules/wordings.js'
import { firstOfEach, inSeededOrder, takenEvenly } from './seeded.js'

type Explanations = ReadonlyMap<string, Explanation>

/** Of a length that is read aloud, and long enough to say who is meant. */
const isReadable = (text: string): boolean => {
  const words = text.split(/\s+/).length
  return words >= 4 && words <= 60
}

/** A quotation that begins or ends in another sentence cannot be seen in this one. */
const hasWholeQuotations = (text: string): boolean =>
  text.split('“').length === text.split('”').length && text.split('"').length % 2 === 1

/** With so many masks a sentence can still be understood. */
const mostMasks = 2

/** A sentence that can be read alone; headings and items of lists are none, nor is what is mostly hidden. */
const isWhole = (text: string): boolean =>
  hiddenIn(text) <= mostMasks &&
  text.split(/\s+/).length >= 5 &&
  /^["'“‘(]?[\p{Lu}\d]/u.test(text) &&
  /[.!?]["'”’)]*$/u.test(text)

/** The sentences of the documents with findings or traps, each once. */
export function exercisesIn({
  documents,
  mask,
  explanations
}: Pick<KitInput, 'documents' | 'mask' | 'explanations'>): Exercise[] {
  const exercises = documents.flatMap(({ path, places }, index) => {
    const name = mask === null ? path : `document ${index + 1}`
    return exercisesOf(places, { kind: 'document', name }, explanations)
  })
  return distinct(exercises).map((exercise) => (mask === null ? exercise : masked(exercise, mask)))
}

/** The examples that rules carry, as sentences to judge. */
export const exercisesOfExamples = ({
  examples,
  explanations
}: Pick<KitInput, 'examples' | 'explanations'>): Exercise[] =>
  distinct(exercisesOf(examples, { kind: 'example' }, explanations)).filter(({ text }) => isWhole(text))

const distinct = (exercises: readonly Exercise[]): Exercise[] => firstOfEach(exercises, ({ text }) => text)

const exercisesOf = (places: readonly KitPlace[], origin: Origin, explanations: Explanations): Exercise[] =>
  [...bySentence(places)].flatMap(([text, own]) =>
    isReadable(text) ? (exerciseOf(text, own, origin, explanations) ?? []) : []
  )

function bySentence(places: readonly KitPlace[]): Map<string, KitPlace[]> {
  const sentences = new Map<string, KitPlace[]>()
  for (const place of places) {
    const { before, words, after } = place.sentence
    const text = `${before}${words}${after}`.trim()
    const known = sentences.get(text)
    if (known) known.push(place)
    else sentences.set(text, [place])
  }
  return sentences
}

/** Null where guides do not agree about what stands in it, or leave it to its writer: that has no one answer. */
function exerciseOf(
  text: string,
  places: readonly KitPlace[],
  origin: Origin,
  explanations: Explanations
): Exercise | null {
  const isSure = ({ ruleId }: KitPlace): boolean => isClear(explanations.get(ruleId))
  const reported = places.filter(({ outcome }) => outcome === 'kept')
  const findings = reported.filter((place) => isSerious(place) && isSure(place))
  const isDoubtful = reported.length > findings.length || places.some(({ outcome }) => outcome === 'lowered')
  const traps = places.filter(
    (place) =>
      keepReasonOf(place) !== null &&
      isSure(place) &&
      isTelling(place, explanations) &&
      (place.outcome !== 'quotation' || hasWholeQuotations(text)) &&
      !findings.some((own) => overlap(own, place))
  )
  if (findings.length === 0 && (traps.length === 0 || isDoubtful)) return null
  const marks = apart([...findings, ...traps].map(markOf))
  return {
    ...{ kind: findings.length > 0 ? 'change' : 'keep', text, marks, origin },
    becomes: becomesOf(text, marks)
  }
}

/** Which other use it is has to be seen: a rule that is called after the words alone does not say which one it is about. */
function isTelling({ outcome, ruleId, sentence }: KitPlace, explanations: Explanations): boolean {
  if (outcome !== 'other-sense') return true
  const [words, title] = [sentence.words.toLowerCase(), explanations.get(ruleId)?.title ?? '']
  const isSaidMore = /\p{L}/u.test(title.replace(/"[^"]*"|\band\b/g, ''))
  return isSaidMore || !namedIn(title).some((name) => words.includes(name))
}

const isSerious = ({ severity }: KitPlace): boolean => severity === 'error' || severity === 'warning'

const overlap = (a: KitPlace, b: KitPlace): boolean => a.start < b.end && b.start < a.end

function markOf(place: KitPlace): Mark {
  const { before, words } = place.sentence
  const start = before.trimStart().length
  const { ruleId, offers } = place
  return { start, end: start + words.length, ruleId, offers, keepBecause: keepReasonOf(place) }
}

/** In their order; of marks that overlap the one with the plainest reason, and the longest. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  const bySize = marks.toSorted(
    (a, b) =>
      Number(isVague(a.keepBecause)) - Number(isVague(b.keepBecause)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start
  )
  for (const mark of bySize) if (!kept.some((own) => own.start < mark.end && mark.start < own.end)) kept.push(mark)
  return kept.sort((a, b) => a.start - b.start)
}

/** How a sentence may read in which one thing is to be changed; null where there are more, or where it is not clear. */
function becomesOf(text: string, marks: readonly Mark[]): string | null {
  const [only, ...others] = marks.filter(({ keepBecause }) => keepBecause === null)
  return only && others.length === 0 ? rewritten(text, only) : null
}

/** With the best wording in its place; null where it is not clear where that goes. */
function rewritten(text: string, { start, end, offers: [offer] }: Mark): string | null {
  if (!offer) return null
  for (let at = text.indexOf(offer.replaces); at >= 0; at = text.indexOf(offer.replaces, at + 1))
    if (at < end && start < at + offer.replaces.length)
      return `${text.slice(0, at)}${offer.wording}${text.slice(at + offer.replaces.length)}`
  return null
}

/** Names are hidden in the sentence, and in advice only where it takes them over from there; the words that matter stay. */
function masked(exercise: Exercise, mask: Mask): Exercise {
  const hidden = mask(exercise.text, exercise.marks)
  if (hidden.length === 0) return exercise
  const text = hide(exercise.text, hidden)
  const marks = exercise.marks.map((mark) => ({
    ...mark,
    start: moved(mark.start, hidden),
    end: moved(mark.end, hidden),
    offers: mark.offers.map((offer) => withoutNames(offer, exercise.text, hidden))
  }))
  return { ...exercise, text, marks, becomes: becomesOf(text, marks) }
}

const withoutNames = (offer: KitOffer, text: string, hidden: readonly Hidden[]): KitOffer =>
  hidden.reduce((own, stretch) => {
    const name = text.slice(stretch.start, stretch.end)
    const without = (words: string): string => words.replaceAll(name, written(stretch))
    return own.replaces.includes(name)
      ? { ...own, replaces: without(own.replaces), wording: without(own.wording) }
      : own
  }, offer)

export interface Sheet {
  exercises: readonly Exercise[]
  /** how many of the traps are examples, since the documents had no more of their own */
  borrowed: number
}

/** So many sentences to change stand on a sheet, and as many traps. */
const mostOnSheet = 10

/** A sheet from the documents: sentences with findings and as many traps, filled up with examples of the rules that were found. */
export function documentSheet(own: readonly Exercise[], examples: readonly Exercise[], seed: string): Sheet {
  const change = drawn(own, 'change', seed, mostOnSheet)
  const traps = drawn(own, 'keep', seed, change.length)
  const found = new Set(change.flatMap(rulesOf))
  const near = examples.filter((one) => rulesOf(one).some((id) => found.has(id)))
  const missing = change.length - traps.length
  const borrowed = distinct([...drawn(near, 'keep', seed, missing), ...drawn(examples, 'keep', seed, missing)]).slice(
    0,
    missing
  )
  return { exercises: mixed([...change, ...traps, ...borrowed], seed), borrowed: borrowed.length }
}

/** A sheet from examples alone. */
export function exampleSheet(examples: readonly Exercise[], seed: string, size = mostOnSheet): Sheet {
  const [change, traps] = [drawn(examples, 'change', seed, size), drawn(examples, 'keep', seed, size)]
  return { exercises: mixed([...change, ...traps], seed), borrowed: traps.length }
}

const rulesOf = ({ marks }: Exercise): string[] => marks.map(({ ruleId }) => ruleId)

/** What an exercise is about: its first mark that decides the answer. */
const ruleOf = ({ kind, marks }: Exercise): string =>
  marks.find(({ keepBecause }) => (keepBecause === null) === (kind === 'change'))?.ruleId ?? ''

/** Whole sentences first, of rules and documents as evenly as they give. The same trap twice would teach nothing. */
function drawn(exercises: readonly Exercise[], kind: Exercise['kind'], seed: string, count: number): Exercise[] {
  const own = exercises.filter((exercise) => exercise.kind === kind)
  const inOrder = inSeededOrder(own, seed, ({ text }) => text).sort(wholeFirst)
  const fit = kind === 'keep' ? firstOfEach(inOrder, ruleOf) : inOrder
  const whole = takenEvenly(fit.filter(isAlone), count, groupsOf)
  return [...whole, ...takenEvenly(fit, count, groupsOf).filter((one) => !whole.includes(one))].slice(0, count)
}

const isAlone = ({ text }: Exercise): boolean => isWhole(text)
const wholeFirst = (a: Exercise, b: Exercise): number => Number(isAlone(b)) - Number(isAlone(a))

const groupsOf = (exercise: Exercise): string[] => {
  const { origin } = exercise
  return [`rule ${ruleOf(exercise)}`, ...(origin.kind === 'document' ? [`document ${origin.name}`] : [])]
}

/** Chance alone: an order that follows a pattern gives the answers away. */
const mixed = (exercises: readonly Exercise[], seed: string): Exercise[] =>
  inSeededOrder(exercises, `${seed} order`, ({ text }) => text)
