/** Sentences to judge, from the documents and from the examples of rules. */
import { examplesIn, type Explanation } from '@stigmalint/core/explain'
import { exampleBecause } from '@stigmalint/core/reasons'
import type { Exercise, KitDocument, KitInput, KitOffer, KitPlace, Mark, Mask } from './model.js'
import { inSeededOrder, inTurn } from './seeded.js'

/**
 * Why words are rightly left alone, where the program can be sure of it: it is more than that it found nothing to say. Another
 * sense counts only where the rule names it as such.
 */
const traps = ['quotation', 'recital', 'name', 'mention', 'self-description', 'other-sense'] as const
const isTrap = ({ outcome, isMet }: KitPlace): boolean =>
  traps.some((trap) => trap === outcome) && (outcome !== 'other-sense' || isMet)

const isFinding = ({ outcome, severity }: KitPlace): boolean =>
  outcome === 'kept' && (severity === 'error' || severity === 'warning')

/** Of a length that is read aloud, and long enough to say who is meant. */
const isReadable = (text: string): boolean => {
  const words = text.split(/\s+/).length
  return words >= 4 && words <= 60
}

/** A quotation that begins or ends in another sentence cannot be seen in this one. */
const hasWholeQuotations = (text: string): boolean =>
  text.split('“').length === text.split('”').length && text.split('"').length % 2 === 1

/** So many masks leave a sentence that can still be understood. */
const mostMasks = 2

/** A sentence that can be read alone; headings and items of lists are none, nor is what is mostly hidden. */
const isWhole = (text: string): boolean =>
  text.split(/\[(?:name|person|place)\]/).length - 1 <= mostMasks &&
  text.split(/\s+/).length >= 5 &&
  /^["'“‘(]?[\p{Lu}\d]/u.test(text) &&
  /[.!?]["'”’)]*$/u.test(text)

/** The sentences of the documents with findings or traps, each once. */
export function exercisesIn({ documents, mask }: Pick<KitInput, 'documents' | 'mask'>): Exercise[] {
  const seen = new Set<string>()
  const exercises: Exercise[] = []
  for (const [index, document] of documents.entries())
    for (const [text, places] of bySentence(document)) {
      if (seen.has(text) || !isReadable(text)) continue
      seen.add(text)
      const exercise = exerciseOf(text, places, mask === null ? document.path : `document ${index + 1}`)
      if (exercise) exercises.push(mask === null ? exercise : masked(exercise, mask))
    }
  return exercises
}

function bySentence({ places }: KitDocument): Map<string, KitPlace[]> {
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

function exerciseOf(text: string, places: readonly KitPlace[], name: string): Exercise | null {
  const findings = places.filter(isFinding)
  // a sentence in which something else is left to its writer is no clear case
  const isDoubtful = places.some(({ outcome, severity }) => outcome === 'lowered' || severity === 'information')
  const left = places.filter(
    (place) =>
      isTrap(place) &&
      (place.outcome !== 'quotation' || hasWholeQuotations(text)) &&
      !findings.some((own) => overlap(own, place))
  )
  if (findings.length === 0 && (left.length === 0 || (isDoubtful && !left.every(isQuoted)))) return null
  const marks = distinct([...findings, ...left].map(markOf))
  const [only, ...others] = marks.filter(({ leftBecause }) => leftBecause === null)
  return {
    kind: findings.length > 0 ? 'change' : 'leave',
    text,
    marks,
    becomes: only && others.length === 0 ? rewritten(text, only) : null,
    origin: { kind: 'document', name }
  }
}

const isQuoted = ({ outcome }: KitPlace): boolean => outcome === 'quotation' || outcome === 'recital'

const overlap = (a: KitPlace, b: KitPlace): boolean => a.start < b.end && b.start < a.end

function markOf({ sentence: { before, words }, ruleId, outcome, offers }: KitPlace): Mark {
  const start = before.trimStart().length
  return {
    ...{ start, end: start + words.length, ruleId, offers },
    leftBecause: outcome === 'kept' || outcome === 'longer-match' || outcome === 'off' ? null : exampleBecause(outcome)
  }
}

/** In their order; of marks that overlap the longest. */
function distinct(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  const bySize = marks.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const mark of bySize) if (!kept.some((own) => own.start < mark.end && mark.start < own.end)) kept.push(mark)
  return kept.sort((a, b) => a.start - b.start)
}

/** With the best wording in its place; null where it is not clear where that goes. */
function rewritten(text: string, { start, end, offers: [offer] }: Mark): string | null {
  if (!offer) return null
  for (let at = text.indexOf(offer.replaces); at >= 0; at = text.indexOf(offer.replaces, at + 1))
    if (at < end && start < at + offer.replaces.length)
      return `${text.slice(0, at)}${offer.wording}${text.slice(at + offer.replaces.length)}`
  return null
}

/** Masked in the sentence, in what it becomes and in what is offered; the words that matter stay. */
function masked(exercise: Exercise, mask: Mask): Exercise {
  const { text, marks } = exercise
  let hidden = ''
  let at = 0
  const moved: Mark[] = []
  // piece by piece, so that it is known where the marks stand then
  const whole = mask(text, marks)
  if (whole === text) return exercise
  for (const mark of marks) {
    hidden += between(text, at, mark.start, mask)
    moved.push({
      ...mark,
      start: hidden.length,
      end: hidden.length + mark.end - mark.start,
      offers: mark.offers.map((offer) => maskedOffer(offer, mask))
    })
    hidden += text.slice(mark.start, mark.end)
    at = mark.end
  }
  hidden += between(text, at, text.length, mask)
  const [only, ...others] = moved.filter(({ leftBecause }) => leftBecause === null)
  return {
    ...exercise,
    text: hidden,
    marks: moved,
    becomes: only && others.length === 0 ? rewritten(hidden, only) : null
  }
}

/** A stretch of a sentence as it reads where all else stays. */
function between(text: string, start: number, end: number, mask: Mask): string {
  const whole = mask(text, [
    { start: 0, end: start },
    { start: end, end: text.length }
  ])
  return whole.slice(start, whole.length - (text.length - end))
}

const maskedOffer = ({ replaces, wording, because }: KitOffer, mask: Mask): KitOffer => ({
  replaces: mask(replaces, [{ start: 0, end: 1 }]),
  wording: mask(wording, [{ start: 0, end: 1 }]),
  because
})

/** The examples that rules carry, as sentences to judge: those that are flagged, and those that are left alone. */
export function examplesOf(explanation: Explanation, profile: string): Exercise[] {
  const { id, unflagged } = explanation
  const flagged = examplesIn(explanation, profile).map(({ before, after }): Exercise => {
    const start = before.indexOf('«')
    const end = before.indexOf('»') - 1
    return {
      kind: 'change',
      text: before.replace(/[«»]/g, ''),
      marks: start < 0 ? [] : [{ start, end, ruleId: id, leftBecause: null, offers: [] }],
      becomes: after,
      origin: { kind: 'example' }
    }
  })
  const left = unflagged.map(({ text, because }): Exercise => ({
    kind: 'leave',
    text: text.replace(/[«»]/g, ''),
    marks: [{ start: 0, end: 0, ruleId: id, leftBecause: because, offers: [] }],
    becomes: null,
    origin: { kind: 'example' }
  }))
  return [...flagged, ...left].filter(({ text }) => isReadable(text) && isWhole(text) && !text.includes('\n'))
}

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
  const traps = drawn(own, 'leave', seed, change.length)
  const found = new Set(change.flatMap(({ marks }) => marks.map(({ ruleId }) => ruleId)))
  const near = examples.filter(({ marks }) => marks.some(({ ruleId }) => found.has(ruleId)))
  const missing = change.length - traps.length
  const borrowed = [...drawn(near, 'leave', seed, missing), ...drawn(examples, 'leave', seed, missing)]
    .filter((one, index, all) => all.findIndex(({ text }) => text === one.text) === index)
    .slice(0, missing)
  return { exercises: mixed([...change, ...traps, ...borrowed], seed), borrowed: borrowed.length }
}

/** A sheet from examples alone. */
export const exampleSheet = (examples: readonly Exercise[], seed: string, size = mostOnSheet): Sheet => ({
  exercises: mixed([...drawn(examples, 'change', seed, size), ...drawn(examples, 'leave', seed, size)], seed),
  borrowed: size
})

/** Whole sentences first, of each rule one in turn. */
function drawn(exercises: readonly Exercise[], kind: Exercise['kind'], seed: string, count: number): Exercise[] {
  const own = exercises.filter((exercise) => exercise.kind === kind)
  const inOrder = inTurn(
    inSeededOrder(own, seed, ({ text }) => text),
    ({ marks }) => marks[0]?.ruleId ?? ''
  )
  return [...inOrder.filter(({ text }) => isWhole(text)), ...inOrder.filter(({ text }) => !isWhole(text))].slice(
    0,
    count
  )
}

/** Two by two, one of each kind, as far as both last: so no more than two in a row have the same answer. */
function mixed(exercises: readonly Exercise[], seed: string): Exercise[] {
  const inOrder = inSeededOrder(exercises, `${seed} order`, ({ text }) => text)
  const pairOf = new Map<Exercise, number>()
  for (const kind of ['change', 'leave'])
    for (const [at, one] of inOrder.filter((own) => own.kind === kind).entries()) pairOf.set(one, at)
  return inOrder.toSorted((a, b) => (pairOf.get(a) ?? 0) - (pairOf.get(b) ?? 0))
}
