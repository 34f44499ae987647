/** What the pages of a kit share. */
import { writtenHead } from '@stigmalint/documents/write-docx'
import type { Element } from 'hast'
import type { Explanation } from '@stigmalint/core/explain'
import { element, isolated, type Content } from '../html/element.js'
import { pageOf } from '../html/page.js'
import { plainWordings } from '../rules/wordings.js'
import type { Exercise, KitOffer, Mark } from './model.js'

const kitHead = '<!doctype html>\n<!-- Written by stigmalint workshop'

/** All files of a kit begin with one of these: what begins otherwise is not ours to replace. */
export const kitHeads = async (): Promise<readonly Uint8Array[]> => [
  new TextEncoder().encode(kitHead),
  await writtenHead()
]

/** A page of the kit. */
export interface KitPage {
  title: string
  /** beside that of all pages */
  style: string
  body: Content
}

export const kitPage = (title: string, style: string, body: Content): KitPage => ({ title, style, body })

export const kitHtml = ({ title, style, body }: KitPage): string =>
  pageOf({
    title,
    style: `${kitStyle}${style}`,
    body,
    remark: 'Written by stigmalint workshop: make it anew, rather than change it'
  })

const kitStyle = `
@media screen { body { max-width: 54rem } }
.exercises { padding-left: 2.2rem } .exercises > li { margin: 1.1rem 0; padding-left: .3rem; break-inside: avoid }
.exercises > li::marker { font-weight: 700 }
.sentence { font-size: 1.1rem; margin: 0 }
.boxes { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: .35rem 0 0; padding: 0; list-style: none }
.boxes li::before { content: ""; display: inline-block; width: .85em; height: .85em; margin-right: .4em; border: 1.5px solid var(--ink); vertical-align: -.08em }
.rule { border: 0; border-bottom: 1px solid var(--quiet); height: 1.9rem; margin: 0 }
.verdict { font-weight: 700 } .verdict.change { color: var(--warning) } .verdict.keep { color: var(--good) }
.keep mark { text-decoration-style: dotted; text-decoration-color: var(--good) } .change mark { text-decoration-color: var(--warning) }
.sheet { break-before: page } .sheet:first-of-type { break-before: auto }
@media print { .exercises > li { margin: 3.5mm 0 } .sentence { font-size: 11.5pt } .rule { height: 8mm } }
`

/** The words of a text from `start` on, with their marks. */
export function markedText({ text, marks }: Pick<Exercise, 'text' | 'marks'>): Element {
  const parts: Content[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (end <= start || start < at) continue
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)))
    at = end
  }
  return element('bdi', {}, parts, text.slice(at))
}

/** Why a mark is to be changed: the rule's reason, with its sources. */
export const explanationOf = (
  { ruleId }: Pick<Mark, 'ruleId'>,
  explanations: ReadonlyMap<string, Explanation>
): Explanation | null => explanations.get(ruleId) ?? null

/** A link back to the list of pages. */
export const back = (): Element =>
  element('nav.screen', { ariaLabel: 'Kit' }, element('a', { href: 'index.html' }, '← All pages of the kit'))

/** From where a sentence is. */
export const originOf = ({ origin }: Exercise): Content =>
  origin.kind === 'document' ? ['from ', isolated(origin.name)] : 'an example of ours'

/** The first sentence of a text. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text

/** Which rule has nothing to say of words that are kept. */
export const ruleInWords = (explanation: Explanation | null): string =>
  explanation === null ? '' : ` (The rule is about ${explanation.title}.)`

/**
 * What may be written, best first. Where only somebody who knows more can say which, what the rule has for its words in
 * general; where the whole sentence is shown as it may read, that is enough.
 */
export function offersInWords(
  { offers, becomes }: { offers: readonly KitOffer[]; becomes: string | null },
  explanation: Explanation | null,
  profile: string
): Content {
  const [first, ...others] = offers.slice(0, mostOffers)
  const alternatives = (wordings: readonly Content[]): Content =>
    wordings.flatMap((wording, at) => [at === 0 ? '' : ', or ', wording])
  if (first)
    return [
      'write ',
      alternatives(
        [first, ...others].map(({ wording, because }) => [toWrite(wording), because === null ? '' : ` (${because})`])
      ),
      '.'
    ]
  if (becomes !== null) return null
  const plain = explanation ? plainWordings(explanation, profile) : []
  return plain.length === 0
    ? 'say what is meant.'
    : ['say what is meant, such as ', alternatives(plain.map(toWrite)), '.']
}

const mostOffers = 3
const toWrite = (wording: string): Element => element('span.write', {}, isolated(wording))
