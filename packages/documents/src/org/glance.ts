/** What a source of Org tells of itself before it is read, in time in proportion to its length. */
import type { Heading, InCode } from '@stigmalint/core/formats'

const heading =
  /^(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#\w\][ \t]*)?(\S.*)$|^#\+title:[ \t]*(\S.*)$/gim

/** The headings in their order. */
export function headingsIn(source: string): Heading[] {
  return [...source.matchAll(heading)].map(({ index: offset, 1: stars, 2: words, 3: title }) => ({
    offset,
    depth: stars?.length ?? 1,
    text: (words ?? title ?? '')
      .replace(/[ \t]+:[\w@#%:]+:[ \t]*$/, '')
      .replace(/[*/_=~]/g, '')
      .trim()
  }))
}

const raw = /^[ \t]*#\+begin_(src|example|export|comment)\b/gim

/** A comment is none within what is shown as it stands. */
export function inVerbatim(source: string): (offset: number) => InCode {
  const ranges: { start: number; end: number }[] = []
  raw.lastIndex = 0
  for (let found = raw.exec(source); found !== null; found = raw.exec(source)) {
    const close = new RegExp(String.raw`^[ \t]*#\+end_${found[1] ?? ''}`, 'gim')
    close.lastIndex = raw.lastIndex
    const end = close.exec(source)?.index ?? source.length
    ranges.push({ start: found.index, end })
    raw.lastIndex = end
  }
  let next = 0
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++
    return (ranges[next]?.start ?? Infinity) < offset ? 'quoted' : null
  }
}

const marked = /[\\*/_+=~[\]{}]|[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n/
const unseen =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|-[ \t]*\r?\n[ \t]*|\\shy(?:\{\})?/g

/** The words that readers see and the source does not spell out; some may be none. */
export function hiddenWords(source: string, from: number, to: number): string {
  const text = source.slice(from, to)
  if (!marked.test(text)) return ''
  const seen = text
    .replace(unseen, '')
    .replace(/\[\[[^[\]\n]+\](?:\[|\])|\[fn:[\w-]*:?/g, '')
    .replace(/\\([a-z]+)(?:\{\})?/g, (own, name: string) => letters[name] ?? own)
  const marks = /[\\*/_+=~[\]{}]/g
  return `${seen.replace(marks, '')} ${seen.replace(marks, ' ')}`
}

const letters: Readonly<Record<string, string>> = {
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', eacute: 'é', egrave: 'è', nbsp: ' ', slash: '/', under: '_' }
}
