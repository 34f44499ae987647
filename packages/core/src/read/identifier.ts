/**
 * Words that name a thing for a machine: paths, files, hashtags, handles, citation keys, emoji codes, names of variables.
 * Told by their form alone, word by word; "and/or", "HIV/AIDS" and "drug/alcohol users" are prose.
 */
import { languageOfTexts } from '../languages/index.js'
import type { Range } from './address.js'

const mayHold = /[/\\#@:^_.]/
const chunk = /[^\s\uFFFC"“”‘’«»()[\]{}<>,;|]+/g
/** Longer ones are no names, and no page may make this slow. */
const longest = 500

/** The identifiers in a text, in their order. */
export function identifierRanges(text: string): Range[] {
  const found: Range[] = []
  for (const { 0: written, index } of text.matchAll(chunk)) {
    if (written.length > longest || !mayHold.test(written)) continue
    for (const range of rangesIn(written)) found.push({ start: index + range.start, end: index + range.end })
  }
  return found
}

/** `:grin:` */
const emojiCode = /(?<![\p{L}\p{N}]):[\p{L}\d_+-]+:(?![\p{L}\p{N}])/gu
/** `#topic`, `@somebody`, `@smith2019`; an escape or an entity may stand before */
const tag = /(?<![\p{L}\p{N}_&/.])(?:#[\p{N}_-]*\p{L}[\p{L}\p{N}_-]*|@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?~/-]*)/gu
const closingPunctuation = /[.,:!?'’*]+$/

function rangesIn(written: string): Range[] {
  const name = written.replace(/^['*]+/, '')
  const start = written.length - name.length
  const bare = name.replace(closingPunctuation, '')
  if (isName(bare)) return [{ start, end: start + bare.length }]
  return [...matchesWhere(/:.*:/, emojiCode, written), ...matchesWhere(/[#@]/, tag, written)]
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.replace(/[.:?]+$/, '').length }))
    .map((range) => (written.charAt(range.start) === ':' ? { ...range, end: range.end + 1 } : range))
    .sort((a, b) => a.start - b.start)
}

/** Expressions with letters of every script are dear when first used: a cheap look says that most words are none. */
const matchesWhere = (hint: RegExp, expression: RegExp, written: string): Iterable<RegExpExecArray> =>
  hint.test(written) ? written.matchAll(expression) : []

const isName = (name: string): boolean =>
  isFile(name) ||
  (name.startsWith('^') && blockId.test(name)) ||
  variable.test(name) ||
  selector.test(name) ||
  (name.includes('#') && anchor.test(name)) ||
  isPath(name)

/** Obsidian's mark of a paragraph, the label of a note */
const blockId = /^\^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u
/** `snake_case` */
const variable = /^[A-Za-z\d]+(?:_+[A-Za-z\d]+)+$/
/** `.some-class` */
const selector = /^[.#][a-z]\w*(?:-\w+)+$/
/** `page#part` */
const anchor = /^[\w./-]*[\w/]#\p{L}[\w-]*$/u

const endings = new Set(
  (
    'md mdx markdown qmd rmd rst adoc txt text rtf tex bib csv tsv json jsonl yaml yml toml xml ini cfg conf log lock ' +
    'htm html xhtml php css scss sass less js mjs cjs jsx ts tsx vue svelte py rb rs java kt swift cpp hpp cs sh bash ps1 ' +
    'bat sql ipynb pdf doc docx dotx odt ods odp xls xlsx ppt pptx epub png jpg jpeg gif svg webp avif ico bmp tif tiff ' +
    'mp3 mp4 wav ogg webm mov avi mkv zip gz tgz tar rar 7z sav dta rds rdata parquet sqlite db exe dll svgz woff woff2 ttf'
  ).split(' ')
)
const file = /[^/\\.]\.([a-z\d]{1,8}|[A-Z\d]{1,8})(?:[#:?]\S*)?$/

function isFile(name: string): boolean {
  const ending = file.exec(name)?.[1]
  return ending !== undefined && endings.has(ending.toLowerCase())
}

/** Folders that pages and programs are kept in. */
const folders = new Set(
  (
    'docs doc src content contents public assets static images img media lib bin etc usr home var tmp opt node_modules ' +
    'packages scripts test tests data files pages posts layouts themes config app apps api build dist includes partials'
  ).split(' ')
)
const drive = /^(?:[A-Za-z]:[\\/]|\\\\|~[\\/]|\.{1,2}[\\/]|%\w+%[\\/]|\$\w+[\\/])/
/** A hidden or underlined folder, a wild card, a name with an underscore. */
const telling = /(?:^|\/)[._]\w|\*|\w_\w/
const site = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//
/** `r/topic`, `u/somebody` */
const community = /^\/?[ru]\/\w+$/
const hasMark = /[-_.\d]/
/** Part of an address of a page, in lower case; hyphened words may be prose. */
const slug = /^[a-z\d]+(?:-[a-z\d]+)+$/
const isSlug = (part: string): boolean => slug.test(part) && !languageOfTexts.compounds.isProse(part)

function isPath(name: string): boolean {
  if (!/[/\\]/.test(name) || !/[\p{L}\p{N}]/u.test(name)) return false
  if (drive.test(name) || community.test(name)) return true
  if (name.split('\\').length > 2) return true
  if (!name.includes('/')) return false
  if (telling.test(name) || site.test(name)) return true
  const parts = name.split('/').filter(Boolean)
  if (name.startsWith('/') && (parts.length > 1 || name.endsWith('/') || hasMark.test(name))) return true
  if (name.endsWith('/') && (parts.length > 1 || hasMark.test(name))) return true
  // "topics/drug-users/overview", "2024/05/addicts"
  const isLower = parts.length > 2 && parts.every((part) => /^[a-z\d-]+$/.test(part))
  if (isLower && (parts.some(isSlug) || /^(?:19|20)\d\d$/.test(parts[0] ?? ''))) return true
  const [first = '', ...rest] = parts
  return folders.has(first) && (rest.length > 1 || rest.some((part) => hasMark.test(part)))
}
