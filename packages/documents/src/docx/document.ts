/** A Word document as a text: what of it is told of, where people find it, and how it is written back. */
import type { Location, OpenedDocument, Written } from '@stigmalint/core'
import { documentIn as inParts } from '../paragraphs/document.js'
import { contentOf, type Content } from './content.js'
import { edited } from './edit.js'
import type { Paragraph } from './model.js'
import { reviewed } from './review.js'
import type { Source } from './source.js'

/** A document as its parts say; `file` is what it is written as. */
export const documentIn = (source: Source, file: Written): OpenedDocument =>
  inParts(source, { read: writtenBySomebody, locate: locationOf, rewrite: edited, review: reviewed }, file)

function writtenBySomebody(source: Source): Content {
  const content = contentOf(source)
  return { ...content, paragraphs: content.paragraphs.filter(({ isGenerated }) => !isGenerated) }
}

function locationOf({ location, pages }: Paragraph, at: number): Location {
  const page = pages.findLast((own) => own.at <= at)?.page
  return page === undefined ? location : { page, ...location }
}
