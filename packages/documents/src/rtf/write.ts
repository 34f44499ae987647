/** Words as RTF writes them, and edits of paragraphs as edits of the file. */
import type { Edit } from '@stigmalint/core'
import type { RichParagraph } from './paragraph.js'

/** What is no ASCII stands as a number, with a question mark for those who do not know it. */
export const escaped = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^\0-\x7F]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return `{\\uc1\\u${code > 0x7fff ? code - 0x10000 : code}?}`
  })

/** A control word that nothing ends but the text behind it. */
const openWord = /\\[a-zA-Z]{1,40}-?\d{0,10}$/

/**
 * The edits of a file for one of a paragraph: new words stand where most of the old ones did, and so have their format.
 * @throws {RangeError} if an edit takes no words away
 */
export function written(rtf: string, { places }: RichParagraph, { start, end, text }: Edit): Edit[] {
  const taken = places.flatMap((place) => {
    const from = Math.max(start, place.at)
    const to = Math.min(end, place.at + place.length)
    if (from >= to) return []
    const isDirect = place.end - place.start === place.length
    return [
      isDirect
        ? { start: place.start + from - place.at, end: place.start + to - place.at }
        : { start: place.start, end: place.end }
    ]
  })
  const [target] = [...taken].sort((one, other) => other.end - other.start - (one.end - one.start))
  if (!target) throw new RangeError('An edit takes no words away')
  const needsBlank = openWord.test(rtf.slice(Math.max(0, target.start - 60), target.start)) && /^[\w -]/.test(text)
  return taken.map((own) => ({ ...own, text: own === target ? (needsBlank ? ' ' : '') + escaped(text) : '' }))
}
