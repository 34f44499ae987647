/** What changed between two sets of documents: in all, by topic and by concept. */
import type { MeasuredChange, ShownChange, ShownDocument } from '@stigmalint/pages/report'
import { rateRatio, totalOf, type Sample } from './rate-ratio.js'

/** One set of documents, and how it was named. */
export interface Side {
  name: string
  documents: readonly CountedDocument[]
}

/** A document whose words are known. */
export type CountedDocument = ShownDocument & { words: number }

/** Errors and warnings count; notes are no more than hints. */
export function changeOf(before: Side, after: Side): ShownChange {
  const all = [...before.documents, ...after.documents].flatMap(seriousIn)
  const measured = (name: string, isIn: (ruleId: string) => boolean): MeasuredChange =>
    measure(name, samplesOf(before, isIn), samplesOf(after, isIn))
  const rows = (names: readonly string[], isIn: (name: string) => (ruleId: string) => boolean): MeasuredChange[] =>
    [...new Set(names)].map((name) => measured(name, isIn(name))).sort(mostFirst)
  return {
    before: sideOf(before),
    after: sideOf(after),
    total: measured('all', () => true),
    packs: rows(all.map(packOf), (pack) => (ruleId) => packOf(ruleId) === pack),
    rules: rows(all, (rule) => (ruleId) => ruleId === rule)
  }
}

function measure(name: string, before: readonly Sample[], after: readonly Sample[]): MeasuredChange {
  const ratio = rateRatio(before, after)
  return { name, before: rateIn(before), after: rateIn(after), ratio, verdict: verdictOf(ratio) }
}

const verdictOf = (ratio: MeasuredChange['ratio']): MeasuredChange['verdict'] =>
  ratio === null ? 'nothing' : ratio.high < 1 ? 'fewer' : ratio.low > 1 ? 'more' : 'noise'

function rateIn(samples: readonly Sample[]): MeasuredChange['before'] {
  const { findings, words } = totalOf(samples)
  return { findings, rate: words === 0 ? null : (findings * 1000) / words }
}

const samplesOf = ({ documents }: Side, isIn: (ruleId: string) => boolean): Sample[] =>
  documents.map((document) => ({ words: document.words, findings: seriousIn(document).filter(isIn).length }))

/** The rules of what counts. */
const seriousIn = ({ findings }: ShownDocument): string[] =>
  findings.filter(({ severity }) => severity !== 'information').map(({ ruleId }) => ruleId)

const packOf = (ruleId: string): string => ruleId.replace(/\/.*/, '')

const mostFirst = (a: MeasuredChange, b: MeasuredChange): number =>
  b.before.findings + b.after.findings - a.before.findings - a.after.findings || (a.name < b.name ? -1 : 1)

const sideOf = ({ name, documents }: Side): ShownChange['before'] => ({
  name,
  documents: documents.length,
  words: documents.reduce((sum, { words }) => sum + words, 0)
})
