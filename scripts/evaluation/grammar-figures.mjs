/** What a grammar answers about the sentences of a treebank, counted against what stands there. */
import { coordinations, finiteVerbs, nounPhrases, subjects } from './treebank.mjs'

const classOf = { NOUN: 'noun', PROPN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'adjective', ADV: 'adverb' }
const openClasses = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV'])

/**
 * `grammar` takes a text and answers, by offset of the start of a word: `classes` (noun, verb, adjective, adverb), `finite`,
 * `phrases` ({ from, to, head }), `coordinations` (lists of heads), `subjects` (verb to head). What it does not know at all is
 * null. Faults are given to `onFault`.
 */
export function figuresOf(sentences, grammar, onFault = () => {}) {
  const count = { nounOrVerb: share(), openClass: share(), head: share(), subject: share() }
  const sets = { phrases: overlap(), finite: overlap(), nounMembers: overlap(), members: overlap() }
  for (const sentence of sentences) {
    const { text, words } = sentence
    const found = grammar(text)
    const fault = (kind, at, got) => onFault({ kind, id: sentence.id, text, at, got })
    if (found.classes)
      for (const { pos, start, form } of words) {
        if (!openClasses.has(pos)) continue
        const own = found.classes.get(start)
        const isRight = own === classOf[pos]
        add(count.openClass, isRight)
        if (pos !== 'ADJ' && pos !== 'ADV') add(count.nounOrVerb, isRight)
        if (!isRight) fault('class', start, `${form}: ${own} for ${classOf[pos]}`)
      }
    const startOf = (at) => words[at].start
    if (found.phrases) {
      const gold = nounPhrases(sentence).map(({ from, to, head }) => ({
        from: startOf(from),
        to: words[to - 1].end,
        head: startOf(head)
      }))
      const keyOf = ({ from, to }) => `${from}-${to}`
      tally(sets.phrases, gold.map(keyOf), found.phrases.map(keyOf), (key, is) =>
        fault('phrase', Number(key.split('-')[0]), `${is} [${text.slice(...key.split('-').map(Number))}]`)
      )
      const heads = new Set(found.phrases.map(({ head }) => head))
      for (const { head } of gold) add(count.head, heads.has(head))
    }
    if (found.finite)
      tally(sets.finite, finiteVerbs(sentence).map(startOf).map(String), found.finite.map(String), (key, is) =>
        fault('finite', Number(key), `${is} [${/^\S+/.exec(text.slice(Number(key)))?.[0]}]`)
      )
    if (found.subjects)
      for (const { verb, subject } of subjects(sentence)) {
        const own = found.subjects.get(startOf(verb))
        const isRight = own === startOf(subject)
        add(count.subject, isRight)
        if (!isRight)
          fault(
            'subject',
            startOf(verb),
            `${words[verb].form}: [${own === undefined ? 'none' : /^\S+/.exec(text.slice(own))?.[0]}] for [${words[subject].form}]`
          )
      }
    if (found.coordinations) {
      const gold = coordinations(sentence)
      const keyOf = (members) => members.join('+')
      const goldKeys = gold.map(({ members }) => keyOf(members.map(startOf)))
      const own = found.coordinations.map(keyOf)
      tally(sets.members, goldKeys, own)
      const nominal = new Set(
        gold.flatMap(({ kind, members }) => (kind === 'other' ? [] : keyOf(members.map(startOf))))
      )
      const others = new Set(goldKeys.filter((key) => !nominal.has(key)))
      const classes = new Map(words.map(({ start, pos }) => [start, pos]))
      const isNominal = (members) => ['NOUN', 'PROPN', 'ADJ'].includes(classes.get(members[0]))
      const nominalOwn = found.coordinations
        .filter((members) => isNominal(members) && !others.has(keyOf(members)))
        .map(keyOf)
      tally(sets.nounMembers, [...nominal], nominalOwn, (key, is) =>
        fault(
          'members',
          Number(key.split('+')[0]),
          `${is} [${key
            .split('+')
            .map((at) => /^[^\s.,;]+/.exec(text.slice(Number(at)))?.[0])
            .join(' + ')}]`
        )
      )
    }
  }
  return {
    'noun or verb': of(count.nounOrVerb),
    'class of open words': of(count.openClass),
    'noun phrases, exactly': f1(sets.phrases),
    'head of the phrase': of(count.head),
    'members of nouns and adjectives, exactly': f1(sets.nounMembers),
    'members of all coordinations, exactly': f1(sets.members),
    'subject of a finite verb': of(count.subject),
    'finite verbs': f1(sets.finite)
  }
}

const share = () => ({ right: 0, all: 0 })
const overlap = () => ({ gold: 0, own: 0, both: 0 })
const of = ({ right, all }) => (all === 0 ? null : right / all)
const f1 = ({ gold, own, both }) => (gold === 0 || own === 0 ? null : (2 * both) / (gold + own))

function add(counted, isRight) {
  counted.all++
  if (isRight) counted.right++
}

function tally(counted, gold, own, onFault = () => {}) {
  const right = new Set(gold)
  const found = new Set(own)
  counted.gold += right.size
  counted.own += found.size
  for (const key of found)
    if (right.has(key)) counted.both++
    else onFault(key, 'wrongly')
  for (const key of right) if (!found.has(key)) onFault(key, 'missed')
}
