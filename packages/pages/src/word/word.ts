/** A page as a Word document, for those who edit it, or who read in Word. */
import { languageOf, wordsOf, writeDocx } from '@stigmalint/documents/write-docx'
import { nodesOf, type Content } from '../html/element.js'
import { adapted } from './adapted.js'

export interface WordPage {
  title: string
  body: Content
  profile: string
  paper?: 'A4' | 'A3'
}

export async function wordPage({ title, body, profile, paper = 'A4' }: WordPage): Promise<Uint8Array> {
  const words = wordsOf({ type: 'root', children: adapted(nodesOf(body)) })
  const { bytes } = await writeDocx({
    ...{ ...words, title, paper, language: languageOf(profile), comments: [] },
    // nothing in it is a change
    author: { name: 'stigmalint', initials: 'sl', date: '' }
  })
  return bytes
}
