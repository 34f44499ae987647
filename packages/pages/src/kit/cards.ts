/** Cards for what guides disagree about, to discuss in small groups. */
import type { Element } from 'hast'
import { isForIt, saidBy, saidInWords, strongestFirst, type Explanation } from '@stigmalint/core/explain'
import { element, isolated, link, type Content } from '../html/element.js'
import { isDisputed } from './disputed.js'
import type { KitInput } from './model.js'
import { inSeededOrder } from './seeded.js'
import { back, kitPage, type KitPage } from './shared.js'

const style = `
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); gap: 1rem }
.card { border: 1.5px solid var(--line); border-radius: .6rem; padding: .9rem 1.1rem; break-inside: avoid }
.card h2 { border: 0; margin: 0; padding: 0 } .card ul { margin: .3rem 0 }
@media print {
  html { font-size: 9.5pt }
  /* a line at the edge of the paper's text would be cut */
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6mm; margin: 0 1mm } .card { border: .4mm dashed var(--quiet) }
}
`

/** As many as a long workshop uses. */
const most = 8

/** Those found in the documents first; of the others those that are disputed most openly. */
export function disputed({ explanations, seed }: KitInput, found: readonly string[]): Explanation[] {
  const own = found.flatMap((id) => explanations.get(id) ?? []).filter(isDisputed)
  const isBoth = ({ references }: Explanation): boolean => references.some(({ verdict }) => isForIt(verdict))
  const others = inSeededOrder(
    [...explanations.values()].filter((one) => isDisputed(one) && !own.includes(one)),
    seed,
    ({ id }) => id
  ).sort((a, b) => Number(isBoth(b)) - Number(isBoth(a)))
  return [...own, ...others].slice(0, most)
}

export function cardsPage(cards: readonly Explanation[], { profile }: KitInput): KitPage {
  return kitPage('Discussion cards', style, [
    back(),
    element(
      'main',
      {},
      element('h1', {}, 'Discussion cards'),
      element(
        'p',
        {},
        'About these words those who know most do not agree. Cut the cards apart; a group takes one, reads who says what, and decides what it would write in its own documents, and why. There is no answer on the back.'
      ),
      element(
        'div.cards',
        {},
        cards.map((card) => cardOf(card, profile))
      )
    )
  ])
}

function cardOf({ title, why, references }: Explanation, profile: string): Element {
  const groups = saidBy(references, profile, 3)
  return element(
    'section.card',
    {},
    element('h2', {}, title),
    element('p', {}, why),
    element(
      'ul',
      {},
      groups.map((said) => element('li', {}, saidInWords(said)))
    ),
    element('p.small.quiet', {}, 'To read: ', linksTo(references, profile)),
    element(
      'p',
      {},
      element('strong', {}, 'Discuss: '),
      'Who uses the word of themselves, and who of others? What would your readers hear? What would you write, and when would you keep it?'
    )
  )
}

function linksTo(references: Explanation['references'], profile: string): Content {
  const shown = strongestFirst(references, profile)
    .filter(({ url }) => url !== null)
    .slice(0, 3)
  return shown.length === 0
    ? isolated('see the documentation of the rule')
    : shown.flatMap(({ who, url }, index) => [index === 0 ? '' : '; ', link(who, url)])
}
