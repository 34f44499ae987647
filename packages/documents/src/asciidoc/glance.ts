/** What a source of AsciiDoc tells of itself before it is read, in time in proportion to its length. */
import { suspicions, type Heading, type InCode } from '@stigmalint/core/formats'

const heading = /^(={1,6}|#{1,6})[ \t]+(\S.*)$|^\.([^\s.].*)$/gm
const fence = /^(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}.*)[ \t]*$/gm

/** The headings in their order. */
export function headingsIn(source: string): Heading[] {
  return [...source.matchAll(heading)].map(({ index: offset, 1: marks, 2: words, 3: title }) => ({
    offset,
    depth: marks?.length ?? 6,
    text: plain(words ?? title ?? '')
  }))
}

const plain = (text: string): string =>
  text
    .replace(/\s+=+\s*$/, '')
    .replace(/[*_`#]/g, '')
    .trim()

/** A comment is none within what is shown as it stands. */
export function inVerbatim(source: string): (offset: number) => InCode {
  const ranges: { start: number; end: number }[] = []
  let open: { mark: string; start: number } | null = null
  for (const { 1: mark = '', index } of source.matchAll(fence)) {
    const own = mark.startsWith('`') ? '```' : mark
    if (open === null) open = { mark: own, start: index }
    else if (open.mark === own) {
      ranges.push({ start: open.start, end: index })
      open = null
    }
  }
  if (open) ranges.push({ start: open.start, end: source.length })
  let next = 0
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++
    return (ranges[next]?.start ?? Infinity) < offset ? 'quoted' : null
  }
}

const marked =
  /[\\*_`#^~+{[(]|footnote|[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n/
const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n[ \t]*/g

/** The words that readers see and the source does not spell out; some may be none. */
export function hiddenWords(source: string, from: number, to: number): string {
  const text = source.slice(from, to)
  if (!marked.test(text)) return suspicions(source, from, to)
  const seen = text
    .replace(unseen, '')
    .replace(/footnote(?:ref)?:[\w-]*\[|\[[\w.#%-]+\](?=[*_#`])/g, (own) => (own.startsWith('[') ? '' : ' '))
  const marks = /[\\*_`#^~+]/g
  return `${suspicions(source, from, to)} ${seen.replace(marks, '')} ${seen.replace(marks, ' ')}`
}
