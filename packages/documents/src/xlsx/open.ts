/** A workbook from its bytes. */
import type { Opening } from '@stigmalint/core'
import { opened, zipSignature } from '../opening.js'
import { documentIn, type Content, type Manner } from '../paragraphs/document.js'
import { partsWith, written } from '../paragraphs/rewrite.js'
import { withSpaces } from '../xml/spaces.js'
import { Archive } from '../zip/archive.js'
import { textsOf, type Text } from './content.js'
import { reviewed } from './review.js'
import { sourceOf, type Source } from './workbook.js'

const wanted = {
  signature: zipSignature,
  otherwise: 'is no workbook; save it as .xlsx in Excel or LibreOffice',
  compound:
    'is encrypted, or in the old form of Excel; open it in Excel or LibreOffice and save it as .xlsx without a password',
  mend: 'open it in Excel or LibreOffice and save it again'
}

const manner: Manner<Source, Text, Content<Text>> = {
  read: ({ sheets, strings, parts }) => ({ paragraphs: textsOf(sheets, strings, parts) }),
  locate: ({ location }) => location,
  rewrite: (edits) => partsWith(edits, (xml, own) => withSpaces(xml, own.flatMap(written))),
  review: reviewed
}

export const openXlsx = (bytes: Uint8Array): Promise<Opening> =>
  opened(bytes, wanted, async () =>
    documentIn(await sourceOf(new Archive(bytes), wanted.otherwise), manner, { ok: true, bytes })
  )
