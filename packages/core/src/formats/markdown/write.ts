/** Words as Markdown writes them. */
import { isLineStart, type Write } from '../../read/prose.js'

export const writeMarkdown: Write = (words, start, end, { text }) => {
  // What looks like the definition of a link is one edit away from being one.
  if (text.startsWith('[') && text.includes(']:')) return null
  if (makesTag(words, start, end, text)) return null
  return escaped(words, isLineStart(text, start))
}

/** The same between the marks of a title, whose second would end it: "'", '"' or ")". */
export const writeInTitle: Readonly<Record<string, Write>> = Object.fromEntries(
  ["'", '"', ')'].map((mark): [string, Write] => [
    mark,
    (...place) => writeMarkdown(...place)?.replace(/\\.|['")]/g, (sign) => (sign === mark ? `\\${sign}` : sign)) ?? null
  ])
)

/** Whether a "<" before the words would begin a tag with them, which no reader sees. */
function makesTag(words: string, start: number, end: number, text: string): boolean {
  const before = /<[^<>]*$/.exec(text.slice(0, start))?.[0]
  return before !== undefined && tag.test(before + words + text.slice(end, text.indexOf('>', end) + 1))
}

const tag = /^<\/?[a-z][^<>]*>/i

/** Escapes what Markdown would take for markup; the title of a link's definition may be looked for on the next line. */
function escaped(text: string, lineStart: boolean): string {
  const own = text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/!$/, '\\!')
  return lineStart ? own.replace(/^(?=[#+\-=>:("'])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\') : own
}
