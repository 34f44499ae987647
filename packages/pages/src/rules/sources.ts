/** Who says so, with the way to each. */
import { strongest, type Explanation, type ExplainedReference, type SourceVerdict } from '@stigmalint/core/explain'
import { link, type Content } from '../html/element.js'

const said: Readonly<Record<SourceVerdict, string>> = {
  avoid: 'Against it',
  'avoid-in-part': 'Against it in part',
  'shows-harm': 'Shows that it harms',
  recommends: 'For it',
  accepts: 'Accepts it',
  uses: 'Uses it',
  instead: 'Writes what is proposed'
}

/** So many against it are named; one that is for it always is. */
const most = 4

/** The strongest sources by what they say, and how many more there are. */
export function whoSaysSo({ references, ownJudgement }: Explanation, profile: string): Content {
  const shown = distinct(strongest(references, profile, most))
  const left = distinct(references).length - shown.length
  return [ownJudgement === null ? '' : `${ownJudgement} `, saidBy(shown), left > 0 ? ` And ${left} more ${left === 1 ? 'source' : 'sources'}.` : '']
}

/** "Against it: UNFPA, ECDC. For it: UNODC." */
export function saidBy(references: readonly ExplainedReference[]): Content {
  const verdicts = [...new Set(references.map(({ verdict }) => verdict))]
  return verdicts.map((verdict, index) => [
    `${index === 0 ? '' : ' '}${said[verdict]}: `,
    references
      .filter((own) => own.verdict === verdict)
      .flatMap(({ who, url }, at) => [at === 0 ? '' : ', ', link(who, url)]),
    '.'
  ])
}

/** Somebody who is cited more than once for the same stands once. */
const distinct = (references: readonly ExplainedReference[]): ExplainedReference[] =>
  references.filter(
    ({ who, verdict }, at) => references.findIndex((other) => other.who === who && other.verdict === verdict) === at
  )
