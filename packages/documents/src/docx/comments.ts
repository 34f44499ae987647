/** Comments written into a Word document: their part, and what leads to it. */
import { applyEdits, type Author } from '@stigmalint/core'
import { relationshipsName } from '../ooxml/relationships.js'
import { Unreadable } from '../unreadable.js'
import { prefixOf, rootOf } from '../xml/root.js'
import { escapeXml } from '../xml/text.js'
import { readPart, type Part } from '../zip/part.js'

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
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

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
): Promise<Map<string, Part>> {
  const { archive, main, parts } = source
  const known = parts.get(source.comments ?? '')
  if (known) return new Map([[known.name, { ...known, xml: withinRoot(known.xml, written(comments, author)) }]])
  const isStrict = parts.get(main)?.xml.includes(strictWord) ?? false
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const name = freeName(folder, archive.names)
  const root = `<w:comments xmlns:w="${isStrict ? strictWord : word}">`
  const xml = `${declaration}${root}${written(comments, author)('w:')}</w:comments>`
  const relations = relationshipsName(main)
  const relationships = (await readPart(archive, relations)) ?? {
    name: relations,
    xml: `${declaration}<Relationships xmlns="${packageRelationships}"></Relationships>`,
    encoding: 'utf-8' as const
  }
  const types = await readPart(archive, '[Content_Types].xml')
  if (!types) throw new Unreadable('has no list of its parts ([Content_Types].xml); save it again in a word processor')
  const id = freeId(relationships.xml)
  const type = `${isStrict ? strictRelated : related}/comments`
  return new Map([
    [name, { name, xml, encoding: 'utf-8' }],
    [
      relations,
      {
        ...relationships,
        xml: withinRoot(
          relationships.xml,
          (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${name.slice(folder.length)}"/>`
        )
      }
    ],
    [
      types.name,
      {
        ...types,
        xml: withinRoot(types.xml, (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/>`)
      }
    ]
  ])
}

function freeName(folder: string, names: readonly string[]): string {
  const taken = new Set(names.map((own) => own.toLowerCase()))
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`
    if (!taken.has(name.toLowerCase())) return name
  }
}

function freeId(relationships: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdStigmalint${number}`
    if (!relationships.includes(`"${id}"`)) return id
  }
}

const written =
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

/** A part with more at the end of its root element. */
function withinRoot(xml: string, write: (prefix: string) => string): string {
  const start = rootOf(xml)
  const prefix = prefixOf(xml, start)
  const end = xml.lastIndexOf('</')
  if (end > start) return applyEdits(xml, [{ start: end, end, text: write(prefix) }])
  // a root that closes itself
  const close = xml.lastIndexOf('/>')
  const name = /^<([\w.:-]+)/.exec(xml.slice(start))?.[1] ?? ''
  return `${xml.slice(0, close)}>${write(prefix)}</${name}>${xml.slice(close + 2)}`
}
