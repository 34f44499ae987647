/** A presentation from its bytes. */
import type { Opening } from '@stigmalint/core'
import { relationsSpaces } from '../ooxml/names.js'
import { isOfType, relationshipsOf } from '../ooxml/relationships.js'
import { opened, whatElse, zipSignature } from '../opening.js'
import { documentIn, type Content, type Manner } from '../paragraphs/document.js'
import type { Placed } from '../paragraphs/placed.js'
import { rewritten } from '../paragraphs/rewrite.js'
import { Unreadable } from '../unreadable.js'
import { scanXml } from '../xml/scan.js'
import { Archive } from '../zip/archive.js'
import { readPart, type Part } from '../zip/part.js'
import { contentOf, type Slide } from './content.js'
import { isPresentation } from './names.js'
import { reviewed, type Source } from './review.js'

const wanted = {
  signature: zipSignature,
  otherwise: 'is no presentation; save it as .pptx in PowerPoint or LibreOffice',
  compound:
    'is encrypted, or in the old form of PowerPoint; open it in PowerPoint or LibreOffice and save it as .pptx without a password',
  mend: 'open it in PowerPoint or LibreOffice and save it again'
}

const manner: Manner<Source, Placed, Content> = {
  read: ({ slides, parts }) => ({ paragraphs: contentOf(slides, parts) }),
  locate: ({ location }) => location,
  rewrite: rewritten,
  review: reviewed
}

export const openPptx = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () => {
    const archive = new Archive(bytes)
    const parts = new Map<string, Part>()
    const listed = await slidesOf(archive, parts)
    return documentIn({ archive, parts, changed: new Set(), ...listed }, manner, { ok: true, bytes })
  })

/** The slides in the order in which they are shown; the parts that are read go into `parts`. */
async function slidesOf(archive: Archive, parts: Map<string, Part>): Promise<Pick<Source, 'main' | 'slides'>> {
  const main = (await relationshipsOf(archive, '')).find(({ type }) => isOfType(type, 'officeDocument'))?.target
  const name = main ?? 'ppt/presentation.xml'
  const presentation = await readPart(archive, name)
  if (!presentation) throw new Unreadable(whatElse(archive) ?? wanted.otherwise)
  const { ids, isOne } = idsIn(presentation)
  if (!isOne) throw new Unreadable(whatElse(archive) ?? wanted.otherwise)
  const targets = new Map((await relationshipsOf(archive, name)).map(({ id, target }) => [id, target]))
  const slides: Slide[] = []
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    const target = targets.get(id)
    if (target == null || seen.has(target)) continue
    seen.add(target)
    if (!(await added(archive, parts, target))) continue
    const slide: Slide = { number: index + 1, name: target, notes: null, diagrams: [] }
    for (const related of await relationshipsOf(archive, target)) {
      if (related.target === null) continue
      const isNotes = isOfType(related.type, 'notesSlide')
      if ((!isNotes && !isOfType(related.type, 'diagramData')) || seen.has(related.target)) continue
      seen.add(related.target)
      if (!(await added(archive, parts, related.target))) continue
      if (isNotes) slide.notes = related.target
      else slide.diagrams.push(related.target)
    }
    slides.push(slide)
  }
  return { main: name, slides }
}

async function added(archive: Archive, parts: Map<string, Part>, name: string): Promise<boolean> {
  const part = await readPart(archive, name)
  if (part) parts.set(name, part)
  return part !== null
}

/** The ids of relationships to slides, and whether the part is one of a presentation at all. */
function idsIn({ xml, name }: Part): { ids: string[]; isOne: boolean } {
  const ids: string[] = []
  let isOne = false
  scanXml(xml, name, {
    open: ({ local, uri, attributeIn }) => {
      if (!isPresentation(uri)) return
      if (local === 'presentation') isOne = true
      if (local !== 'sldId') return
      for (const own of relationsSpaces) {
        const id = attributeIn(own, 'id')
        if (id !== undefined) ids.push(id)
      }
    },
    close: () => undefined,
    text: () => undefined
  })
  return { ids, isOne }
}
