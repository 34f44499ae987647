/** The numbers of the evidence where pages give them, between two comments, and the reviews; written by `npm run generate`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build-state.mjs'
import { literal, table } from '../reference/markdown.mjs'
import { readReviews } from './reviews.mjs'
import { citingRules } from './source-list.mjs'
import { sumsOf } from './sums.mjs'

/** Path and text of each page with such a part. */
export function evidencePages(compiled) {
  const sums = sumsOf(compiled)
  const packs = [...new Set(compiled.rules.rules.map(({ pack }) => pack))]
  const reviews = readReviews(packs)
  return [
    ['README.md', 'evidence', inShort(sums)],
    ['docs/evidence.md', 'evidence', atLength(sums)],
    ['docs/evidence.md', 'read', readTable(compiled)],
    ['docs/evidence.md', 'reviews', reviewTable(packs, reviews)]
  ].reduce(
    (pages, [path, name, text]) => pages.set(path, filled(pages.get(path) ?? read(path), path, name, text)),
    new Map()
  )
}

const read = (path) => readFileSync(join(root, path), 'utf8')

/** A page with another text between the comments of a name. */
export function filled(page, path, name, text) {
  const [from, to] = [`<!-- ${name}: written by npm run generate -->`, `<!-- /${name} -->`]
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start === -1 || end < start) throw new Error(`${path}: write ${from} and ${to} where the part belongs`)
  return `${page.slice(0, start + from.length)}\n\n${text}\n\n${page.slice(end)}`
}

const inShort = ({ rules, packs, avoided, own, citedSources, voices }) =>
  `${rules} rules in ${packs} packs. ${avoided} of them rest on at least one guide or paper that advises against the wording, ` +
  `together ${citedSources} sources that speak with ${voices} voices; ${own} are our own judgement and say so. ` +
  `[How the evidence is kept](docs/evidence.md).`

const atLength = ({ rules, avoided, once, disputed, own, citedSources, voices, needsCheck }) =>
  table(
    ['', ''],
    [
      ['rules that are on', rules],
      ['with a voice that avoids the wording', avoided],
      ['… with one such voice alone', once],
      ['… with another that recommends or accepts it', disputed],
      ['our own judgement: no guide that we have read advises against the wording', own],
      ['sources cited', citedSources],
      ['independent voices in them', voices],
      ['sources whose own text was not at hand (`needs-check`)', needsCheck]
    ]
  )

const reviewTable = (packs, reviews) =>
  table(
    ['pack', 'reviewed', 'by', 'against', 'what is left'],
    packs.map((pack) => {
      const { reviewed, by, against, left } = reviews.get(pack)
      return [pack, reviewed, literal(by), literal(against), literal(left)]
    })
  )

const howMuch = { whole: 'whole', part: 'in part', quoted: 'in quotations of others' }

/** The guides of which the list of sources says how much was read: first the whole ones, and of each kind the most cited. */
function readTable({ authored: { sources }, rules: { rules } }) {
  const citing = citingRules(rules)
  const order = Object.keys(howMuch)
  const guides = sources
    .filter(({ read }) => read !== undefined)
    .map((source) => ({ ...source, rules: citing.get(source.id) ?? 0 }))
    .sort((a, b) => order.indexOf(a.read) - order.indexOf(b.read) || b.rules - a.rules || (a.id < b.id ? -1 : 1))
  return table(
    ['guide', 'read', 'which part', 'rules that cite it'],
    guides.map(({ title, publisher, read, seen = '', rules }) => [
      literal(publisher ? `${publisher}: ${title}` : title),
      howMuch[read],
      literal(seen),
      rules
    ])
  )
}
