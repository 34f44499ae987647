/** The words of front matter that readers see: titles, descriptions, captions. Everything else in it is data; in bare headers only what is known as such. */
import { isMap, isScalar, isSeq, Scalar } from 'yaml'
import { composeYaml } from '../compile/yaml.js'
import { dataKeys, frontMatterOf, headerKey, type FrontMatter } from '../cut/front-matter.js'
import { hasWord, maskAddresses, ProseBuilder } from './builder.js'
import { toSource, type ProseBlock, type Role, type Write } from './prose.js'

/** A text among the data: [start, end) is what stands between its marks, `path` the keys that it stands at, outermost first. */
interface Value {
  path: readonly string[]
  start: number
  end: number
  quoting: Quoting
  /** what it says, where the parser of the syntax tells */
  text: string | null
}

/** What is not written as it reads: nothing, an apostrophe by two, or what a backslash begins. */
type Quoting = 'none' | 'doubled' | 'backslash'

interface Values {
  texts: readonly Value[]
  areHeaders?: boolean
  mistakes: number
}

/** Data on the works of others, whose titles are theirs. */
const works = new Set(['references', 'bibliography', 'citation', 'citations'])

/** The front matter that a source starts with: a block for each value of one of the keys. */
export function readFrontMatter(source: string, keys: readonly string[]): ProseBlock[] {
  const { texts, areHeaders } = valuesOf(source)
  const keyOf = proseKeyIn(areHeaders ? isNoData : endsInOneOf(keys))
  return texts.flatMap((value, index) => {
    const key = keyOf(value.path)
    if (key === null) return []
    const prose = proseOf(source, value)
    const { text, segments } = maskAddresses(prose.text, prose.segments)
    if (!hasWord(text) || isName(text)) return []
    const write: Write = (fresh, start, end, block) => writeValue(source, { value, index, block }, fresh, start, end)
    return [{ text, segments, start: value.start, end: value.end, lead: null, write, ...roleOf(key) }]
  })
}

/** A key counts by its last words: `seo_title` and `metaDescription` are a title and a description. */
function endsInOneOf(keys: readonly string[]): (key: string) => boolean {
  const endings = keys.map((key) => ` ${wordsOf(key)}`)
  return (key) => {
    const words = ` ${wordsOf(key)}`
    return endings.some((ending) => words.endsWith(ending))
  }
}

const wordsOf = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isData = endsInOneOf(dataKeys)
const isNoData = (key: string): boolean => !isData(key)

const isDetail = endsInOneOf(['src', 'href', 'link', 'type', 'class', 'style', 'format', 'file', 'name', 'role', 'key'])

/** The key that says that a text is prose: its own, or one further out, as where a title is given in several languages. */
const proseKeyIn =
  (isProse: (key: string) => boolean) =>
  (path: readonly string[]): string | null => {
    const at = path.findLastIndex(isProse)
    const inner = path.slice(at + 1)
    const areLanguages = inner.every((key) => language.test(key)) && inner.length === 1
    return at >= 0 && (areLanguages || !inner.some((key) => isData(key) || isDetail(key))) ? (path[at] ?? null) : null
  }
const language = /^(?:en|fr|es|de|it|pt|nl|ar|zh|ru|cy|ga|gd|id)(?:[-_][A-Za-z]{2,4})?$/

/** One word with marks in it: a name for programs. */
const isName = (text: string): boolean => /^\S*[-_/.:#]\S*$/.test(text.trim())

function roleOf(key: string): Pick<ProseBlock, 'roles' | 'heading'> {
  const own = (role: Role): readonly Role[] => ['front-matter', role]
  if (/(?:title|head(?:ing|line)|label)$/i.test(key)) return { roles: own('heading'), heading: 1 }
  return { roles: own(/alt$/i.test(key) ? 'alt' : 'paragraph') }
}

function valuesOf(source: string): Values {
  const matter = frontMatterOf(source)
  if (!matter) return { texts: [], mistakes: 1 }
  if (matter.syntax === 'headers') return headerValues(source, matter)
  return matter.syntax === 'toml' ? tomlValues(source, matter) : yamlValues(source, matter)
}

const headerLines = /^[^\r\n]*(?:(?:\r\n?|\n)[ \t]+\S[^\r\n]*)*/gm

/** Of a key in several words, which no program has, the whole line is read. */
function headerValues(source: string, { to }: FrontMatter): Values {
  const texts: Value[] = []
  for (const { 0: lines, index } of source.slice(0, to).matchAll(headerLines)) {
    const key = headerKey(lines)
    if (key === null) continue
    const from = / /.test(key) && !isData(key) ? 0 : key.length + 1
    const start = index + from + (/^\s*/.exec(lines.slice(from))?.[0].length ?? 0)
    const end = index + lines.trimEnd().length
    if (start < end) texts.push({ path: [key], start, end, quoting: 'none', text: null })
  }
  return { texts, mistakes: 0, areHeaders: true }
}

/** JSON is YAML, too. */
function yamlValues(source: string, { from, to }: FrontMatter): Values {
  const composed = composeYaml(source.slice(from, to))
  if ('deep' in composed) return { texts: [], mistakes: 1 }
  const { document } = composed
  const texts: Value[] = []
  const collect = (node: unknown, path: readonly string[]): void => {
    if (isMap(node))
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : ''
        if (!works.has(name.toLowerCase())) collect(pair.value, [...path, name])
      }
    else if (isSeq(node)) for (const item of node.items) collect(item, path)
    else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range
      texts.push({ path, text: node.value, ...extent(source, start + from, end + from, node.type) })
    }
  }
  collect(document.contents, [])
  return { texts, mistakes: document.errors.length }
}

function extent(
  source: string,
  start: number,
  end: number,
  type: Scalar.Type | undefined
): Pick<Value, 'start' | 'end' | 'quoting'> {
  if (type === Scalar.QUOTE_DOUBLE) return { start: start + 1, end: end - 1, quoting: 'backslash' }
  if (type === Scalar.QUOTE_SINGLE) return { start: start + 1, end: end - 1, quoting: 'doubled' }
  if (type === Scalar.PLAIN) return { start, end, quoting: 'none' }
  // the text of `|` and `>` starts on the next line
  const head = /^[^\r\n]*(?:\r\n?|\n)\s*/.exec(source.slice(start, end))?.[0].length ?? 0
  return { start: start + head, end, quoting: 'none' }
}

const tomlToken = /#[^\n]*|"""(?:[^\\]|\\[^])*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+|[=[\]{},\n]/g

/** The strings of TOML with the keys that they stand at; not a whole parser, which none with places is. */
function tomlValues(source: string, { from, to }: FrontMatter): Values {
  const texts: Value[] = []
  /** the table that keys stand in, and what was read of the next key */
  let table: string[] = []
  let words: string[] = []
  /** the keys whose value comes, or null; lists have those of their own, tables in braces start anew */
  let path: readonly string[] | null = null
  const around: { mark: string; path: readonly string[] }[] = []
  let isHeading = false
  const start = (): void => {
    path = null
    words = []
  }
  for (const { 0: token, index } of source.slice(from, to).matchAll(tomlToken)) {
    const isText = /^["']/.test(token)
    if (isText && path !== null) {
      if (!path.some((key) => works.has(key.toLowerCase())))
        texts.push({ path, text: null, ...tomlExtent(token, index + from) })
    } else if (isText) words.push(token.slice(1, -1))
    else if (token === '=') path = [...(around.at(-1)?.path ?? table), ...words]
    else if (token === '[' || token === '{') {
      if (path === null && around.length === 0) isHeading = true
      else {
        around.push({ mark: token, path: path ?? around.at(-1)?.path ?? table })
        if (token === '{') start()
      }
    } else if (token === ']' || token === '}') {
      path = around.pop()?.path ?? null
    } else if (token === ',') {
      if (around.at(-1)?.mark === '{') start()
    } else if (token === '\n') {
      if (isHeading) table = words
      isHeading = false
      if (around.length === 0) start()
    } else if (/^[\w-]/.test(token)) words.push(token)
  }
  return { texts, mistakes: 0 }
}

function tomlExtent(token: string, start: number): Pick<Value, 'start' | 'end' | 'quoting'> {
  const size = /^(?:"""|''')/.test(token) ? 3 : 1
  return {
    start: start + size,
    end: start + token.length - size,
    quoting: token.startsWith('"') ? 'backslash' : 'none'
  }
}

const lineBreaks = /[ \t]*(?:\r\n?|\n)[ \t\r\n]*/y
const escape = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(\r\n?|\n)\s*|[^])/iy
const escaped: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\n',
  b: '',
  f: '',
  e: '',
  a: '',
  v: '',
  '0': ''
}

/** The value as it reads; lines are joined as in a paragraph. */
function proseOf(source: string, value: Value): ProseBuilder {
  const prose = new ProseBuilder()
  const { start, end, quoting } = value
  let from = start
  const add = (text: string, at: number, to: number): void => {
    prose.copy(source, from, at, 0)
    prose.unit(text, at, to, 0)
    from = to
  }
  for (let at = start; at < end; at = Math.max(at + 1, from)) {
    const code = source.charCodeAt(at)
    if (code === 92 && quoting === 'backslash') {
      escape.lastIndex = at
      const found = escape.exec(source)
      if (found) add(decode(found), at, at + found[0].length)
    } else if (code === 39 && quoting === 'doubled') {
      add("'", at, at + 2)
    } else if (code === 32 || code === 9 || code === 10 || code === 13) {
      lineBreaks.lastIndex = at
      const run = lineBreaks.exec(source)?.[0]
      if (run === undefined) continue
      const isInside = prose.text.length + at - from > 0 && at + run.length < end
      add(isInside ? (/\n[ \t\r]*\n/.test(run) ? '\n\n' : '\n') : '', at, Math.min(end, at + run.length))
    }
  }
  prose.copy(source, from, end, 0)
  if (value.text === null || squeezed(value.text) === squeezed(prose.text)) return prose
  // Not to be had exactly: checked all the same, as one unit that no fix may touch.
  const whole = new ProseBuilder()
  whole.unit(value.text, start, end, -1)
  return whole
}

function decode([sequence, byte, short, long, lineBreak]: RegExpExecArray): string {
  if (lineBreak !== undefined) return ''
  const number = byte ?? short ?? long
  if (number === undefined) return escaped[sequence.charAt(1)] ?? sequence.charAt(1)
  const code = Number.parseInt(number, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

const squeezed = (text: string): string => text.replace(/[\s\p{Cf}\p{Cc}\u034F]+/gu, '')

/** What a replacement is written as, if the front matter with it says that and nothing else. */
function writeValue(
  source: string,
  { value, index, block }: { value: Value; index: number; block: ProseBlock },
  fresh: string,
  start: number,
  end: number
): string | null {
  const written =
    value.quoting === 'doubled'
      ? fresh.replaceAll("'", "''")
      : value.quoting === 'backslash'
        ? fresh.replace(/["\\]/g, '\\$&')
        : fresh
  const place = toSource(block, start, end)
  const edited = source.slice(0, place.start) + written + source.slice(place.end)
  const before = valuesOf(source)
  const after = valuesOf(edited)
  const said = (text: string, own: Value): string => squeezed(proseOf(text, own).text)
  const isSame = (own: Value, number: number): boolean => {
    const now = after.texts[number]
    if (now?.path.join('\n') !== own.path.join('\n')) return false
    return number === index || said(edited, now) === said(source, own)
  }
  const now = after.texts[index]
  const isWritten =
    now !== undefined &&
    said(edited, now) ===
      squeezed(proseOf(source, { ...value, end: place.start, text: null }).text) +
        squeezed(fresh) +
        squeezed(proseOf(source, { ...value, start: place.end, text: null }).text)
  const isKept =
    after.texts.length === before.texts.length && after.mistakes === before.mistakes && before.texts.every(isSame)
  return isWritten && isKept ? written : null
}
