/** Pages as Word documents: what their style sheet says on paper is said there by the document. */
import { docx } from '@stigmalint/documents'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opened, partOf } from '../../documents/test/opened.js'
import { settled, type Settled } from '../../documents/test/settled.js'
import { bar } from '../src/html/chart.js'
import { element, isolated, type Content } from '../src/html/element.js'
import { wordPage } from '../src/word/word.js'

const inWord = (body: Content): Promise<Uint8Array> => wordPage({ title: 'A page', body, profile: 'un' })
const wordsOf = async (body: Content): Promise<Settled[]> => settled(await inWord(body), 'accept')
const xmlOf = async (body: Content): Promise<string> => partOf(await inWord(body), 'word/document.xml')

test.each<[what: string, body: Content, expected: Settled[]]>([
  [
    'what is for a screen is left out',
    [element('nav.screen', {}, 'Back'), element('a.skip', {}, 'On'), element('p', {}, 'Come.')],
    [['Normal', 'Come.']]
  ],
  [
    'boxes are ticked on a line',
    element('ul.boxes', {}, element('li', {}, 'change'), element('li', {}, 'keep')),
    [['Normal', '☐\u00A0change\u2003\u2003☐\u00A0keep']]
  ],
  [
    'a list without signs is paragraphs, with a figure in front of its word',
    element('ul.figures', {}, element('li', {}, element('b', {}, 3), 'documents')),
    [['Normal', '3 documents']]
  ],
  ['a card is in a frame', element('section.card', {}, element('h2', {}, 'A')), [['0/0 Heading2', 'A']]],
  [
    'bars are left out, the numbers beside them stay',
    element(
      'table',
      {},
      element('tr', {}, element('th', {}, 'Concept'), element('td', { ariaHidden: 'true' }), element('th', {}, 'all')),
      element('tr', {}, element('td', {}, 'a'), element('td.bar', {}, bar([{ size: 1 }], 1)), element('td', {}, '1'))
    ),
    [
      ['0/0 Normal', 'Concept'],
      ['0/1 Normal', 'all'],
      ['1/0 Normal', 'a'],
      ['1/1 Normal', '1']
    ]
  ]
])('%s', async (_, body, expected) => {
  expect(await wordsOf(body)).toEqual(expected)
})

test.each<[what: string, body: Content, xml: RegExp]>([
  [
    'the second sheet begins a page, the first does not',
    ['A', 'B'].map((letter) => element('section.sheet', {}, element('h2', {}, letter))),
    /<w:p><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr>.*<w:pageBreakBefore\/>(?!.*<w:pageBreakBefore)/
  ],
  ['what to write is bold', element('span.write', {}, 'people'), /<w:b\/><\/w:rPr><w:t[^>]*>people/],
  [
    'what is kept has a dotted line',
    element('li.keep', {}, element('mark', {}, 'addict')),
    /<w:u w:val="dotted"\/><\/w:rPr><w:t[^>]*>addict/
  ],
  [
    'what is to be changed has a line',
    element('li.change', {}, element('mark', {}, 'addict')),
    /<w:u w:val="single"\/>/
  ],
  ['what is not said is struck out', element('p.not', {}, element('b', {}, 'addict')), /<w:strike\/>/],
  [
    'an exercise stands on one page',
    element('ol.exercises', {}, element('li', {}, element('p', {}, 'One.'), element('p', {}, 'Two.'))),
    /<w:keepNext\/>(?:(?!<w:keepNext).)*One\.(?:(?!<w:keepNext).)*Two\./
  ],
  [
    'the head of a table is told',
    element('table', {}, element('thead', {}, element('tr', {}, element('th', {}, 'a')))),
    /<w:tblHeader\/>/
  ],
  [
    'a link within leads to its place',
    [element('a', { href: '#c-1' }, 'Why'), element('h2#c-1', {}, 'Because')],
    /<w:hyperlink w:anchor="_c_1">.*<w:bookmarkStart w:id="\d+" w:name="_c_1"\/>/
  ]
])('%s', async (_, body, xml) => {
  expect(await xmlOf(body)).toMatch(xml)
})

test('a Word document has its title and its language', async () => {
  const bytes = await wordPage({ title: 'A & B', body: 'c', profile: 'us' })
  expect(await partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>A &amp; B</dc:title><dc:language>en-US<')
})

test('whatever strangers wrote is text, and is read as it was', async () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('<w:p/>', '&#60;', ']]>', '"><x>', '\u0000\u202E'))
  await fc.assert(
    fc.asyncProperty(text, async (own) => {
      const { text: read } = await opened(docx, await inWord(element('p', {}, 'a', isolated(own), 'b')))
      expect(read.match(/\{"roles"/g)).toHaveLength(1)
      expect(await wordsOf(element('p', {}, 'a', isolated(own), 'b'))).toHaveLength(1)
    }),
    { numRuns: 100 }
  )
})
