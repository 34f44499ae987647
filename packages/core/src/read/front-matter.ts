/** The words of front matter that readers see: titles, descriptions, captions. Everything else in it is data. */
import { isMap, isScalar, isSeq, Scalar } from 'yaml'
import { composeYaml } from '../compile/yaml.js'
import { frontMatterOf, type FrontMatter } from '../cut/front-matter.js'
import { hasWord, maskAddresses, ProseBuilder } from './builder.js'
import { toSource, type ProseBlock, type Role } from './prose.js'

/** A text among the data: [start, end) is what stands between its marks, `key` the key that it stands at. */
interface Value {
  key: string
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
  mistakes: number
}

/** Data on the works of others, whose titles are theirs. */
const works = new Set(['references', 'bibliography', 'citation', 'citations'])

/** The front matter that a source starts with: a block for each value of one of the keys. */
export function readFrontMatter(source: string, keys: readonly string[]): ProseBlock[] {
  const isProse = proseKeys(keys)
  const { texts } = valuesOf(source)
  return texts.flatMap((value, index) => {
    if (!isProse(value.key)) return []
    const prose = proseOf(source, value)
    const { text, segments } = maskAddresses(prose.text, prose.segments)
    if (!hasWord(text) || isName(text)) return []
    const block: ProseBlock = {
      text,
      segments,
      start: value.start,
      end: value.end,
      lead: null,
      ...roleOf(value.key)
    }
    block.write = (fresh, start, end) => writeValue(source, { value, index, block }, fresh, start, end)
    return [block]
  })
}

/** A key counts by its last words: `seo_title` and `metaDescription` are a title and a description. */
function proseKeys(keys: readonly string[]): (key: string) => boolean {
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
  return matter.syntax === 'toml' ? tomlValues(source, matter) : yamlValues(source, matter)
}

/** JSON is YAML, too. */
function yamlValues(source: string, { from, to }: FrontMatter): Values {
  const composed = composeYaml(source.slice(from, to))
  if ('deep' in composed) return { texts: [], mistakes: 1 }
  const { document } = composed
  const texts: Value[] = []
  const collect = (node: unknown, key: string): void => {
    if (isMap(node))
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : ''
        if (!works.has(name.toLowerCase())) collect(pair.value, name)
      }
    else if (isSeq(node)) for (const item of node.items) collect(item, key)
    else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range
      texts.push({ key, text: node.value, ...extent(source, start + from, end + from, node.type) })
    }
  }
  collect(document.contents, '')
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
  let word = ''
  /** the key whose value comes, or null; lists have that of their own, tables in braces start anew */
  let key: string | null = null
  const around: { mark: string; key: string | null }[] = []
  const heading = { isOpen: false, isOfWorks: false }
  for (const { 0: token, index } of source.slice(from, to).matchAll(tomlToken)) {
    const start = index + from
    const isText = /^["']/.test(token)
    if (isText && key !== null && !heading.isOfWorks) texts.push({ key, text: null, ...tomlExtent(token, start) })
    else if (isText) word = token.slice(1, -1)
    else if (token === '=') key = word
    else if (token === '[' || token === '{') {
      if (key === null && around.length === 0) heading.isOpen = true
      else {
        around.push({ mark: token, key })
        if (token === '{') key = null
      }
    } else if (token === ']' || token === '}') {
      key = around.pop()?.key ?? null
    } else if (token === ',') {
      if (around.at(-1)?.mark === '{') key = null
    } else if (token === '\n') {
      if (around.length === 0) key = null
      heading.isOpen = false
    } else if (/^[\w-]/.test(token)) {
      word = token
      if (heading.isOpen) heading.isOfWorks = works.has(token.toLowerCase())
    }
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
    if (now?.key !== own.key) return false
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
