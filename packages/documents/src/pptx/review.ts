/** A presentation with remarks: each a comment on its slide, which says where its words stand. */
import type { Author } from '@stigmalint/core'
import { Additions, declaration, withinRoot } from '../ooxml/additions.js'
import { isOfType } from '../ooxml/relationships.js'
import { commented, dateOf, wordsOf } from '../ooxml/remarks.js'
import type { Content, Proposed, Source as Parts } from '../paragraphs/document.js'
import type { Placed, PlacedRemark } from '../paragraphs/placed.js'
import { Unreadable } from '../unreadable.js'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Slide } from './content.js'

export interface Source extends Parts {
  /** the name of the part that lists the slides */
  main: string
  slides: readonly Slide[]
}

const transitional = 'http://schemas.openxmlformats.org'
const related = `${transitional}/officeDocument/2006/relationships`
const space = `xmlns:p="${transitional}/presentationml/2006/main"`
const contentType = (what: string): string => `application/vnd.openxmlformats-officedocument.presentationml.${what}+xml`

/** @throws {Unreadable} if the file has comments of another form, or is of the strict kind */
export function reviewed(
  source: Source,
  _: Content,
  remarks: readonly PlacedRemark[],
  author: Author
): Promise<Proposed> {
  const slideOf = ({ location }: Placed): Slide | null =>
    source.slides.find(({ number }) => number === location['slide']) ?? null
  return commented(remarks, slideOf, async (all) => {
    const additions = new Additions(source)
    const count = [...all.values()].reduce((sum, { length }) => sum + length, 0)
    const id = await withAuthor(additions, source.main, author, count)
    let index = 0
    for (const [slide, own] of all) {
      const part = await commentsOf(additions, slide.name)
      const written = own.map((remark, at) => {
        // each a little lower, so that none hides another
        const place = `x="10" y="${10 + 60 * at}"`
        return (prefix: string): string =>
          `<${prefix}cm authorId="${id}" dt="${dateOf(author)}" idx="${++index}"><${prefix}pos ${place}/>` +
          `<${prefix}text>${escapeXml(wordsOf(remark))}</${prefix}text></${prefix}cm>`
      })
      additions.set({
        ...part,
        xml: withinRoot(part.xml, (prefix) => written.map((write) => write(prefix)).join(''))
      })
    }
    return additions
  })
}

/** The list of authors with ours in it, and its number there. */
async function withAuthor(additions: Additions, main: string, author: Author, count: number): Promise<number> {
  const known = (await additions.relatedTo(main)).find(({ type }) => isOfType(type, 'commentAuthors'))
  const listed = known?.target == null ? null : await additions.part(known.target)
  const part =
    listed ??
    (await added(additions, { from: main, stem: 'ppt/commentAuthors', root: 'cmAuthorLst', type: 'commentAuthors' }))
  const ids = [...part.xml.matchAll(/<(?:[\w.-]+:)?cmAuthor\s[^>]*?\bid="(\d{1,6})"/g)].map(([, own]) => Number(own))
  const id = Math.max(-1, ...ids) + 1
  const said = `id="${id}" name="${escapeXml(author.name)}" initials="${escapeXml(author.initials)}"`
  additions.set({
    ...part,
    xml: withinRoot(part.xml, (prefix) => `<${prefix}cmAuthor ${said} lastIdx="${count}" clrIdx="${id % 8}"/>`)
  })
  return id
}

async function commentsOf(additions: Additions, slide: string): Promise<Part> {
  const known = (await additions.relatedTo(slide)).filter(({ type }) => isOfType(type, 'comments'))
  if (known.some(({ type }) => type.startsWith('http://schemas.microsoft.com/')))
    throw new Unreadable('has comments in the newer form of PowerPoint, which --review does not add to')
  const [target] = known.flatMap((own) => own.target ?? [])
  const part = target === undefined ? null : await additions.part(target)
  return part ?? added(additions, { from: slide, stem: 'ppt/comments/stigmalint', root: 'cmLst', type: 'comments' })
}

/** A new part without anything in it so far. */
async function added(
  additions: Additions,
  { from, stem, root, type }: { from: string; stem: string; root: string; type: string }
): Promise<Part> {
  const source = await additions.part(from)
  if (source?.xml.includes('http://purl.oclc.org/ooxml/presentationml/main'))
    throw new Unreadable('is in the strict form of PowerPoint, to which --review adds nothing; save it as .pptx')
  const name = additions.freeName(stem, 'xml')
  const part: Part = { name, xml: `${declaration}<p:${root} ${space}></p:${root}>`, encoding: 'utf-8' }
  await additions.add(name, part.xml, contentType(type))
  await additions.relate(from, `${related}/${type}`, name)
  return part
}
