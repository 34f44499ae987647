/** What the pages of a kit share. */
import type { Element } from 'hast'
import type { Explanation } from '@stigmalint/core/explain'
import { element, isolated, type Content } from '../html/element.js'
import { pageOf } from '../html/page.js'
import type { Exercise, Mark } from './model.js'

/** All files of a kit begin with it: what begins otherwise is not ours to replace. */
export const kitHead = '<!doctype html>\n<!-- Written by stigmalint workshop'

/** A page of the kit. */
export const kitPage = (title: string, style: string, body: Content): string =>
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
.verdict { font-weight: 700 } .verdict.change { color: var(--warning) } .verdict.leave { color: var(--good) }
.leave mark { text-decoration-style: dotted; text-decoration-color: var(--good) } .change mark { text-decoration-color: var(--warning) }
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

/** Why something is left alone, by the few words that reports have for it. */
const leaving: Readonly<Record<string, string>> = {
  "somebody's words":
    'somebody is quoted; nobody may rewrite what a person said, though one can ask whether to quote it',
  'recalls an earlier text': 'the sentence takes over the wording of an earlier text',
  'a name': 'it is part of a name or of a set phrase, and these stay as they are',
  'about the word': 'the sentence is about the word itself',
  'said of oneself': 'people choose their own words for themselves',
  'another sense': 'this use of the word is not the one that the rule is about',
  'other words': 'these are other words, though they look alike'
}

/** Why something is left alone, in a sentence that begins small and has no end. */
export const whyLeft = (because: string): string => leaving[because] ?? because

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
