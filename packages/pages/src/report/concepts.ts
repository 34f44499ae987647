/** Each concept that was found: why it is marked, what to write, who says so. */
import type { Element } from 'hast'
import type { Explanation } from '@stigmalint/core/explain'
import { element, type Content } from '../html/element.js'
import { whoSaysSo } from '../rules/sources.js'
import { wordingsOf } from '../rules/wordings.js'

/** So many wordings of a concept stand in a report; `stigmalint explain` has the rest. */
const mostWordings = 3

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
  const wordings = wordingsOf(explanation, profile).slice(0, mostWordings)
  return [
    element('p', {}, explanation.why),
    wordings.length === 0
      ? element('p', {}, 'No wording fits everywhere: say plainly what is meant.')
      : element('p', {}, 'Write: ', element('span.write', {}, wordings.map(({ text }) => text).join('; ')), '.'),
    element('p.small', {}, whoSaysSo(explanation, profile))
  ]
}
