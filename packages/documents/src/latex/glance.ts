/** What a source of LaTeX tells of itself before it is read, in time in proportion to its length. */
import type { Heading, InCode } from '@stigmalint/core/formats'
import { withLetters } from './letters.js'

const depths: Readonly<Record<string, number>> = {
  title: 1,
  part: 1,
  chapter: 1,
  section: 2,
  frametitle: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6
}
const heading = new RegExp(
  String.raw`\\(${Object.keys(depths).join('|')})\*?[ \t]*(?:\[[^\]\n]{0,200}\][ \t]*)?\{|\\begin\{thebibliography\}`,
  'g'
)
/** No heading is longer, in characters. */
const longest = 300

/** The headings in their order; a list of references stands below one that nobody writes. */
export function headingsIn(source: string): Heading[] {
  return [...source.matchAll(heading)].map(({ 0: opened, 1: name, index: offset }) => {
    if (name === undefined) return { offset, depth: 2, text: 'References' }
    const from = offset + opened.length
    return { offset, depth: depths[name] ?? 2, text: plain(upToBrace(source.slice(from, from + longest))) }
  })
}

function upToBrace(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth < 0) return text.slice(0, at)
  }
  return text
}

const plain = (text: string): string =>
  withLetters(text)
    .replace(/\\(?:label|footnote|thanks|ref|cite\w*)\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+\*?[ \t]*|[{}\\]/g, '')
    .replace(/[\s~]+/g, ' ')
    .trim()

const raw = /\\begin\{((?:verbatim|Verbatim|lstlisting|minted|comment|filecontents)\*?)\}/g

/** A comment is none within what is shown as it stands. */
export function inRaw(source: string): (offset: number) => InCode {
  const ranges: { start: number; end: number }[] = []
  raw.lastIndex = 0
  for (let found = raw.exec(source); found !== null; found = raw.exec(source)) {
    const end = source.indexOf(`\\end{${found[1] ?? ''}}`, found.index)
    ranges.push({ start: found.index, end: end < 0 ? source.length : end })
    raw.lastIndex = end < 0 ? source.length : end
    if (end < 0) break
  }
  let next = 0
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++
    return (ranges[next]?.start ?? Infinity) < offset ? 'quoted' : null
  }
}

const marked = /[\\{}%~]|[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n/
const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n[ \t]*/g
const joining = /^\\(?:text(?:bf|it|sl|rm|sf|sc|md|up|normal)|emph|underline|uline|mbox|text|hbox|[-/!@]|bf|it|rm|em)$/
const mark = /\\([a-zA-Z]+\*?|[^])[ \t]*|%[^\n]*\n?[ \t]*|[{}]|~/g

/** The words that readers see and the source does not spell out; some may be none. */
export function hiddenWords(source: string, from: number, to: number): string {
  const text = source.slice(from, to)
  if (!marked.test(text)) return ''
  const spelled = withLetters(text)
  const joined = (between: string): string =>
    spelled
      .replace(mark, (own) =>
        own === '~' ? ' ' : own.startsWith('%') || /^[{}]$/.test(own) || joining.test(own.trimEnd()) ? '' : between
      )
      .replace(unseen, '')
  return `${joined(' ')} ${joined('')}`
}
