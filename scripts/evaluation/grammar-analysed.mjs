/** What the analysis of a sentence answers, in the form that the figures are counted in. */
import { analysisOf } from '../../packages/core/dist/languages/english/analysis/analysis.js'
import { sentencesIn } from './sentences.mjs'

const classes = [
  [/^(?:N|NS|NP|G)$/, 'noun'],
  [/^(?:V[BPZDNG]|MD|B[ZBNG]|H[ZB]|DZ)$/, 'verb'],
  [/^(?:J|Q)$/, 'adjective'],
  [/^(?:R|RM|RA|RS|RP)$/, 'adverb']
]
/** Adverbs by the usage of the treebanks, whatever they do in their clause. */
const adverbs = new Set(['when', 'where', 'how', 'why', 'so'])
/** Nouns by the same usage, which stand as adverbs do. */
const nouns = new Set(['today', 'tomorrow', 'yesterday', 'tonight'])
/** Verbs by the same usage, which are prepositions as they are used. */
const prepositionalVerbs = new Set(['including', 'regarding', 'concerning', 'following', 'given', 'involving'])

export function analysed(text) {
  const answers = { classes: new Map(), phrases: [], finite: [], subjects: new Map(), coordinations: [] }
  const sentences = sentencesIn(text)
  const analyses = sentences.map((tokens) => analysisOf(tokens))
  sentences.forEach((tokens, number) => {
    const { words, phrases, verbs, coordinations } = analyses[number]
    // a contracted verb begins with its apostrophe in the treebanks
    const startOf = (at) =>
      tokens[at].start -
      (at > 0 && /['’]/.test(text[tokens[at].start - 1]) && tokens[at - 1].end === tokens[at].start - 1 ? 1 : 0)
    words.forEach(({ tag }, at) => {
      const own = adverbs.has(tokens[at].text)
        ? 'adverb'
        : nouns.has(tokens[at].text)
          ? 'noun'
          : tag === 'I' && prepositionalVerbs.has(tokens[at].text)
            ? 'verb'
            : classes.find(([test]) => test.test(tag))?.[1]
      if (own) answers.classes.set(startOf(at), own)
    })
    for (const { from, to, head } of phrases)
      answers.phrases.push({ from: startOf(from), to: tokens[to - 1].end, head: startOf(head) })
    for (const { finite, subject } of verbs)
      if (finite !== null) {
        answers.finite.push(startOf(finite))
        if (subject !== null) answers.subjects.set(startOf(finite), startOf(subject))
      }
    for (const { members } of coordinations) answers.coordinations.push(members.map(({ head }) => startOf(head)))
  })
  return answers
}

/** MB of text in a second of processor time, of sentences that are tokens already: the best of a few runs. */
export function speedOf(texts) {
  const all = texts.flatMap((text) => sentencesIn(text))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const seconds = Array.from({ length: 6 }, () => {
    // the analysis is kept for a sentence as long as it lives
    const fresh = all.map((tokens) => [...tokens])
    const before = process.cpuUsage()
    for (const tokens of fresh) analysisOf(tokens)
    return process.cpuUsage(before).user / 1e6
  })
  return bytes / 1e6 / Math.min(...seconds)
}
