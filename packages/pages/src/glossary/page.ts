/** The glossary as a page: on a screen with reasons and sources, on paper a sheet for the wall, two pages a pack. */
import { packTitle } from '@stigmalint/core/subjects'
import type { Element } from 'hast'
import { element, isolated, type Content } from '../html/element.js'
import { pageOf } from '../html/page.js'
import { plural } from '../html/words.js'
import { saidBy } from '../rules/sources.js'
import { wordPage } from '../word/word.js'
import { writtenOf, type GlossaryEntry } from './entries.js'

const style = `
@media screen { body { max-width: 72rem } }
.terms { list-style: none; padding: 0; margin: 1rem 0 }
.terms > li { padding: .5rem 0; border-bottom: 1px solid var(--line); margin: 0 }
.struck { text-decoration: line-through; text-decoration-thickness: .08em; color: var(--quiet) }
.depends .struck { text-decoration: none; font-style: italic }
.terms p { margin: .15rem 0 }
.key { display: flex; flex-wrap: wrap; gap: .5rem 2rem; list-style: none; padding: 0 }
@media print {
  @page { size: A3 landscape; margin: 12mm 12mm }
  html { font-size: 8.5pt; line-height: 1.25 }
  .more, .key, .intro { display: none }
  h1 { font-size: 13pt; margin: 0 }
  .pack { break-before: page } .pack:first-of-type { break-before: auto }
  h2 { border: 0; margin: 0 0 2mm; padding: 0; font-size: 22pt }
  .terms { columns: 5; column-gap: 6mm; column-rule: .3mm solid #bbb; margin: 0 }
  .terms > li { padding: 1mm 0; break-inside: avoid }
  .terms p { margin: 0 }
  footer { display: none }
}
`

const adviceInWords: Readonly<Record<GlossaryEntry['advice'], string>> = {
  avoid: 'avoid',
  'better-not': 'better not',
  depends: 'depends on who is meant'
}

export interface GlossaryPage {
  entries: readonly GlossaryEntry[]
  profile: string
  version: string
}

const title = 'Words that respect: a glossary'

export const glossaryPage = (page: GlossaryPage): string => pageOf({ title, style, body: bodyOf(page) })

export const glossaryWord = (page: GlossaryPage): Promise<Uint8Array> =>
  wordPage({ title, body: bodyOf(page), profile: page.profile })

function bodyOf({ entries, profile, version }: GlossaryPage): Content {
  const packs = [...new Set(entries.map(({ pack }) => pack))]
  return [
    element(
      'header',
      {},
      element('h1', {}, title),
      element(
        'p.lead.intro',
        {},
        `${plural(entries.length, 'concept')} in ${plural(packs.length, 'topic')}: what to avoid, what to write, why, and who says so.`
      ),
      element(
        'ul.key',
        {},
        element('li', {}, element('span.struck', {}, 'struck through'), ': avoid it; '),
        element(
          'li.depends',
          {},
          element('span.struck', {}, 'in italics'),
          ': guides differ, or it depends on who is meant'
        )
      ),
      element(
        'nav',
        { ariaLabel: 'Topics' },
        element(
          'ul',
          {},
          packs.map((pack) => element('li', {}, element('a', { href: `#${pack}` }, packTitle(pack))))
        )
      )
    ),
    element(
      'main',
      {},
      packs.map((pack) =>
        section(
          pack,
          entries.filter((entry) => entry.pack === pack)
        )
      )
    ),
    element('footer', {}, `Made with stigmalint ${version}, wordings of the profile “${profile}”.`)
  ]
}

const section = (pack: string, entries: readonly GlossaryEntry[]): Element =>
  element(
    `section#${pack}.pack`,
    { ariaLabelledBy: `${pack}-title` },
    element(`h2#${pack}-title`, {}, packTitle(pack)),
    element('ul.terms', {}, entries.map(item))
  )

const item = (entry: GlossaryEntry): Element =>
  element(
    `li.${entry.advice}`,
    {},
    element(
      'p',
      {},
      element('span.struck', { title: adviceInWords[entry.advice] }, isolated(entry.avoid[0])),
      entry.use === null ? '' : element('span.quiet.small', {}, ` (${entry.use})`),
      ' → ',
      entry.write.length === 0
        ? 'say what is meant'
        : firstOf(entry.write).flatMap(({ text }, index) => [
            index === 0 ? '' : ' or ',
            element('span.write', {}, isolated(text))
          ])
    ),
    element(
      'div.more.small',
      {},
      entry.avoid.length > 1 ? element('p.quiet', {}, 'Also: ', entry.avoid.slice(1).join(', '), '.') : null,
      element('p', {}, `${entry.why} `, element('span.quiet', {}, `(${adviceInWords[entry.advice]})`)),
      entry.write.some(({ when }) => when !== null)
        ? element(
            'ul',
            {},
            entry.write.map((own) => element('li', {}, writtenOf(own), own.when === null ? '' : `: ${own.when}`))
          )
        : null,
      sources(entry)
    )
  )

/** At most two that stand for the words that the entry begins with; where none does, the best. */
function firstOf(write: GlossaryEntry['write']): GlossaryEntry['write'] {
  const own = write.filter(({ isFor }) => isFor === null)
  return own.length === 0 ? write.slice(0, 1) : own.slice(0, 2)
}

const sources = ({ sources: cited, moreSources }: GlossaryEntry): Element | null =>
  cited.length === 0 ? null : element('p.quiet', {}, saidBy(cited), moreSources > 0 ? ` And ${moreSources} more.` : '')
