/** The class of each word of a sentence: the cheapest way through all that its words can be. */
import { isPossessive, type Token } from '../../../match/tokens.js'
import { english } from '../language.js'
import { readingOf, readingsOf, type Reading } from './readings.js'
import { indexOfTag, tags, type Tag } from './tags.js'
import { transitions } from './transitions.js'

export interface Tagged {
  tag: Tag
  lemma: string
  /** how much dearer the next best class of another kind is: below `sureFrom` it is a guess */
  margin: number
}

const size = tags.length
const end = indexOfTag('END')
const asMark = (tag: Tag): readonly Reading[] => [readingOf(tag, '')]
const comma: readonly Reading[] = [...asMark(','), ...asMark(',N'), ...asMark(',J')]
const colon = asMark(':')
const joint: readonly Reading[] = [...asMark('CN'), ...asMark('CJ'), ...asMark('CV'), ...asMark('CX')]
const stop = asMark('END')

/** Marks over which words are neighbours all the same. */
const isTransparent = (text: string): boolean => /^["“”‘’'*_`«»]$/.test(text)

/** The tag of each token; marks that are passed over are ':'. */
export function tagsOf(tokens: readonly Token[]): Tagged[] {
  const tagged: Tagged[] = tokens.map(() => ({ tag: ':', lemma: '', margin: Infinity }))
  /** null for the joint that a slash is: "nurses/judges" */
  const shown: (number | null)[] = []
  tokens.forEach((token, at) => {
    if (token.joined === 'slash' && at > 0) shown.push(null)
    if (token.kind === 'word' || !isTransparent(token.text)) shown.push(at)
  })
  if (shown.length === 0) return tagged
  const isTitle = isTitled(tokens)
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  const lattice = shown.map((at) => (at === null ? joint : candidates(tokens, at, at === first, isTitle)))
  const decoded = decode(lattice)
  const ways = lacksVerb(decoded) ? withVerb(lattice, decoded) : decoded
  ways.forEach((own, index) => {
    const at = shown[index]
    if (at != null) tagged[at] = own
  })
  return tagged
}

const finiteTags: ReadonlySet<Tag> = new Set<Tag>(['MD', 'BZ', 'HZ', 'DZ', 'VP', 'VZ', 'VD', 'VB'])

/** Is there a sentence of some length, with an end, in which nothing is finite? */
function lacksVerb(words: readonly Tagged[]): boolean {
  let length = 0
  let hasVerb = false
  for (const { tag } of words) {
    if (tag === 'END') {
      if (!hasVerb && length >= leastSentence) return true
      length = 0
      hasVerb = false
    } else length++
    if (finiteTags.has(tag)) hasVerb = true
  }
  return !hasVerb && length >= leastSentence
}

const leastSentence = 2
/** What a sentence without a finite verb costs, with a mark at its end and without one. */
const verbless = { ended: 1.5, open: 0 } as const

/** The cheapest way when a sentence without a finite verb is dear. */
function withVerb(lattice: readonly (readonly Reading[])[], decoded: readonly Tagged[]): readonly Tagged[] {
  // each state twice: before a finite verb was seen in the sentence, and behind it
  const forward: Float64Array[] = []
  const from: Int32Array[] = []
  let length = 0
  lattice.forEach((own, at) => {
    const before = lattice[at - 1]
    const costs = new Float64Array(own.length * 2).fill(Infinity)
    const links = new Int32Array(own.length * 2)
    const endsHere = own[0]?.index === end
    const isLong = length >= leastSentence
    length = endsHere ? 0 : length + 1
    own.forEach((reading, index) => {
      const isVerb = finiteTags.has(reading.tag)
      const reach = (cost: number, link: number, hasVerb: 0 | 1): void => {
        const dear = endsHere && hasVerb === 0 && isLong ? verbless.ended : 0
        const state = index * 2 + (endsHere ? 0 : isVerb ? 1 : hasVerb)
        const total = cost + dear + reading.cost
        if (total < (costs[state] ?? Infinity)) {
          costs[state] = total
          links[state] = link
        }
      }
      if (!before) reach(transitions[end * size + reading.index] ?? 0, 0, 0)
      else
        before.forEach((other, number) => {
          const step = transitions[other.index * size + reading.index] ?? 0
          for (const hasVerb of [0, 1] as const)
            reach((forward[at - 1]?.[number * 2 + hasVerb] ?? Infinity) + step, number * 2 + hasVerb, hasVerb)
        })
    })
    forward.push(costs)
    from.push(links)
  })
  const last = lattice.length - 1
  let state = 0
  let best = Infinity
  forward[last]?.forEach((cost, own) => {
    const row = lattice[last]?.[own >> 1]?.index ?? end
    const dear = own % 2 === 0 && row !== end && length >= leastSentence ? verbless.open : 0
    const total = cost + dear + (transitions[row * size + end] ?? 0)
    if (total < best) {
      best = total
      state = own
    }
  })
  const chosen = new Array<Tagged>(lattice.length)
  for (let at = last; at >= 0; at--) {
    const reading = lattice[at]?.[state >> 1] ?? readingOf('N', '')
    const known = decoded[at]
    const isSame = known !== undefined && kindOf(known.tag) === kindOf(reading.tag)
    chosen[at] = { tag: reading.tag, lemma: reading.lemma, margin: isSame ? known.margin : 0.5 }
    state = from[at]?.[state] ?? 0
  }
  return chosen
}

/** A heading in capitals, or in title case: there a capital says nothing. */
function isTitled(tokens: readonly Token[]): boolean {
  if (!tokens.some(({ kind, raw }) => kind === 'word' && /\p{Ll}/u.test(raw))) return true
  let words = 0
  let capitals = 0
  for (const token of tokens) {
    if (token.kind !== 'word' || !/^\p{L}{4}/u.test(token.raw)) continue
    words++
    if (/^\p{Lu}/u.test(token.raw)) capitals++
  }
  return words > 2 && capitals / words > 0.75
}

function candidates(tokens: readonly Token[], at: number, isFirst: boolean, isTitle: boolean): readonly Reading[] {
  const token = tokens[at]
  if (!token) return colon
  if (token.kind !== 'word') {
    if (token.text === ',') return comma
    if (token.text === '&') return joint
    return /^[.!?;]$/.test(token.text) ? stop : colon
  }
  const isCapital = /^\p{Lu}/u.test(token.raw)
  const own = readingsOf(token.text, {
    isCapitalized: isCapital && !isFirst && !isTitle,
    isAcronym: isTitle || !/^\p{Lu}{2,}s?$/u.test(token.raw) ? null : token.raw.endsWith('s') ? 'many' : 'one',
    isFirst,
    isPossessive: isPossessive(token)
  })
  if (tokens[at + 1]?.joined === 'hyphen') return beforeHyphen(own, token.text)
  return token.joined === 'hyphen' && !english.isPrefix(tokens[at - 1]?.text ?? '') ? behindHyphen(own) : own
}

/** "HIV-|exposed|", "wheelchair-|bound|": the last part of a compound is no verb of a clause where it can be a participle. */
function behindHyphen(readings: readonly Reading[]): readonly Reading[] {
  const canModify = readings.some(({ tag }) => tag === 'VN' || tag === 'J')
  return canModify ? readings.filter(({ tag }) => !/^V[BPZD]$/.test(tag)) : readings
}

/** The first part of a compound stands before a noun or an adjective, whatever it is alone. */
function beforeHyphen(readings: readonly Reading[], word: string): readonly Reading[] {
  const kept = readings.filter(({ tag }) => /^(?:N|NS|NP|J|R|CD|I|VG|VN|RP|G|Q)$/.test(tag))
  return kept.length > 0 ? kept : [readingOf('N', word)]
}

/** The cheapest way, and for each word what another kind of tag would cost more. */
function decode(lattice: readonly (readonly Reading[])[]): Tagged[] {
  const length = lattice.length
  const forward: Float64Array[] = []
  for (let at = 0; at < length; at++) {
    const own = lattice[at] ?? []
    const before = lattice[at - 1]
    const costs = new Float64Array(own.length)
    for (let index = 0; index < own.length; index++) {
      const reading = own[index]
      if (!reading) continue
      const column = reading.index
      let best = Infinity
      if (!before) best = transitions[end * size + column] ?? 0
      else
        for (let other = 0; other < before.length; other++) {
          const row = before[other]?.index ?? 0
          const cost = (forward[at - 1]?.[other] ?? 0) + (transitions[row * size + column] ?? 0)
          if (cost < best) best = cost
        }
      costs[index] = best + reading.cost
    }
    forward.push(costs)
  }
  const backward: Float64Array[] = new Array<Float64Array>(length)
  for (let at = length - 1; at >= 0; at--) {
    const own = lattice[at] ?? []
    const behind = lattice[at + 1]
    const costs = new Float64Array(own.length)
    for (let index = 0; index < own.length; index++) {
      const row = own[index]?.index ?? 0
      if (!behind) {
        costs[index] = transitions[row * size + end] ?? 0
        continue
      }
      let best = Infinity
      for (let other = 0; other < behind.length; other++) {
        const reading = behind[other]
        if (!reading) continue
        const cost = (transitions[row * size + reading.index] ?? 0) + reading.cost + (backward[at + 1]?.[other] ?? 0)
        if (cost < best) best = cost
      }
      costs[index] = best
    }
    backward[at] = costs
  }
  return lattice.map((own, at) => {
    let chosen = 0
    const total = (index: number): number => (forward[at]?.[index] ?? 0) + (backward[at]?.[index] ?? 0)
    for (let index = 1; index < own.length; index++) if (total(index) < total(chosen)) chosen = index
    const reading = own[chosen] ?? readingOf('N', '')
    let margin = Infinity
    own.forEach((other, index) => {
      if (kindOf(other.tag) !== kindOf(reading.tag)) margin = Math.min(margin, total(index) - total(chosen))
    })
    return { tag: reading.tag, lemma: reading.lemma, margin }
  })
}

/** Tags that are one for those who ask: whether a word is a verb, and not which form of it. */
function kindOf(tag: Tag): string {
  if (tag === 'NP' || tag === 'NS') return 'N'
  if (/^V[BPZDN]$/.test(tag)) return 'V'
  if (tag === 'RM' || tag === 'RA' || tag === 'RS') return 'R'
  if (tag.startsWith('C') && tag !== 'CD') return 'C'
  return tag.startsWith(',') ? ',' : tag
}
