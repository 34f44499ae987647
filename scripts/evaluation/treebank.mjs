/**
 * The parsed sentences of ../shared/grammar (Universal Dependencies), read as what they say of classes of words, noun
 * phrases, coordinations, verbs and their subjects. They measure; nothing that is shipped is made of them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build-state.mjs'

const folder = join(root, '../shared/grammar')
const files = ['gum.conllu', 'ewt.conllu']

export const hasTreebank = files.every((name) => existsSync(join(folder, name)))

/**
 * Sentences with their text and their words, which have the offsets of the text. The two halves are told apart by the
 * name of the sentence alone: `seen` is looked at while grammar is written, `unseen` is printed at the end.
 */
export function treebank(half) {
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n\n')
      .flatMap((block) => sentenceOf(block) ?? [])
      .filter((sentence) => half === 'all' || (isUnseen(sentence.id) ? 'unseen' : 'seen') === half)
  )
}

function isUnseen(id) {
  let hash = 0
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return ((hash >>> 7) & 1) === 1
}

function sentenceOf(block) {
  const lines = block.split('\n')
  const id = lines.map((line) => /^# sent_id = (.*)/.exec(line)?.[1]).find(Boolean)
  if (!id) return null
  let text = ''
  const words = []
  let joint = null
  for (const line of lines) {
    if (line.startsWith('#') || line === '') continue
    const [number, form, lemma, pos, , feats, head, relation, , misc] = line.split('\t')
    const space = (misc ?? '').includes('SpaceAfter=No') ? '' : ' '
    if (number.includes('-')) {
      const [from, to] = number.split('-').map(Number)
      joint = { from, to, start: text.length, at: text.length }
      text += form + space
      continue
    }
    const within = joint && Number(number) <= joint.to
    const start = within ? joint.at : text.length
    if (within) joint.at += form.length
    else text += form + space
    words.push({
      at: Number(number) - 1,
      form,
      lemma,
      pos,
      feats,
      head: Number(head) - 1,
      relation,
      base: relation.split(':')[0],
      start,
      end: start + form.length
    })
  }
  for (const word of words) word.children = words.filter(({ head }) => head === word.at)
  return { id, text: text.trimEnd(), words }
}

const isNominal = ({ pos }) => pos === 'NOUN' || pos === 'PROPN'

/** A head with what stands before it: determiner, owner, numbers, adjectives, nouns. Names run on behind their head. */
export function nounPhrases({ words }) {
  return words.flatMap((word) => {
    const isNamedByAdjective =
      word.pos === 'ADJ' &&
      word.children.some(({ base }) => base === 'det') &&
      !/^(?:amod|compound|conj)/.test(word.relation)
    if (!isNominal(word) && !isNamedByAdjective) return []
    if (/^(?:compound|flat|goeswith|fixed|nmod:desc)/.test(word.relation)) return []
    if (word.base === 'conj' && /^(?:compound|amod)/.test(words[word.head]?.relation ?? '')) return []
    let [from, to] = [word.at, word.at]
    for (const child of word.children) {
      if (child.at < word.at && /^(?:det|amod|nummod|compound|nmod:poss|nmod:desc)/.test(child.relation))
        from = Math.min(from, leftmost(child))
      if (child.at > word.at && /^(?:flat|goeswith|compound)/.test(child.relation)) to = Math.max(to, rightmost(child))
    }
    return [{ head: headOf(word), from, to: to + 1 }]
  })
}

/** A name of several words has its last one as head, as other phrases have, and no matter which the treebank takes. */
const headOf = (word) => Math.max(word.at, ...word.children.filter(({ base }) => base === 'flat').map(({ at }) => at))

const leftmost = (word) => Math.min(word.at, ...word.children.filter(({ base }) => base !== 'punct').map(leftmost))
const rightmost = (word) => Math.max(word.at, ...word.children.filter(({ base }) => base !== 'punct').map(rightmost))

/** Members by their heads, and of what kind the first is. */
export function coordinations({ words }) {
  return words.flatMap((word) => {
    const others = word.children.filter(({ base }) => base === 'conj')
    if (others.length === 0) return []
    // only what a word or a mark joins: not two sentences that stand side by side
    if (!others.some((own) => own.children.some(({ base, pos }) => base === 'cc' && pos === 'CCONJ'))) return []
    // a clause whose verb is "be" hangs on its noun or adjective
    const isClause = [word, ...others].some((own) =>
      own.children.some(({ base }) => base === 'cop' || base === 'nsubj')
    )
    const kind = isClause ? 'other' : isNominal(word) ? 'noun' : word.pos === 'ADJ' ? 'adjective' : 'other'
    return [{ members: [word, ...others].map(headOf), kind }]
  })
}

export const finiteVerbs = ({ words }) =>
  words.filter(({ pos, feats }) => (pos === 'VERB' || pos === 'AUX') && /VerbForm=Fin/.test(feats)).map(({ at }) => at)

/** Each finite verb that has a subject of its own, with its head. */
export function subjects(sentence) {
  const { words } = sentence
  const taken = new Set()
  return finiteVerbs(sentence).flatMap((at) => {
    const word = words[at]
    const predicate = word.base === 'aux' || word.base === 'cop' ? words[word.head] : word
    const subject = predicate?.children.find(({ base }) => base === 'nsubj')
    if (!subject || taken.has(predicate.at)) return []
    taken.add(predicate.at)
    return [{ verb: at, subject: headOf(subject) }]
  })
}
