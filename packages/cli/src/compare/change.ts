/** What changed between two sets of documents: in all, by topic and by concept. */
import type { MeasuredChange, ShownChange, ShownDocument } from '@stigmalint/pages/report'
import { posix } from 'node:path'
import { rateRatio, totalOf, type Sample } from './rate-ratio.js'

/** One set of documents, and how it was named. */
export interface Side {
  name: string
  /** the folder that its documents lie in; empty: the one of the command */
  root: string
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
    shared: sharedBy(before, after),
    before: sideOf(before),
    after: sideOf(after),
    total: measured('all', () => true),
    packs: rows(all.map(packOf), (pack) => (ruleId) => packOf(ruleId) === pack),
    rules: rows(all, (rule) => (ruleId) => ruleId === rule)
  }
}

/** The documents that lie at the same place on both sides. */
function sharedBy(before: Side, after: Side): ShownChange['shared'] {
  const old = placesIn(before)
  const fresh = placesIn(after)
  const both = [...old.keys()].filter((place) => fresh.has(place))
  const counted = (side: ReadonlyMap<string, number>): number =>
    both.reduce((sum, place) => sum + (side.get(place) ?? 0), 0)
  return both.length === 0 ? null : { documents: both.length, before: counted(old), after: counted(fresh) }
}

/** What was found in each document, by where it lies below the folder of its side. */
const placesIn = ({ root, documents }: Side): Map<string, number> =>
  new Map(documents.map((document) => [below(root, document.path), seriousIn(document).length]))

function below(root: string, path: string): string {
  const inside = posix.relative(root, path.replaceAll('\\', '/'))
  return inside === '' ? posix.basename(path) : inside
}

/** The folder that all of some documents lie in: that of a report that was saved. */
export function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => posix.dirname(path.replaceAll('\\', '/')).split('/'))
  const end = first.findIndex((name, at) => others.some((own) => own[at] !== name))
  return (end < 0 ? first : first.slice(0, end)).join('/')
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
