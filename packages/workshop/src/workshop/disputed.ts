/** Who says what, where guides disagree: the sides of a discussion card. */
import { eachVoiceOnce, isSameVoice, type ExplainedReference, type SourceVerdict } from '@stigmalint/core/explain'
import type { ShownSide } from '../checking/protocol.js'

type Cited = Pick<ExplainedReference, 'who' | 'voice' | 'verdict'>

/** So many names are read from the last row, with the question below them; where more take sides, the columns are narrower. */
const mostNames = (sides: number): number => (sides > 3 ? 2 : 3)

const sides: readonly (readonly [title: string, verdicts: readonly SourceVerdict[]])[] = [
  ['Advise against it', ['avoid']],
  ['Advise against it in part', ['avoid-in-part']],
  ['Show that it harms', ['shows-harm']],
  ['Recommend it', ['recommends']],
  ['Accept it', ['accepts']],
  ['Use it themselves', ['uses']],
  ['Write what is proposed', ['instead']]
]

/** Sides that nobody takes are left out; a body that is cited more than once stands once, one that writes either way on the first side. */
export function sidesOf(references: readonly Cited[]): ShownSide[] {
  const isOn = (verdicts: readonly SourceVerdict[]): Cited[] =>
    references.filter(({ verdict }) => verdicts.includes(verdict))
  const [writing, proposing] = [isOn(['uses']), isOn(['instead'])]
  const isBoth = (one: Cited, others: readonly Cited[]): boolean => others.some((other) => isSameVoice(one, other))
  const taken = sides
    .map(([title, verdicts]) => ({
      title,
      names: eachVoiceOnce(isOn(verdicts)).flatMap((own) => {
        if (own.verdict === 'instead' && isBoth(own, writing)) return []
        return own.verdict === 'uses' && isBoth(own, proposing) ? `${own.who}, and what is proposed` : own.who
      })
    }))
    .filter(({ names }) => names.length > 0)
  const most = mostNames(taken.length)
  return taken.map(({ title, names }) => ({
    title,
    names: names.slice(0, most),
    more: Math.max(0, names.length - most)
  }))
}
