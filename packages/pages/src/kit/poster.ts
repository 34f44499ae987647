/** The poster: what to say, instead of what, and why, for the wall. */
import { packTitle } from '@stigmalint/core/subjects'
import type { Element } from 'hast'
import type { Explanation } from '@stigmalint/core/explain'
import { element, isolated, type Content } from '../html/element.js'
import { plainWordings } from '../rules/wordings.js'
import { isClear } from './disputed.js'
import type { KitInput } from './model.js'
import { back, firstSentence, kitPage, type KitPage } from './shared.js'

const style = `
@media screen { body { max-width: 70rem } }
.groups { columns: 24rem 2; column-gap: 2.5rem }
.group { break-inside: avoid-column; margin: 0 0 1.4rem } .group h2 { margin-top: 0 }
.terms { list-style: none; padding: 0 } .terms li { padding: .55rem 0; border-bottom: 1px solid var(--line); margin: 0; break-inside: avoid }
.say { font-size: 1.25rem; font-weight: 700; margin: 0 } .not { margin: 0; color: var(--quiet) } .say .or { font-weight: 400 } .not b { font-weight: 400; text-decoration: line-through }
.terms .why { margin: .1rem 0 0 }
@media print {
  @page { size: A3 portrait; margin: 14mm }
  html { font-size: 12pt } h1 { font-size: 32pt } .lead { max-width: none }
  .groups { columns: 2 } .group { break-inside: auto; margin-bottom: 1rem } .terms li { padding: .45rem 0 } .terms .why { font-size: 1rem }
}
`

/** As many as are read from some steps away. */
const most = 16

export function posterPage(input: KitInput, found: readonly string[]): KitPage {
  const shown = posterRules(input, found)
  const packs = [...new Set(shown.map(({ pack }) => pack))]
  return kitPage('Poster: words that respect', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Words that respect'),
      element(
        'p.lead',
        {},
        'A person first. What they take, have or have done comes second, and only where it matters.'
      ),
      element(
        'div.groups',
        {},
        packs.map((pack) =>
          element(
            'section.group',
            { ariaLabelledBy: `group-${pack}` },
            element(`h2#group-${pack}`, {}, packTitle(pack)),
            element(
              'ul.terms',
              {},
              shown.filter((one) => one.pack === pack).map((one) => term(one, input.profile))
            )
          )
        )
      )
    )
  ])
}

/** What was found in the documents first; behind that what most sources speak of. Only where guides agree, and there is something to say instead. */
function posterRules({ explanations, profile }: KitInput, found: readonly string[]): Explanation[] {
  const isFit = (explanation: Explanation): boolean =>
    isClear(explanation) && explanation.finds.length > 0 && plainWordings(explanation, profile).length > 0
  const own = found.flatMap((id) => explanations.get(id) ?? []).filter(isFit)
  const others = [...explanations.values()]
    .filter((one) => isFit(one) && one.severity === 'error' && !own.includes(one))
    .sort((a, b) => b.references.length - a.references.length || (a.id < b.id ? -1 : 1))
  return [...own, ...others].slice(0, most)
}

const term = (explanation: Explanation, profile: string): Element =>
  element(
    'li',
    {},
    element(
      'p.say',
      {},
      plainWordings(explanation, profile).flatMap((wording, at) => [
        at === 0 ? '' : element('span.or', {}, ' or '),
        isolated(wording)
      ])
    ),
    element('p.not', {}, 'instead of ', struck(explanation.title)),
    element('p.small.why', {}, firstSentence(explanation.why))
  )

/** A title with the words that it names struck out, and what it says of them, such as of whom they are said. */
const struck = (title: string): Content[] =>
  title.split(/"([^"]+)"/).map((part, at) => (at % 2 === 1 ? element('b', {}, isolated(part)) : part))
