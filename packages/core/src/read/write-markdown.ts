/** Words as Markdown writes them. */
import { isLineStart, type Write } from './prose.js'

export const writeMarkdown: Write = (words, start, _end, { text }) => {
  // What looks like the definition of a link is one edit away from being one.
  if (text.startsWith('[') && text.includes(']:')) return null
  return escaped(words, isLineStart(text, start))
}

/** Escapes what Markdown would take for markup; the title of a link's definition may be looked for on the next line. */
function escaped(text: string, lineStart: boolean): string {
  const own = text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/!$/, '\\!')
  return lineStart ? own.replace(/^(?=[#+\-=>:("'])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\') : own
}
