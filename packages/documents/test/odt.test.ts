/** OpenDocument texts: what is read in them, where people find it, how it is rewritten in place, and what is refused. */
import type { OpenedDocument } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { odt } from '../src/index.js'
import { Archive } from '../src/zip/archive.js'
import { fixed, foundIn, opened, partOf, placeOf, reviewed } from './opened.js'
import { heading, odtFile, odtParts, paragraph as p, style, type Parts } from './odt.js'
import { wordFile } from './word.js'
import { zipOf } from './zip.js'

const document = (parts: Parts | string): Promise<OpenedDocument> =>
  opened(odt, odtFile(typeof parts === 'string' ? { body: parts } : parts))

const found = async (parts: Parts | string): Promise<string[]> => foundIn(await document(parts))

const came = 'The addicts came.'
const span = (inner: string, name = 'T1'): string => `<text:span text:style-name="${name}">${inner}</text:span>`
const note = (inner: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`
const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((own) => `<table:table-cell>${own}</table:table-cell>`).join('')}</table:table-row>`
const deleted =
  '<text:tracked-changes><text:changed-region text:id="c"><text:deletion>' +
  `${p(came)}</text:deletion></text:changed-region></text:tracked-changes>`
const hidden = '<style:text-properties text:display="none"/>'
const ofParagraph = 'style:family="paragraph"'

test.each<[what: string, parts: Parts | string, found: string[]]>([
  ['a paragraph', p(came), ['addicts']],
  ['words over formats', p(`Most drug ${span('add')}icts came.`), ['drug addicts']],
  ['words over a line break', p('Most drug<text:line-break/>addicts came.'), ['drug\naddicts']],
  ['words over a space that is an element', p('Most drug<text:s text:c="2"/>addicts came.'), ['drug addicts']],
  ['words with a soft hyphen', p('Some ad\u00ADdicts came.'), ['ad\u00ADdicts']],
  ['words with a bookmark between', p('drug <text:bookmark text:name="addicts"/>addicts'), ['drug addicts']],
  ['references', p('R&amp;D for ad&#100;icts.'), ['addicts']],
  ['a list', `<text:list><text:list-item>${p(came)}</text:list-item></text:list>`, ['addicts']],
  ['a link', p(`<text:a>${came}</text:a>`), ['addicts']],
  ['what a field shows', p(`<text:bookmark-ref>${came}</text:bookmark-ref>`), ['addicts']],
  [
    'what was inserted',
    p('The <text:change-start text:change-id="c"/>addicts<text:change-end text:change-id="c"/> came.'),
    ['addicts']
  ],
  ['nothing that was deleted', deleted + p('We <text:change text:change-id="c"/>came.'), []],
  ['nothing hidden', { body: p(span(came)), styles: style('T1', hidden) }, []],
  ['nothing hidden by its style', { body: p(came, 'P1'), styles: style('P1', hidden, ofParagraph) }, []],
  [
    'nothing hidden by what its style rests on',
    {
      body: p(came, 'P1'),
      styles: style('P1', '', `${ofParagraph} style:parent-style-name="Notes"`),
      common: style('Notes', hidden, ofParagraph)
    },
    []
  ],
  ['no hidden section', `<text:section text:display="none">${p(came)}</text:section>`, []],
  ['no hidden paragraph', p(`<text:hidden-paragraph text:is-hidden="true"/>${came}`), []],
  [
    'no other language',
    { body: p(span(came)), styles: style('T1', '<style:text-properties fo:language="fr" fo:country="FR"/>') },
    []
  ],
  [
    'no code',
    { body: p('addicts = 1', 'C'), common: style('C', '', `${ofParagraph} style:display-name="Preformatted Text"`) },
    []
  ],
  ['a box of text', p(`<draw:frame><draw:text-box>${p(came)}</draw:text-box></draw:frame>`), ['addicts']],
  ['words on a shape', p(`<draw:custom-shape>${p(came)}</draw:custom-shape>`), ['addicts']],
  ['an alternative text', p('<draw:frame><svg:desc>Some addicts &amp; others</svg:desc></draw:frame>'), ['addicts']],
  ['no formula', p('<m:math><m:mi>addicts</m:mi></m:math>'), []],
  ['a cell', `<table:table>${row(p(came))}</table:table>`, ['addicts']],
  ['a footnote', p(`Come.${note(p(came))}`), ['addicts']],
  ['a sentence round a footnote', p(`The drug ${note(p('Come.'))}addicts came.`), ['drug addicts']],
  [
    'what stands at the head of several pages once',
    {
      body: p('Come.'),
      pages: `<style:header>${p('Help for addicts')}</style:header><style:header-left>${p('Help for addicts')}</style:header-left>`
    },
    ['addicts']
  ],
  [
    'nothing at the head of no page',
    { body: p('Come.'), pages: `<style:header style:display="false">${p(came)}</style:header>` },
    []
  ],
  [
    'no table of contents',
    `<text:table-of-content><text:index-body>${p(came)}</text:index-body></text:table-of-content>`,
    []
  ],
  ['no comment', p(`Come.<office:annotation>${p(came)}</office:annotation>`), []],
  [
    'a heading as one',
    heading('Terms to avoid') + `<text:list><text:list-item>${p('addict')}</text:list-item></text:list>`,
    []
  ]
])('reads %s', async (_, parts, expected) => {
  expect(await found(parts)).toEqual(expected)
})

test.each<[what: string, parts: Parts | string, location: object]>([
  ['a paragraph', p('Come.') + p('') + p(came), { paragraph: 2 }],
  ['a heading and the paragraph below it', heading('Scope') + p('Come.') + p(came), { heading: 'Scope', paragraph: 2 }],
  [
    'a heading by its style',
    {
      body: p('Scope', 'P1') + p(came),
      styles: style('P1', '', `${ofParagraph} style:parent-style-name="Heading_20_2"`),
      common: style('Heading_20_2', '', ofParagraph)
    },
    { heading: 'Scope', paragraph: 1 }
  ],
  ['a cell', `<table:table>${row(p('Who'), p(came))}</table:table>`, { table: 1, row: 1, column: 2 }],
  [
    'a cell behind one that goes over two columns',
    `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">${p('Who')}</table:table-cell><table:covered-table-cell/><table:table-cell>${p(came)}</table:table-cell></table:table-row></table:table>`,
    { table: 1, row: 1, column: 3 }
  ],
  ['a footnote by its number', p(`Come.${note(p('Come.'))}`) + p(`Come.${note(p(came))}`), { footnote: 2 }],
  ['a header', { body: p('Come.'), pages: `<style:header>${p(came)}</style:header>` }, { header: 1 }],
  ['a text box', p(`<draw:frame><draw:text-box>${p(came)}</draw:text-box></draw:frame>`), { 'text box': 1 }],
  [
    'an alternative text',
    p('<draw:frame><svg:title>Some addicts</svg:title></draw:frame>'),
    { 'alternative text of picture': 1 }
  ]
])('a place is %s', async (_, parts, location) => {
  expect(placeOf(await document(parts))).toEqual(location)
})

describe('a fix', () => {
  const instead = 'people with drug use disorders'
  test.each<[what: string, before: string, after: string]>([
    ['in a paragraph', came, `The ${instead} came.`],
    ['over formats, in the format of most of it', `Most drug ${span('addicts')} came.`, `Most ${span(instead)} came.`],
    ['beside what must be escaped', 'A &amp; B: addicts &lt;x&gt;.', `A &amp; B: ${instead} &lt;x&gt;.`],
    ['over a line break', 'The drug<text:line-break></text:line-break>addicts came.', `The ${instead} came.`],
    ['in a footnote', `Come.${note(p(came))}`, `Come.${note(p(`The ${instead} came.`))}`],
    [
      'in an alternative text',
      '<draw:frame><svg:desc>Some addicts</svg:desc></draw:frame>',
      `<draw:frame><svg:desc>Some ${instead}</svg:desc></draw:frame>`
    ],
    [
      'not where a field would undo it',
      `<text:bookmark-ref>${came}</text:bookmark-ref>`,
      `<text:bookmark-ref>${came}</text:bookmark-ref>`
    ]
  ])('%s', async (_, before, after) => {
    expect(await partOf(await fixed(odt, odtFile({ body: p(before) })), 'content.xml')).toBe(
      odtParts({ body: p(after) })['content.xml']
    )
  })

  test('changes the same words at the head of all pages', async () => {
    const head = p('Help for addicts')
    const bytes = await fixed(
      odt,
      odtFile({
        body: p('Come.'),
        pages: `<style:header>${head}</style:header><style:header-left>${head}</style:header-left>`
      })
    )
    expect((await partOf(bytes, 'styles.xml')).split(instead)).toHaveLength(3)
  })

  test('leaves every other part the same bytes, in its place', async () => {
    const before = zipOf({ ...odtParts({ body: p(came) }), 'Pictures/a.png': Uint8Array.of(1, 2, 3) })
    const after = await fixed(odt, before)
    const { names } = new Archive(before)
    expect(new Archive(after).names).toEqual(names)
    for (const name of names.filter((own) => own !== 'content.xml'))
      expect(await new Archive(after).read(name), name).toEqual(await new Archive(before).read(name))
  })
})

const contentOf = (inner: string): Uint8Array => zipOf({ ...odtParts({ body: '' }), 'content.xml': inner })
const nested = (n: number): string => '<text:section>'.repeat(n) + '</text:section>'.repeat(n)

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode(came), /^: is no OpenDocument text/],
  ['a zip that is cut off', odtFile({ body: '' }).slice(0, -10), /^: is damaged or cut off/],
  ['a Word document', wordFile({ body: '' }), /^: is a Word document by its content; name it \.docx/],
  ['a zip of something else', zipOf({ a: '' }), /^: is no OpenDocument text/],
  [
    'a spreadsheet',
    contentOf(
      '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:body><o:spreadsheet/></o:body></o:document-content>'
    ),
    /^: is a spreadsheet/
  ],
  [
    'an encrypted file',
    zipOf({
      ...odtParts({ body: '' }),
      'META-INF/manifest.xml': '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>'
    }),
    /^: is encrypted;/
  ],
  ['what is no XML', contentOf('<document><a></document>'), /^: its part content\.xml is no XML/],
  ['a document type', contentOf('<!DOCTYPE a [<!ENTITY x "y">]><document>&x;</document>'), /has a document type/],
  ['elements within each other without end', odtFile({ body: nested(5000) }), /elements within each other/],
  ['paragraphs without end', odtFile({ body: '<text:p/>'.repeat(100_001) }), /has more than 100000 paragraphs/],
  ['pieces without end', odtFile({ body: p('a<text:tab/>'.repeat(200_001)) }), /in more than 400000 pieces/]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await odt.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test('a style that rests on itself is followed once', async () => {
  const loop = style('P1', '', `${ofParagraph} style:parent-style-name="P1"`)
  expect(await found({ body: p(came, 'P1'), styles: loop })).toEqual(['addicts'])
})

test.each<[what: string, size: number, of: (n: number) => string]>([
  ['paragraphs', 300, (n) => p(came).repeat(n)],
  ['formats', 1000, (n) => p(span('a ').repeat(n) + span('addicts'))],
  ['cells', 300, (n) => `<table:table>${row(p('addicts')).repeat(n)}</table:table>`],
  ['notes', 300, (n) => p(note(p(came)).repeat(n))]
])('takes time in proportion to the length: %s', async (_, size, of) => {
  const work = (n: number) => {
    const file = odtFile({ body: of(n) })
    return async () => {
      await fixed(odt, file)
    }
  }
  expect(await leastGrowth(work, size, 3)).toBeLessThan(3)
})

/** The part with the text, with what a review marks in it. */
const reviewedPart = async (parts: Parts): Promise<string> =>
  partOf((await reviewed(odt, odtFile(parts))).bytes, 'content.xml')

const said =
  '<stigmalint-dc:creator>stigmalint</stigmalint-dc:creator><stigmalint-dc:date>2026-01-31T00:00:00Z</stigmalint-dc:date>'
const why = `${said}<text:p>Why &amp; how.</text:p>`
/** A text as it is when all changes are rejected, or accepted. */
const shown = (xml: string): string =>
  xml
    .replace(/<text:tracked-changes[^]*?<\/text:tracked-changes>|<office:annotation[ >][^]*?<\/office:annotation>/g, '')
    .replace(/^[^]*<office:text>|<[^>]*>/g, '')
const accepted = shown
function rejected(xml: string): string {
  const words = new Map(
    [
      ...xml.matchAll(
        /<text:changed-region xml:id="(\w+)"[^>]*><text:deletion>[^]*?<\/office:change-info>([^]*?)<\/text:deletion>/g
      )
    ].map(([, id, own]) => [id, (own ?? '').replaceAll('<text:s/>', ' ').replace(/<[^>]*>/g, '')])
  )
  return shown(
    xml
      .replace(/<text:change-start[^>]*>[^]*?<text:change-end[^>]*>/g, '')
      .replace(/<text:change text:change-id="(\w+)"\/>/g, (_, id: string) => words.get(id) ?? '')
  )
}

describe('a review', () => {
  const instead = 'people with drug use disorders'

  test('lists what it deletes and inserts before the text, marks where, and puts a comment round it', async () => {
    const xml = await reviewedPart({ body: p(`The ${span('addicts')} came.`) })
    expect(xml).toContain(
      '<office:text><text:tracked-changes text:track-changes="false">' +
        '<text:changed-region xml:id="stigmalint1" text:id="stigmalint1"><text:deletion>' +
        `<office:change-info>${said}</office:change-info>${p(span('addicts'))}</text:deletion></text:changed-region>` +
        '<text:changed-region xml:id="stigmalint2" text:id="stigmalint2"><text:insertion>' +
        `<office:change-info>${said}</office:change-info></text:insertion></text:changed-region></text:tracked-changes>`
    )
    expect(xml).toContain(
      p(
        `The <text:span text:style-name="T1"><office:annotation office:name="stigmalint3">${why}</office:annotation>` +
          '<text:change text:change-id="stigmalint1"/><text:change-start text:change-id="stigmalint2"/>' +
          `${instead}<text:change-end text:change-id="stigmalint2"/>` +
          '<office:annotation-end office:name="stigmalint3"/></text:span> came.'
      )
    )
  })

  test.each<[what: string, inner: string, before: string, after: string]>([
    ['words over formats', `Most drug ${span('add')}icts came.`, 'Most drug addicts came.', `Most ${instead} came.`],
    [
      'two findings in a paragraph',
      'The addicts saw addicts.',
      'The addicts saw addicts.',
      `The ${instead} saw ${instead}.`
    ],
    ['words in a link', `<text:a>${came}</text:a>`, came, `The ${instead} came.`],
    ['references', 'A &amp; ad&#100;icts &lt; B', 'A &amp; ad&#100;icts &lt; B', `A &amp; ${instead} &lt; B`],
    ['a footnote', `Come.${note(p(came))}`, 'Come.1The addicts came.', `Come.1The ${instead} came.`]
  ])('gives back both texts: %s', async (_, inner, before, after) => {
    const xml = await reviewedPart({ body: p(inner) })
    expect(rejected(xml)).toBe(before)
    expect(accepted(xml)).toBe(after)
  })

  test.each<[what: string, parts: Parts]>([
    [
      'in what somebody else inserted',
      { body: p(`<text:change-start text:change-id="c"/>${came}<text:change-end text:change-id="c"/>`) }
    ],
    ['on a shape', { body: p(`<draw:custom-shape>${p(came)}</draw:custom-shape>`) }],
    ['in the title of a picture', { body: p('Come.<draw:frame><svg:title>Some addicts</svg:title></draw:frame>') }],
    ['where a field writes the words', { body: p(`<text:bookmark-ref>${came}</text:bookmark-ref>`) }]
  ])('has a comment and no change %s', async (_, parts) => {
    const { comments, changes, bytes } = await reviewed(odt, odtFile(parts))
    expect({ comments, changes }).toEqual({ comments: 1, changes: 0 })
    expect((await partOf(bytes, 'content.xml')).split('<office:annotation>').length).toBeLessThanOrEqual(2)
  })

  test.each<[what: string, parts: Parts, beside: string]>([
    ['a footnote', { body: p(`Come.${note(p(came))}`) }, 'Come.<office:annotation>'],
    ['a header', { body: p('Come.'), pages: `<style:header>${p(came)}</style:header>` }, '<office:annotation>']
  ])('tells of %s in the text beside it, with its place', async (_, parts, beside) => {
    const xml = await reviewedPart(parts)
    expect(xml).toContain(beside)
    expect(xml).toMatch(/<text:p>In (?:footnote|header) 1: “addicts”<\/text:p>/)
  })

  test('marks the same words at the head of all pages', async () => {
    const pages = `<style:header>${p(came)}</style:header><style:header-left>${p(came)}</style:header-left>`
    const { bytes } = await reviewed(odt, odtFile({ body: p('Come.'), pages }))
    expect((await partOf(bytes, 'styles.xml')).split('<text:tracked-changes')).toHaveLength(3)
  })

  test('adds to the changes of others, and leaves these', async () => {
    const xml = await reviewedPart({ body: deleted + p(`We <text:change text:change-id="c"/>came. ${came}`) })
    expect(xml.split('<text:tracked-changes')).toHaveLength(2)
    expect(xml).toContain(deleted.replace('</text:tracked-changes>', '<text:changed-region xml:id="stigmalint1"'))
  })
})
