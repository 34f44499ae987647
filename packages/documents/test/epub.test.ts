/** Books in EPUB: what is read in them, where people find it, how it is rewritten in place, and what is refused. */
import { expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { epub } from '../src/index.js'
import { epubFile, epubParts } from './epub.js'
import { fixed, foundIn, opened, partsOf, placeOf } from './opened.js'
import { wordFile } from './word.js'
import { zipOf } from './zip.js'

const came = '<p>The addicts came.</p>'

test.each<[what: string, pages: string[], found: string[]]>([
  ['a paragraph', [came], ['addicts']],
  ['words over elements', ['<p>Most drug <b>add</b>icts came.</p>'], ['drug addicts']],
  ['references', ['<p>R&amp;D for ad&#100;icts.</p>'], ['addicts']],
  ['an alternative text', ['<img src="addicts.png" alt="Some addicts"/>'], ['addicts']],
  ['a cell', ['<table><tr><td>The addicts came.</td></tr></table>'], ['addicts']],
  ['pages in their order', ['<p>An addict came.</p>', came], ['addict', 'addicts']],
  ['no code', ['<p>Write <code>addicts</code>.</p>'], []],
  ['nothing hidden', ['<p hidden="hidden">The addicts came.</p>'], []],
  ['no other language', ['<p lang="fr">Les addicts viennent.</p>'], []],
  ['a list under its heading', ['<h2>Terms to avoid</h2><ul><li>addict</li></ul>'], []]
])('reads %s', async (_, pages, expected) => {
  expect(await foundIn(await opened(epub, epubFile(...pages)))).toEqual(expected)
})

test.each<[what: string, pages: string[], location: object]>([
  ['a chapter and a paragraph', ['<p>Come.</p>', `<p>Come.</p>${came}`], { chapter: 2, paragraph: 2 }],
  ['below a heading', [`<h1>Scope</h1>${came}`], { chapter: 1, heading: 'Scope', paragraph: 1 }],
  ['a heading', ['<h1>Help for addicts</h1>'], { chapter: 1, heading: 'Help for addicts' }]
])('a place is %s', async (_, pages, location) => {
  expect(placeOf(await opened(epub, epubFile(...pages)))).toEqual(location)
})

test.each<[what: string, before: string, after: string]>([
  ['in a paragraph', came, '<p>The people with drug use disorders came.</p>'],
  [
    'in an element',
    '<p>The <b class="addicts">addicts</b> came.</p>',
    '<p>The <b class="addicts">people with drug use disorders</b> came.</p>'
  ],
  ['in an alternative text', '<img alt="Some addicts"/>', '<img alt="Some people with drug use disorders"/>'],
  ['beside references', '<p>A &amp; B: ad&#100;icts.</p>', '<p>A &amp; B: people with drug use disorders.</p>']
])('a fix changes words where they stand and nothing else: %s', async (_, before, after) => {
  expect(await partsOf(await fixed(epub, epubFile('<p>Come.</p>', before)))).toEqual(epubParts(['<p>Come.</p>', after]))
})

const withPart = (name: string, text: string): Uint8Array => zipOf({ ...epubParts([came]), [name]: text })

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode('The addicts came.'), /^: is no book in EPUB/],
  ['a zip that is cut off', epubFile(came).slice(0, -10), /^: is damaged or cut off/],
  ['a Word document', wordFile({ body: '' }), /^: is a Word document by its content; name it \.docx/],
  ['a book without its list', zipOf({ 'META-INF/container.xml': '<container/>' }), /^: is no book in EPUB/],
  ['what is no XML', withPart('OPS/book.opf', '<package><a></package>'), /^: its part OPS\/book\.opf is no XML/],
  [
    'a document type',
    withPart('OPS/book.opf', '<!DOCTYPE a [<!ENTITY x "y">]><package>&x;</package>'),
    /has a document type/
  ],
  [
    'a page that is locked',
    withPart('META-INF/encryption.xml', '<e><CipherReference URI="OPS/text/1.xhtml"/></e>'),
    /^: is locked for other readers/
  ],
  ['paragraphs without end', epubFile('<p>a</p>'.repeat(100_001)), /has more than 100000 paragraphs/]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await epub.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test('a page that is named twice is read once', async () => {
  const parts = epubParts([came])
  const file = zipOf({ ...parts, 'OPS/book.opf': (parts['OPS/book.opf'] ?? '').replace(/<itemref [^>]*>/, '$&$&') })
  expect((await opened(epub, file)).text.split('addicts')).toHaveLength(2)
})

test('takes time in proportion to the number of pages', async () => {
  const work = (n: number) => {
    const file = epubFile(...Array.from({ length: n }, () => came))
    return async () => {
      await fixed(epub, file)
    }
  }
  expect(await leastGrowth(work, 100, 3)).toBeLessThan(3)
})
