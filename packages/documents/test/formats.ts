/** What the invariants need to try each format of this package: one that brings nothing does not compile. */
import fc from 'fast-check'
import { document as draft } from '../../core/test/edited.js'
import { document, sentence } from '../../core/test/invariants/documents.js'
import type { Tried } from '../../core/test/invariants/formats.js'
import * as documents from '../src/index.js'

const words = sentence.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => text.replace(/ (\w+)/, ' <b class="addict">$1</b>')),
  words.map((text) => text.replace(/ /, '&nbsp;')),
  words.map((text) => `${text} <code>addicts</code>`),
  words.map((text) => `<img src="addicts.png" alt="${text.replaceAll('"', '&quot;')}">`),
  words.map((text) => `<!-- ${text.replaceAll('--', '')} --> came`)
)
const block = fc.oneof(
  { weight: 3, arbitrary: inline.map((text) => `<p>${text}</p>`) },
  inline.map((text) => `<h2>${text}</h2>`),
  inline.map((text) => `<blockquote><p>${text}</blockquote>`),
  fc.tuple(inline, inline).map((items) => `<ul>${items.map((text) => `<li>${text}`).join('')}</ul>`),
  fc.tuple(inline, inline).map(([head, cell]) => `<table><tr><th>${head}</th></tr><tr><td>${cell}</td></tr></table>`),
  inline.map((text) => `<section title="${text.replaceAll('"', '&quot;')}">${text}</section>`),
  words.map((text) => `<p lang="fr">${text}</p>`),
  words.map((text) => `<script>var addicts = ${JSON.stringify(text)}</script>`),
  words.map((text) => `<!-- stigmalint-disable-next-line -->\n<p>${text}</p>`)
)
const page = fc
  .tuple(words, fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([title, blocks]) => `<!doctype html>\n<title>${title}</title>\n${blocks.join('\n')}\n`)

/** Its tags, comments and scripts, without the attributes that are prose. */
const tagsOf = (text: string): readonly string[] =>
  (text.match(/<!--[^]*?-->|<script>[^]*?<\/script>|<[a-z/!](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi) ?? []).map((tag) =>
    tag.replace(
      /\s(?:alt|title|aria-label|aria-description|placeholder|content)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi,
      ''
    )
  )

export const tried: Readonly<Record<keyof typeof documents, Tried>> = {
  html: {
    format: documents.html,
    weight: 1,
    edited: 1,
    documents: fc.oneof({ weight: 3, arbitrary: page }, document),
    drafts: fc.oneof(page, draft),
    structureOf: tagsOf,
    isAlsoWhole: true
  }
}
