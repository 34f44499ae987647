/** Workbooks: what is read in them, where people find it, how it is rewritten in place, and what is refused. */
import { expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { xlsx } from '../src/index.js'
import { fixed, foundIn, opened, partsOf, placeOf, reviewed } from './opened.js'
import { wordFile } from './word.js'
import { inline, made, row, run, shared, text, value, xlsxFile, xlsxParts, type Sheet } from './xlsx.js'
import { zipOf } from './zip.js'

const came = text('The addicts came.')
const first: Sheet[] = [{ rows: row(1, shared('A1', 0)) }]

test.each<[what: string, sheets: Sheet[], strings: string[], found: string[]]>([
  ['a shared text', first, [came], ['addicts']],
  ['a text of its own', [{ rows: row(1, inline('A1', 'The addicts came.')) }], [], ['addicts']],
  ['words over runs', first, [run('Most drug add') + run('icts came.', '<rPr><b/></rPr>')], ['drug addicts']],
  ['words over a line break', first, [text('Most drug\naddicts came.')], ['drug\naddicts']],
  ['references', first, ['<t>R&amp;D for ad&#100;icts.</t>'], ['addicts']],
  ['a text of many cells once', [{ rows: row(1, shared('A1', 0), shared('B1', 0)) }], [came], ['addicts']],
  [
    'sheets in the order of their tabs',
    [{ rows: row(1, shared('A1', 1)) }, ...first],
    [came, text('An addict came.')],
    ['addict', 'addicts']
  ],
  ['nothing that no cell shows', first, [text('Come.'), came], []],
  ['no hidden sheet', [{ rows: row(1, shared('A1', 0)), isHidden: true }], [came], []],
  ['a text that a formula makes', [{ rows: row(1, made('A1', 'The addicts came.')) }], [], ['addicts']],
  [
    'one that it makes in many cells once',
    [{ rows: row(1, made('A1', 'An addict.'), made('B1', 'An addict.')) }],
    [],
    ['addict']
  ],
  [
    'one that it fetches with the cell where it is written',
    [{ rows: row(1, made('A1', 'The addicts came.'), shared('B1', 0)) }],
    [came],
    ['addicts']
  ],
  ['a text as a value, as some programs write it', [{ rows: row(1, value('A1', 'An addict.')) }], [], ['addict']],
  [
    'no number or truth that a formula makes',
    [{ rows: row(1, '<c r="A1"><f>B1</f><v>1</v></c><c r="B1" t="b"><f>A1</f><v>1</v></c>') }],
    [],
    []
  ],
  ['no name of a sheet', [{ name: 'addicts', rows: '' }], [], []],
  ['no way to speak a text', first, [`${text('Come.')}<rPh sb="0" eb="1">${came}</rPh>`], []],
  [
    'cells under their heading',
    [{ rows: row(1, shared('A1', 0)) + row(2, shared('A2', 1)) }],
    [text('Terms to avoid'), text('addict')],
    []
  ]
])('reads %s', async (_, sheets, strings, expected) => {
  expect(await foundIn(await opened(xlsx, xlsxFile(sheets, strings)))).toEqual(expected)
})

test.each<[what: string, sheets: Sheet[], location: object]>([
  ['a sheet and a cell', [{ name: 'Summary', rows: row(7, shared('B7', 0)) }], { cell: 'Summary!B7' }],
  [
    'a sheet whose name is more than a word',
    [{ name: "Ana's plan", rows: row(1, shared('AA1', 0)) }],
    { cell: "'Ana''s plan'!AA1" }
  ],
  [
    'a cell that does not say where it is',
    [{ name: 'S', rows: '<row><c/><c t="s"><v>0</v></c></row>' }],
    { cell: 'S!B1' }
  ],
  [
    'a cell and others with the same text',
    [
      { name: 'S', rows: row(1, shared('A1', 0), shared('C1', 0)) },
      { name: 'T', rows: row(2, shared('B2', 0)) }
    ],
    { cell: 'S!A1', 'also in': 'S!C1, T!B2' }
  ],
  [
    'a cell and how many others',
    [{ name: 'S', rows: row(1, ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((own) => shared(`${own}1`, 0))) }],
    { cell: 'S!A1', 'also in': 'S!B1, S!C1, S!D1, S!E1, S!F1, 2 more' }
  ]
])('a place is %s', async (_, sheets, location) => {
  expect(placeOf(await opened(xlsx, xlsxFile(sheets, [came])))).toEqual(location)
})

const instead = 'people with drug use disorders'

test.each<[what: string, sheets: [before: Sheet[], after: Sheet[]], strings: [before: string, after: string]]>([
  ['in a shared text', [first, first], [came, `<t xml:space="preserve">The ${instead} came.</t>`]],
  [
    'in a text of its own',
    [
      [{ rows: row(1, inline('A1', 'The addicts came.')) }],
      [{ rows: row(1, inline('A1', `The ${instead} came.`).replace('<t>', '<t xml:space="preserve">')) }]
    ],
    [text(''), text('')]
  ],
  [
    'over runs, in the format of most of it',
    [first, first],
    [run('Most drug ') + run('addicts', '<rPr><b/></rPr>'), run('Most ') + run(instead, '<rPr><b/></rPr>')]
  ],
  [
    'as a value',
    [[{ rows: row(1, value('A1', 'The addicts came.')) }], [{ rows: row(1, value('A1', `The ${instead} came.`)) }]],
    [text(''), text('')]
  ],
  [
    'not what a formula makes',
    [[{ rows: row(1, made('A1', 'The addicts came.')) }], [{ rows: row(1, made('A1', 'The addicts came.')) }]],
    [text(''), text('')]
  ],
  [
    'where a text is written, and not where a formula shows it',
    [
      [{ rows: row(1, made('A1', 'The addicts came.'), shared('B1', 0)) }],
      [{ rows: row(1, made('A1', 'The addicts came.'), shared('B1', 0)) }]
    ],
    [came, `<t xml:space="preserve">The ${instead} came.</t>`]
  ],
  [
    'not in the name of a column of a table',
    [[{ rows: row(1, shared('A1', 0)), table: 'A1:B9' }], [{ rows: row(1, shared('A1', 0)), table: 'A1:B9' }]],
    [came, came]
  ]
])('a fix changes words where they stand and nothing else: %s', async (_, sheets, strings) => {
  const after = await fixed(xlsx, xlsxFile(sheets[0], [strings[0]]))
  expect(await partsOf(after)).toEqual(xlsxParts(sheets[1], [strings[1]]))
})

const sheetOf = (inner: string): Uint8Array => zipOf({ ...xlsxParts(first, [came]), 'xl/worksheets/sheet1.xml': inner })

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode('The addicts came.'), /^: is no workbook/],
  [
    'an old or encrypted file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
    /^: is encrypted, or in the old form of Excel/
  ],
  ['a zip that is cut off', xlsxFile(first).slice(0, -10), /^: is damaged or cut off/],
  ['a Word document', wordFile({ body: '' }), /^: is a Word document by its content; name it \.docx/],
  ['a zip of something else', zipOf({ a: '' }), /^: is no workbook/],
  ['what is no XML', sheetOf('<worksheet><a></worksheet>'), /^: its part xl\/worksheets\/sheet1\.xml is no XML/],
  ['a document type', sheetOf('<!DOCTYPE a [<!ENTITY x "y">]><worksheet>&x;</worksheet>'), /has a document type/],
  [
    'texts without end',
    xlsxFile(
      first,
      Array.from({ length: 100_001 }, () => '')
    ),
    /has more than 100000 paragraphs/
  ],
  [
    'cells without end',
    xlsxFile([{ rows: `<row>${'<c/>'.repeat(200_001)}</row>` }]),
    /has more than 200000 cells to read/
  ]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await xlsx.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test.each<[what: string, size: number, of: (n: number) => Uint8Array]>([
  [
    'texts',
    300,
    (n) =>
      xlsxFile(
        [{ rows: row(1, ...Array.from({ length: n }, (_, own) => shared(`A${own + 1}`, own))) }],
        Array.from({ length: n }, () => came)
      )
  ],
  [
    'cells with one text',
    1000,
    (n) =>
      xlsxFile(
        [{ rows: Array.from({ length: n }, (_, own) => row(own + 1, shared(`A${own + 1}`, 0))).join('') }],
        [came]
      )
  ]
])('takes time in proportion to the length: %s', async (_, size, of) => {
  const work = (n: number) => {
    const file = of(n)
    return async () => {
      await fixed(xlsx, file)
    }
  }
  expect(await leastGrowth(work, size, 3)).toBeLessThan(3)
})

test('a review puts a note on each cell, with a box that shows it, and changes no text', async () => {
  const before = xlsxParts(first, [came])
  const { bytes, comments, changes } = await reviewed(xlsx, zipOf(before))
  expect({ comments, changes }).toEqual({ comments: 1, changes: 0 })
  const after = await partsOf(bytes)
  expect(after['xl/commentsStigmalint.xml']).toContain(
    '<authors><author>stigmalint</author></authors><commentList><comment ref="A1" authorId="0"><text><r>' +
      '<t xml:space="preserve">In cell Sheet1!A1: “addicts”\nWhy &amp; how.</t></r></text></comment></commentList>'
  )
  expect(after['xl/worksheets/sheet1.xml']).toMatch(
    /<\/sheetData><legacyDrawing [^>]*r:id="rIdStigmalint2"\/><\/worksheet>/
  )
  expect(after['xl/drawings/vmlDrawingStigmalint.vml']).toContain('<x:Row>0</x:Row><x:Column>0</x:Column>')
  expect(after['[Content_Types].xml']).toContain('<Default Extension="vml"')
  expect(after['xl/sharedStrings.xml']).toBe(before['xl/sharedStrings.xml'])
})

test('a review goes on in a note that is there', async () => {
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const { bytes } = await reviewed(
    xlsx,
    zipOf({
      ...xlsxParts(first, [came]),
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="c" Type="x/relationships/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml': `<comments ${space}><authors><author>Ana</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Why?</t></text></comment></commentList></comments>`
    })
  )
  const { 'xl/comments1.xml': after = '' } = await partsOf(bytes)
  expect(after).toMatch(/<t>Why\?<\/t><r><t xml:space="preserve">\n\nstigmalint: In cell Sheet1!A1: “addicts”/)
  expect(after.split('<comment ')).toHaveLength(2)
})
