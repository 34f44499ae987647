/** OpenDocument presentations: what is read in them, where people find it, how it is rewritten in place, and what is refused. */
import { expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { odp } from '../src/index.js'
import { frame, notes, odpFile, odpParts, type Slides } from './odp.js'
import { odtFile, paragraph as p, style } from './odt.js'
import { fixed, foundIn, opened, partsOf, placeOf } from './opened.js'
import { pptxFile } from './pptx.js'
import { zipOf } from './zip.js'

const came = p('The addicts came.')
const come = p('Come.')
const hidden = style(
  'page1',
  '<style:drawing-page-properties presentation:visibility="hidden"/>',
  'style:family="drawing-page"'
)
const footer = '<presentation:footer-decl presentation:name="ftr1">Help for addicts</presentation:footer-decl>'
const on = (...slides: string[]): Slides => ({ slides })
const table = (...cells: string[]): string =>
  `<draw:frame><table:table><table:table-row>${cells.map((own) => `<table:table-cell>${own}</table:table-cell>`).join('')}</table:table-row></table:table></draw:frame>`

test.each<[what: string, slides: Slides, found: string[]]>([
  ['a frame', on(frame(came)), ['addicts']],
  ['words over formats', on(frame(p('Most drug <text:span>add</text:span>icts came.'))), ['drug addicts']],
  ['a title', on(frame(p('Help for addicts'), 'title')), ['addicts']],
  ['an outline', on(frame(`<text:list><text:list-item>${came}</text:list-item></text:list>`, 'outline')), ['addicts']],
  ['words on a shape', on(`<draw:custom-shape>${came}</draw:custom-shape>`), ['addicts']],
  ['shapes in a group', on(`<draw:g>${frame(came)}</draw:g>`), ['addicts']],
  ['a cell', on(table(came)), ['addicts']],
  ['notes', on(frame(come) + notes(came)), ['addicts']],
  ['an alternative text', on('<draw:frame><svg:desc>Some addicts</svg:desc></draw:frame>'), ['addicts']],
  ['the foot of slides', { slides: [frame(come)], before: footer }, ['addicts']],
  ['slides in their order', on(frame(p('An addict came.')), frame(came)), ['addict', 'addicts']],
  ['no hidden slide, nor its notes', { slides: [frame(came) + notes(came)], styles: hidden }, []],
  [
    'nothing that asks for words',
    on('<draw:frame presentation:placeholder="true"><draw:text-box>' + came + '</draw:text-box></draw:frame>'),
    []
  ],
  ['no comment', on(`<office:annotation>${came}</office:annotation>`), []],
  [
    'a title above a list as its heading',
    on(
      frame(p('Terms to avoid'), 'title') +
        frame(`<text:list><text:list-item>${p('addict')}</text:list-item></text:list>`, 'outline')
    ),
    []
  ]
])('reads %s', async (_, slides, expected) => {
  expect(await foundIn(await opened(odp, zipOf(odpParts(slides))))).toEqual(expected)
})

test.each<[what: string, slides: Slides, location: object]>([
  ['a slide and a paragraph', on('', frame(come + came)), { slide: 2, paragraph: 2 }],
  ['a slide, where one before it is hidden', { slides: ['', frame(came)], styles: hidden }, { slide: 2, paragraph: 1 }],
  ['a title', on(frame(p('Help for addicts'), 'title')), { slide: 1, title: 'Help for addicts' }],
  ['a cell', on(table(come, came)), { slide: 1, table: 1, row: 1, column: 2 }],
  ['notes', on(frame(come) + notes(came)), { slide: 1, 'paragraph of notes': 1 }],
  [
    'an alternative text',
    on('<draw:frame><svg:title>Some addicts</svg:title></draw:frame>'),
    { slide: 1, 'alternative text of picture': 1 }
  ],
  ['the foot of slides', { slides: [''], before: footer }, { footer: 1 }]
])('a place is %s', async (_, slides, location) => {
  expect(placeOf(await opened(odp, zipOf(odpParts(slides))))).toEqual(location)
})

const instead = 'people with drug use disorders'

test.each<[what: string, before: Slides, after: Slides]>([
  ['in a frame', on(frame(came)), on(frame(p(`The ${instead} came.`)))],
  ['in notes', on(notes(came)), on(notes(p(`The ${instead} came.`)))],
  [
    'at the foot of slides',
    { slides: [''], before: footer },
    { slides: [''], before: footer.replace('addicts', instead) }
  ]
])('a fix changes words where they stand and nothing else: %s', async (_, before, after) => {
  expect(await partsOf(await fixed(odp, zipOf(odpParts(before))))).toEqual(odpParts(after))
})

const contentOf = (inner: string): Uint8Array => zipOf({ ...odpParts(on()), 'content.xml': inner })

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode('The addicts came.'), /^: is no OpenDocument presentation/],
  [
    'an old or encrypted file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
    /^: is encrypted, or an old form of PowerPoint/
  ],
  ['a zip that is cut off', odpFile('').slice(0, -10), /^: is damaged or cut off/],
  ['an OpenDocument text', odtFile({ body: come }), /^: is a text by its content; name it \.odt/],
  ['a presentation of PowerPoint', pptxFile({ shapes: '' }), /^: is a presentation \(PPTX\) by its content/],
  ['what is no XML', contentOf('<document><a></document>'), /^: its part content\.xml is no XML/],
  ['a document type', contentOf('<!DOCTYPE a [<!ENTITY x "y">]><document>&x;</document>'), /has a document type/],
  ['paragraphs without end', odpFile(frame('<text:p/>'.repeat(100_001))), /has more than 100000 paragraphs/]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await odp.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test('takes time in proportion to the number of slides', async () => {
  const work = (n: number) => {
    const file = odpFile(...Array.from({ length: n }, () => frame(came)))
    return async () => {
      await fixed(odp, file)
    }
  }
  expect(await leastGrowth(work, 100, 3)).toBeLessThan(3)
})
