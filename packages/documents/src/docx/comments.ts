/** Comments written into a Word document: their part, and what leads to it. */
import type { Author } from '@stigmalint/core'
import { Additions, declaration, withinRoot } from '../ooxml/additions.js'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Source } from './source.js'

export interface Comment {
  id: number
  /** each a paragraph */
  lines: readonly string[]
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const strictRelated = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The attributes of a change or a comment; `prefix` is that of its element. */
export const attributesOf = (prefix: string, id: number, { name, date }: Author): string =>
  `${prefix}id="${id}" ${prefix}author="${escapeXml(name)}" ${prefix}date="${escapeXml(date)}"`

/** The first number that no comment has. */
export const nextCommentId = ({ comments, parts }: Source): number =>
  highest(parts.get(comments ?? '')?.xml ?? '', /<(?:[\w.-]+:)?comment\s[^>]*?\b(?:[\w.-]+:)?id="(\d{1,9})"/g) + 1

export function highest(xml: string, pattern: RegExp): number {
  let most = -1
  for (const [, id] of xml.matchAll(pattern)) most = Math.max(most, Number(id))
  return most
}

/** The parts that change where comments are added. @throws {Unreadable} if a part is missing that every file has */
export async function withComments(
  source: Source,
  comments: readonly Comment[],
  author: Author
): Promise<ReadonlyMap<string, Part>> {
  const { main, parts } = source
  const known = parts.get(source.comments ?? '')
  if (known) return new Map([[known.name, { ...known, xml: withinRoot(known.xml, commentsXml(comments, author)) }]])
  const isStrict = parts.get(main)?.xml.includes(strictWord) ?? false
  const additions = new Additions(source)
  const name = additions.freeName(`${main.slice(0, main.lastIndexOf('/') + 1)}comments`, 'xml')
  const root = `<w:comments xmlns:w="${isStrict ? strictWord : word}">`
  await additions.add(name, `${declaration}${root}${commentsXml(comments, author)('w:')}</w:comments>`, contentType)
  await additions.relate(main, `${isStrict ? strictRelated : related}/comments`, name)
  return additions.parts
}

export const commentsXml =
  (comments: readonly Comment[], author: Author) =>
  (prefix: string): string =>
    comments
      .map(({ id, lines }) => {
        const paragraphs = lines.map(
          (line) =>
            `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`
        )
        return `<${prefix}comment ${attributesOf(prefix, id, author)} ${prefix}initials="${escapeXml(author.initials)}">${paragraphs.join('')}</${prefix}comment>`
      })
      .join('')
