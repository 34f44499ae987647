/** Word documents: what is read in them, where people find it, how it is rewritten in place, and what a review marks. */
import type { OpenedDocument } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { docx } from '../src/index.js'
import { Archive } from '../src/zip/archive.js'
import { deflated } from '../src/zip/bytes.js'
import { fixed, foundIn, opened, partOf, reviewed } from './opened.js'
import { paragraph as p, run as r, wordFile, wordParts, type Parts } from './word.js'
import { zipOf } from './zip.js'

const document = (parts: Parts | string): Promise<OpenedDocument> =>
  opened(docx, wordFile(typeof parts === 'string' ? { body: parts } : parts))

const found = async (parts: Parts | string): Promise<string[]> => foundIn(await document(parts))

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const style = (id: string, inner: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
const box = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const by = 'w:author="Ana" w:date="2025-01-01T00:00:00Z"'
const footnotes = (inner: string): string =>
  `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${inner}</w:footnote>`
const noted = p(`${r('Come.')}<w:r><w:footnoteReference w:id="2"/></w:r>`)

const read: [what: string, parts: Parts | string, found: string[]][] = [
  ['a paragraph', p(r('The addicts came.')), ['addicts']],
  ['words over runs', p(r('Most drug ') + r('add', '<w:b/>') + r('icts came.')), ['drug addicts']],
  [
    'words with spell-check marks and bookmarks between',
    p(`${r('drug ')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>${r('addicts')}`),
    ['drug addicts']
  ],
  [
    'words with a soft hyphen',
    p('<w:r><w:t>Some ad</w:t><w:softHyphen/><w:t>dicts came.</w:t></w:r>'),
    ['ad\u00ADdicts']
  ],
  ['words over a line break', p('<w:r><w:t>Most drug</w:t><w:br/><w:t>addicts came.</w:t></w:r>'), ['drug\naddicts']],
  ['references', p('<w:r><w:t>R&amp;D for ad&#100;icts.</w:t></w:r>'), ['addicts']],
  ['what was inserted', p(r('The ') + `<w:ins w:id="1" ${by}>${r('addicts')}</w:ins>` + r(' came.')), ['addicts']],
  [
    'nothing that was deleted',
    p(`${r('We came')}<w:del w:id="1" ${by}><w:r><w:delText> for addicts</w:delText></w:r></w:del>`),
    []
  ],
  ['nothing that was moved away', p(`<w:moveFrom w:id="1" ${by}>${r('The addicts came.')}</w:moveFrom>`), []],
  ['what was moved here', p(`<w:moveTo w:id="1" ${by}>${r('The addicts came.')}</w:moveTo>`), ['addicts']],
  [
    'a paragraph that goes on, since its end was deleted',
    p(r('Most drug '), `<w:rPr><w:del w:id="1" ${by}/></w:rPr>`) + p(r('addicts came.')),
    ['drug addicts']
  ],
  ['a link', p(`<w:hyperlink>${r('The addicts came.')}</w:hyperlink>`), ['addicts']],
  ['the result of a field, not its instruction', p(field('REF addicts', r('Help for addicts'))), ['addicts']],
  [
    'a content control',
    p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('The addicts came.')}</w:sdtContent></w:sdt>`),
    ['addicts']
  ],
  ['nothing hidden', p(r('The addicts came.', '<w:vanish/>')), []],
  ['what only says that it is not hidden', p(r('The addicts came.', '<w:vanish w:val="0"/>')), ['addicts']],
  [
    'nothing hidden by its style',
    {
      body: p(r('The addicts came.'), '<w:pStyle w:val="H"/>'),
      styles: style('H', '<w:name w:val="x"/><w:rPr><w:vanish/></w:rPr>')
    },
    []
  ],
  ['no other language', p(r('Les addicts viennent.', '<w:lang w:val="fr-FR"/>')), []],
  [
    'no code',
    { body: p(r('addicts = 1'), '<w:pStyle w:val="C"/>'), styles: style('C', '<w:name w:val="Source Code"/>') },
    []
  ],
  ['a text box once', p(box(p(r('The addicts came.')))), ['addicts']],
  [
    'an alternative text',
    p('<w:r><w:drawing><wp:docPr id="1" name="x" descr="Some addicts &amp; others"/></w:drawing></w:r>'),
    ['addicts']
  ],
  ['no formula', p('<m:oMath><m:r><m:t>addicts</m:t></m:r></m:oMath>'), []],
  ['a cell', `<w:tbl><w:tr><w:tc>${p(r('The addicts came.'))}</w:tc></w:tr></w:tbl>`, ['addicts']],
  ['a footnote', { body: noted, footnotes: footnotes(p(r('The addicts came.'))) }, ['addicts']],
  [
    'what stands in several headers once',
    { body: p(r('Come.')), headers: [p(r('Help for addicts')), p(r('Help for addicts'))] },
    ['addicts']
  ],
  ['no table of contents', p(field('TOC \\o', r('Help for addicts'))) + p(r('Help for addicts')), ['addicts']],
  ['no comment', { body: p(r('Come.')), comments: `<w:comment w:id="0">${p(r('The addicts came.'))}</w:comment>` }, []],
  [
    'no placeholder as words to rewrite, but as words',
    p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('The addicts came.')}</w:sdtContent></w:sdt>`),
    ['addicts']
  ],
  [
    'a heading as one',
    {
      body: p(r('Terms to avoid'), '<w:pStyle w:val="T"/>') + p(r('addict'), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      styles: style('T', '<w:name w:val="heading 1"/>')
    },
    []
  ]
]

test.each(read)('reads %s', async (_, parts, expected) => {
  expect(await found(parts)).toEqual(expected)
})

test.each<[what: string, parts: Parts | string, location: object]>([
  ['a paragraph', p(r('Come.')) + p('') + p(r('The addicts came.')), { paragraph: 2 }],
  [
    'a heading and the paragraph below it',
    {
      body: p(r('Scope'), '<w:pStyle w:val="T"/>') + p(r('Come.')) + p(r('The addicts came.')),
      styles: style('T', '<w:name w:val="heading 2"/>')
    },
    { heading: 'Scope', paragraph: 2 }
  ],
  [
    'a page, where the word processor left its breaks',
    p(r('Come.')) + p(`<w:r><w:lastRenderedPageBreak/><w:t>The addicts came.</w:t></w:r>`),
    { page: 2, paragraph: 2 }
  ],
  [
    'a cell',
    `<w:tbl><w:tr><w:tc>${p(r('Who'))}</w:tc><w:tc>${p(r('The addicts came.'))}</w:tc></w:tr></w:tbl>`,
    { table: 1, row: 1, column: 2 }
  ],
  ['a footnote by its number', { body: noted, footnotes: footnotes(p(r('The addicts came.'))) }, { footnote: 1 }],
  ['a header', { body: p(r('Come.')), headers: [p(r('Help for addicts'))] }, { header: 1 }],
  ['a text box', p(box(p(r('The addicts came.')))), { 'text box': 1 }]
])('a place is %s', async (_, parts, location) => {
  const { text, locate } = await document(parts)
  const at = text.indexOf('addicts')
  expect(locate(at, at + 7)).toEqual(location)
})

/** The document that the best fixes make, as its main part and others. */
describe('a fix', () => {
  const instead = 'people with drug use disorders'
  test.each<[what: string, before: string, after: string]>([
    ['in a run', r('The addicts came.'), r(`The ${instead} came.`)],
    [
      'over runs, in the format of most of it',
      r('Most drug ') + r('addicts', '<w:b/>') + r(' came.'),
      r('Most ') + r(instead, '<w:b/>') + r(' came.')
    ],
    ['beside what must be escaped', r('A & B: addicts <x>.'), r(`A & B: ${instead} <x>.`)],
    [
      'in what somebody inserted',
      `<w:ins w:id="1" ${by}>${r('addicts')}</w:ins>`,
      `<w:ins w:id="1" ${by}>${r(instead)}</w:ins>`
    ],
    [
      'without a soft hyphen in the old word',
      '<w:r><w:t xml:space="preserve">The ad</w:t><w:softHyphen/><w:t>dicts came.</w:t></w:r>',
      `<w:r><w:t xml:space="preserve">The ${instead}</w:t><w:t xml:space="preserve"> came.</w:t></w:r>`
    ],
    ['not where a field would undo it', field('REF a', r('The addicts came.')), field('REF a', r('The addicts came.'))],
    [
      'on each side of the end of a link',
      `${r('Some drug ')}<w:hyperlink>${r('addicts')}</w:hyperlink>`,
      `${r('Some people ')}<w:hyperlink>${r('with drug use disorders')}</w:hyperlink>`
    ]
  ])('%s', async (_, before, after) => {
    const [one, other] = [before, after].map((inner) => wordParts({ body: p(inner) })['word/document.xml'])
    expect(await partOf(await fixed(docx, wordFile({ body: p(before) })), 'word/document.xml')).toBe(other)
    expect(one).toBeDefined()
  })

  test('changes the same words in all headers', async () => {
    const bytes = await fixed(
      docx,
      wordFile({ body: p(r('Come.')), headers: [p(r('Help for addicts')), p(r('Help for addicts'))] })
    )
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(await partOf(bytes, name)).toContain(`Help for ${instead}`)
  })

  test('changes both forms of a text box', async () => {
    const xml = await partOf(
      await fixed(docx, wordFile({ body: p(box(p(r('The addicts came.')))) })),
      'word/document.xml'
    )
    expect(xml.split(instead)).toHaveLength(3)
  })

  test('leaves every other part the same bytes, in its place', async () => {
    const parts = {
      ...wordParts({ body: p(r('The addicts came.')) }),
      'word/media/a.png': Uint8Array.of(1, 2, 3),
      'word/z.xml': '<a/>'
    }
    const before = zipOf(parts)
    const after = await fixed(docx, before)
    const { names } = new Archive(before)
    expect(new Archive(after).names).toEqual(names)
    for (const name of names.filter((own) => own !== 'word/document.xml'))
      expect(await new Archive(after).read(name), name).toEqual(await new Archive(before).read(name))
  })
})

/** The main part with what a review marks in it, and the comments. */
async function reviewedParts(file: Uint8Array): Promise<{ xml: string; comments: string; bytes: Uint8Array }> {
  const { bytes } = await reviewed(docx, file)
  return { xml: await partOf(bytes, 'word/document.xml'), comments: await partOf(bytes, 'word/comments.xml'), bytes }
}

/** A text as it is when all changes of a main part are accepted, or rejected. */
const accepted = (xml: string): string => textIn(xml.replace(/<w:del [^]*?<\/w:del>/g, ''))
const rejected = (xml: string): string =>
  textIn(xml.replace(/<w:ins [^>]*stigmalint[^]*?<\/w:ins>/g, '').replaceAll('delText', 't'))
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)].map(([, text]) => text ?? '\n').join('')

describe('a review', () => {
  const instead = 'people with drug use disorders'

  test('marks words as deleted and inserted, with the format of their run, and a comment round them', async () => {
    const { xml, comments } = await reviewedParts(wordFile({ body: p(r('The addicts came.', '<w:b/>')) }))
    const change = 'w:author="stigmalint" w:date="2026-01-31T00:00:00Z"'
    expect(xml).toContain(
      `<w:p>${r('The ', '<w:b/>')}<w:commentRangeStart w:id="0"/>` +
        `<w:del w:id="1" ${change}><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">addicts</w:delText></w:r></w:del>` +
        `<w:ins w:id="0" ${change}>${r(instead, '<w:b/>')}</w:ins>` +
        `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' came.', '<w:b/>')}</w:p>`
    )
    expect(comments).toContain(
      `<w:comment w:id="0" ${change} w:initials="sl"><w:p><w:r><w:t xml:space="preserve">Why &amp; how.</w:t></w:r></w:p></w:comment>`
    )
  })

  test.each<[what: string, inner: string, before: string, after: string]>([
    ['a whole run', r('addicts'), 'addicts', instead],
    [
      'words over runs',
      r('Most drug ') + r('add', '<w:b/>') + r('icts came.'),
      'Most drug addicts came.',
      `Most ${instead} came.`
    ],
    [
      'two findings in one run',
      r('The addicts saw addicts.'),
      'The addicts saw addicts.',
      `The ${instead} saw ${instead}.`
    ],
    [
      'words beside a picture',
      `<w:r><w:t>The </w:t><w:drawing/><w:t xml:space="preserve">addicts came.</w:t></w:r>`,
      'The addicts came.',
      `The ${instead} came.`
    ],
    ['words over a line break', '<w:r><w:t>drug</w:t><w:br/><w:t>addicts</w:t></w:r>', 'drug\naddicts', instead],
    [
      'words in a link',
      `<w:hyperlink>${r('The addicts came.')}</w:hyperlink>`,
      'The addicts came.',
      `The ${instead} came.`
    ],
    [
      'references',
      '<w:r><w:t>A &amp; ad&#100;icts &lt; B</w:t></w:r>',
      'A &amp; ad&#100;icts &lt; B',
      `A &amp; ${instead} &lt; B`
    ]
  ])('gives back both texts: %s', async (_, inner, before, after) => {
    const { xml } = await reviewedParts(wordFile({ body: p(inner) }))
    expect(rejected(xml)).toBe(before)
    expect(accepted(xml)).toBe(after)
  })

  test('leaves the insertion of somebody else theirs', async () => {
    const { xml } = await reviewedParts(
      wordFile({ body: p(`<w:ins w:id="7" ${by}>${r('The addicts came.')}</w:ins>`) })
    )
    expect(xml).toMatch(
      /<w:ins w:id="7" w:author="Ana"[^>]*><w:r>.*The .*<w:del [^>]*stigmalint.*addicts.*<\/w:del><\/w:ins><w:ins [^>]*stigmalint[^>]*>.*people with.*<\/w:ins><w:ins w:id="\d+" w:author="Ana"/
    )
  })

  test('adds to the comments that are there, under numbers of its own', async () => {
    const { comments } = await reviewedParts(
      wordFile({ body: p(r('The addicts came.')), comments: `<w:comment w:id="4" ${by}>${p(r('Why?'))}</w:comment>` })
    )
    expect([...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['4', '5'])
    expect(comments).toContain('Why?')
  })

  test('says beside the note what is about a footnote', async () => {
    const { xml, comments, bytes } = await reviewedParts(
      wordFile({ body: noted, footnotes: footnotes(p(r('The addicts came.'))) })
    )
    expect(comments).toContain('In footnote 1: “addicts”')
    expect(xml).toContain('<w:commentRangeStart w:id="0"/>')
    expect(await partOf(bytes, 'word/footnotes.xml')).toContain(instead)
    expect(await partOf(bytes, 'word/footnotes.xml')).not.toContain('comment')
  })

  test('names its new part in the relations and types of the file', async () => {
    const { bytes } = await reviewedParts(wordFile({ body: p(r('The addicts came.')) }))
    expect(await partOf(bytes, 'word/_rels/document.xml.rels')).toContain(
      '/relationships/comments" Target="comments.xml"'
    )
    expect(await partOf(bytes, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
  })

  test('is the same bytes each time', async () => {
    const file = wordFile({ body: p(r('The addicts came.')) })
    expect((await reviewedParts(file)).bytes).toEqual((await reviewedParts(file)).bytes)
  })
})

const xmlOf = (inner: string): Uint8Array => zipOf({ ...wordParts({ body: '' }), 'word/document.xml': inner })
const refused: [what: string, file: Uint8Array | (() => Promise<Uint8Array>), message: RegExp][] = [
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode('The addicts came.'), /^: is no Word document/],
  ['an old or encrypted file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /^: is encrypted, or in the old form of Word/],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), /^: is a PDF by its content/],
  ['a zip that is cut off', wordFile({ body: '' }).slice(0, -10), /^: is damaged or cut off/],
  ['a zip of something else', zipOf({ 'xl/workbook.xml': '' }), /^: is a workbook/],
  ['what is no XML', xmlOf('<document><a></document>'), /^: its part word\/document\.xml is no XML/],
  ['a document type', xmlOf('<!DOCTYPE a [<!ENTITY x "y">]><document>&x;</document>'), /has a document type/],
  ['an entity that is not there', xmlOf('<document>&x;</document>'), /is no XML/],
  [
    'elements within each other without end',
    xmlOf(`<document>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</document>`),
    /elements within each other/
  ],
  ['paragraphs without end', wordFile({ body: '<w:p/>'.repeat(100_001) }), /has more than 100000 paragraphs/],
  ['runs without end', wordFile({ body: p('<w:r><w:t>a</w:t></w:r>'.repeat(400_001)) }), /in more than 400000 pieces/],
  [
    'a part that unpacks to more than it says',
    async () => lying(await deflated(new Uint8Array(100_000)), 10),
    /unpacks to more than it says/
  ],
  [
    'another kind by its main part',
    zipOf({
      '_rels/.rels': wordParts({ body: '' })['_rels/.rels'] ?? '',
      'word/document.xml': '<p:presentation xmlns:p="x"/>',
      'ppt/presentation.xml': ''
    }),
    /is a presentation/
  ],
  [
    'a part that is said to be large',
    async () => lying(await deflated(new Uint8Array(10)), 1 << 30),
    /unpacks to more than the 32 MB/
  ]
]

/** A file whose main part is packed and says that it has another size. */
function lying(packed: Uint8Array, size: number): Uint8Array {
  const file = zipOf({ 'word/document.xml': packed })
  const view = new DataView(file.buffer)
  const record = file.length - 22 - 46 - 'word/document.xml'.length
  view.setUint16(record + 10, 8, true)
  view.setUint32(record + 24, size, true)
  return file
}

test.each(refused)('refuses %s in one line', async (_, file, message) => {
  const opening = await docx.open(typeof file === 'function' ? await file() : file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test.each<[what: string, size: number, of: (n: number) => string]>([
  ['paragraphs', 300, (n) => p(r('The addicts came.')).repeat(n)],
  ['runs', 1000, (n) => p(r('a ').repeat(n) + r('addicts'))],
  ['one run', 1000, (n) => p(r('The house is large. '.repeat(n)))],
  ['fields', 500, (n) => p(field('REF a', r('a')).repeat(n))],
  ['cells', 300, (n) => `<w:tbl>${`<w:tr><w:tc>${p(r('addicts'))}</w:tc></w:tr>`.repeat(n)}</w:tbl>`]
])('takes time in proportion to the length: %s', async (_, size, of) => {
  const work = (n: number) => {
    const file = wordFile({ body: of(n) })
    return async () => {
      await reviewedParts(file)
    }
  }
  expect(await leastGrowth(work, size, 3)).toBeLessThan(3)
})
