/** Each concept that was found: why it is marked, what to write, who says so. */
import type { Element } from 'hast'
import { byProfile, plainestFirst, strongest, type Explanation } from '@stigmalint/core/explain'
import { element, link, type Content } from '../html/element.js'

/** What comes first of a concept; `stigmalint explain` has the rest. */
const first = { wordings: 3, sources: 4 }

export function conceptEntry(
  ruleId: string,
  number: number,
  explanation: Explanation | undefined,
  profile: string
): Element {
  return element(
    `article#c${number}.concept.keep`,
    { ariaLabelledBy: `c${number}-title` },
    element(`h3#c${number}-title`, {}, explanation?.title ?? ruleId),
    explanation ? explained(explanation, profile) : element('p', {}, 'Of this rule nothing more is known here.')
  )
}

function explained(explanation: Explanation, profile: string): Content {
  const wordings = wordingsFor(explanation, profile).slice(0, first.wordings)
  return [
    element('p', {}, explanation.why),
    wordings.length === 0
      ? element('p', {}, 'No wording fits everywhere: say what is meant, or leave it out.')
      : element('p', {}, 'Write: ', element('span.write', {}, wordings.join('; ')), '.'),
    element('p.small', {}, whoSaysSo(explanation, profile))
  ]
}

/** The wordings of a profile as a reader sees them, the plainest first. */
export function wordingsFor({ wordings }: Pick<Explanation, 'wordings'>, profile: string): string[] {
  const { own, others } = byProfile(wordings, profile)
  const groups = plainestFirst(own.length > 0 ? own : others)
  return [...new Set(groups.flatMap((group) => group.wordings.map(({ text }) => text)))]
}

/** The strongest sources, with the way to each. */
export function whoSaysSo({ references, ownJudgement }: Explanation, profile: string): Content {
  const shown = strongest(references, profile, first.sources)
  const left = references.length - shown.length
  return [
    ownJudgement === null ? 'Who says so: ' : `${ownJudgement} ${shown.length > 0 ? 'See also: ' : ''}`,
    shown.flatMap(({ who, says, url }, index) => [index === 0 ? '' : '; ', link(who, url), ` ${says}`]),
    shown.length === 0 ? '' : left > 0 ? `; and ${left} more.` : '.'
  ]
}
