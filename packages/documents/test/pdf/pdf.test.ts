/** PDF: what is read in it, where people find it, what a review puts into a copy, and what is refused. */
import { check, type OpenedDocument, type Remark } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { expect, test } from 'vitest'
import { leastGrowth } from '../../../core/test/growth.js'
import { pdf } from '../../src/index.js'
import { inPdf } from '../../src/pdf/engine.js'
import { wordFile } from '../word.js'
import { lines, pdfFile, type PdfElement, type PdfLine, type PdfParts } from './file.js'

const ruleSet = await loadRuleSet()
const marks = /[\u0019-\u001F]/g

async function opened(file: Uint8Array): Promise<OpenedDocument> {
  const opening = await pdf.open(file)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

const onePage = (...own: readonly PdfLine[]): Uint8Array => pdfFile({ pages: [own] })
const tagged = (elements: readonly PdfElement[], ...own: readonly PdfLine[]): Uint8Array =>
  pdfFile({ pages: [own], elements })

async function found(file: Uint8Array): Promise<string[]> {
  const { text, format } = await opened(file)
  const { messages } = await check(text, { ruleSet, format })
  return messages
    .filter(({ severity }) => severity !== 'information')
    .map(({ actual }) => (actual ?? '').replace(marks, ''))
}

const picture = tagged(
  [{ type: 'P' }, { type: 'Figure', alt: 'Some addicts' }],
  { x: 72, y: 700, text: 'Come.', element: 0 },
  { x: 72, y: 600, text: '', element: 1 }
)
const title = { x: 72, y: 760, text: 'Help for addicts' }
const [left, right] = [72, 330]

test.each<[what: string, file: Uint8Array, found: string[]]>([
  ['a line', onePage({ x: 72, y: 700, text: 'Most drug addicts came.' }), ['drug addicts']],
  [
    'words over two lines',
    onePage(...lines(72, 700, 'In the end there came most drug', 'addicts of it.')),
    ['drug addicts']
  ],
  [
    'a word broken at the end of a line',
    onePage(...lines(72, 700, 'In the end there came most ad-', 'dicts of it.')),
    ['ad-\ndicts']
  ],
  [
    'a compound broken at its hyphen',
    onePage(...lines(72, 700, 'In the end there came most heroin-', 'addicts of it.')),
    ['heroin-\naddicts']
  ],
  [
    'a soft hyphen at the end of a line',
    onePage(...lines(72, 700, 'In the end there came most ad\u00AD', 'dicts of it.')),
    ['ad-\ndicts']
  ],
  ['a soft hyphen in a word', onePage({ x: 72, y: 700, text: 'Most ad\u00ADdicts came.' }), ['addicts']],
  ['a ligature', onePage({ x: 72, y: 700, text: 'Most o\uFB00enders came.' }), ['offenders']],
  [
    'a word before the raised number of a note',
    onePage(
      { x: 72, y: 700, text: 'Most addicts' },
      { x: 138.7, y: 705, size: 7, text: '12' },
      { x: 150, y: 700, text: 'came.' }
    ),
    ['addicts']
  ],
  [
    'two columns that are drawn in turns',
    onePage(
      ...lines(left, 700, 'The house was opened for drug', 'addicts of the district.').flatMap((line, index) => [
        line,
        { ...line, x: right, text: index === 0 ? 'Another text, of the garden' : 'and of the trees in it.' }
      ])
    ),
    ['drug addicts']
  ],
  [
    'no words over the cells of two rows',
    onePage(...lines(left, 700, 'Drug', 'Addicts').flatMap((line) => [line, { ...line, x: right, text: 'Seen' }])),
    ['Addicts']
  ],
  [
    'no words over two columns',
    onePage({ x: left, y: 700, text: 'A drug' }, { x: right, y: 700, text: 'addict came.' }),
    ['addict']
  ],
  [
    'a paragraph that goes on in the next column',
    onePage(...lines(left, 700, 'It was opened for every drug'), ...lines(right, 740, 'addict of the district.')),
    ['drug addict']
  ],
  [
    'a paragraph that goes on behind a page',
    pdfFile({ pages: [lines(72, 100, 'It was opened for every drug'), lines(72, 700, 'addict of the district.')] }),
    ['drug addict']
  ],
  ['text that stands upright', onePage({ x: 100, y: 100, turn: 1, text: 'Most drug addicts came.' }), ['drug addicts']],
  ['what stands on every page once', pdfFile({ pages: [[title], [title], [title]] }), ['addicts']],
  [
    'a running title with the number of its page once',
    pdfFile({ pages: [1, 2, 3].map((page) => [{ ...title, text: `Help for addicts, page ${page}` }]) }),
    ['addicts']
  ],
  ['a picture by its alternative text', picture, ['addicts']],
  [
    'no quotation that the document tells of',
    tagged([{ type: 'BlockQuote' }, { type: 'P', within: 0 }], {
      x: 72,
      y: 700,
      text: 'The addicts came.',
      element: 1
    }),
    []
  ],
  [
    'a list under its lead',
    onePage(
      { x: 72, y: 720, text: 'Terms to avoid:' },
      { x: 72, y: 700, text: '• addict' },
      { x: 72, y: 686, text: '• drug user' }
    ),
    []
  ]
])('reads %s', async (_, file, expected) => {
  expect(await found(file)).toEqual(expected)
})

test.each<[what: string, file: Uint8Array, roles: readonly string[]]>([
  [
    'a heading that the document tells of',
    tagged([{ type: 'H2' }], { x: 72, y: 700, text: 'The addicts', element: 0 }),
    ['heading']
  ],
  [
    'a cell',
    tagged([{ type: 'Table' }, { type: 'TR', within: 0 }, { type: 'TD', within: 1 }], {
      x: 72,
      y: 700,
      text: 'The addicts',
      element: 2
    }),
    ['table-cell']
  ],
  [
    'an item',
    tagged([{ type: 'L' }, { type: 'LI', within: 0 }, { type: 'LBody', within: 1 }], {
      x: 72,
      y: 700,
      text: 'The addicts',
      element: 2
    }),
    ['list-item', 'paragraph']
  ],
  [
    'a note',
    tagged([{ type: 'Note' }, { type: 'P', within: 0 }], { x: 72, y: 700, text: 'The addicts', element: 1 }),
    ['footnote', 'paragraph']
  ],
  [
    'a heading by its size',
    onePage(
      { x: 72, y: 720, size: 20, text: 'The addicts' },
      ...lines(72, 690, 'They came to the house', 'and it was open.')
    ),
    ['heading']
  ],
  ['a paragraph', onePage(...lines(72, 700, 'The addicts', 'came.')), ['paragraph']]
])('takes for what it is %s', async (_, file, roles) => {
  const { text } = await opened(file)
  const lead = text.slice(0, text.indexOf('The addicts')).split('\u001E').at(-1) ?? ''
  expect(JSON.parse(lead)).toMatchObject({ roles })
})

test('paragraphs are parted where a line ends early, and not within a sentence', async () => {
  const { source } = await opened(
    onePage(
      ...lines(
        72,
        700,
        'The house was opened in the spring of the year',
        'for all who came.',
        'Nobody was asked for a name, and nobody was'
      ),
      ...lines(72, 658, 'sent away.')
    )
  )
  expect(source.trim().split('\n')).toEqual([
    'The house was opened in the spring of the year for all who came.',
    'Nobody was asked for a name, and nobody was sent away.'
  ])
})

test.each<[what: string, file: Uint8Array, location: object]>([
  [
    'a page and a paragraph on it',
    pdfFile({ pages: [lines(72, 700, 'Come.'), [...lines(72, 700, 'Stay.'), ...lines(72, 600, 'The addicts came.')]] }),
    { page: 2, paragraph: 2 }
  ],
  ['the head of pages', pdfFile({ pages: [[title], [title]] }), { page: 1, header: 1 }],
  ['the foot of pages', pdfFile({ pages: [[{ ...title, y: 30 }], [{ ...title, y: 30 }]] }), { page: 1, footer: 1 }],
  ['a picture', picture, { page: 1, 'alternative text': 1 }],
  [
    'the page where the words stand, if their paragraph began before',
    pdfFile({
      pages: [lines(72, 100, 'It was opened for everybody and'), lines(72, 700, 'for addicts of the district.')]
    }),
    { page: 2, paragraph: 1 }
  ]
])('a place is %s', async (_, file, location) => {
  const { text, locate } = await opened(file)
  const at = text.indexOf('addicts')
  expect(locate(at, at + 7)).toEqual(location)
})

const author = { name: 'stigmalint', initials: 'sl', date: '2026-01-31T00:00:00Z' }

const remarkOn = ({ text }: OpenedDocument, words: string, lines: readonly string[]): Remark => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, lines, edits: [] }
}

/** The highlights of a file: what they say, and the words that each stands on. */
const highlightsIn = (bytes: Uint8Array): Promise<{ page: number; says: string; by: string; boxes: number[][] }[]> =>
  inPdf(bytes, ({ engine, handle }) => {
    const { pdfium } = engine
    const room = pdfium.wasmExports.malloc(4096)
    const textOf = (annotation: number, key: string): string => {
      engine.FPDFAnnot_GetStringValue(annotation, key, room, 4096)
      return pdfium.UTF16ToString(room)
    }
    return Array.from({ length: engine.FPDF_GetPageCount(handle) }, (_, index) => {
      const page = engine.FPDF_LoadPage(handle, index)
      return Array.from({ length: engine.FPDFPage_GetAnnotCount(page) }, (__, number) => {
        const annotation = engine.FPDFPage_GetAnnot(page, number)
        const boxes = Array.from({ length: engine.FPDFAnnot_CountAttachmentPoints(annotation) }, (___, own) => {
          engine.FPDFAnnot_GetAttachmentPoints(annotation, own, room)
          return [...new Float32Array(pdfium.HEAPU8.buffer, room, 8)].map(Math.round)
        })
        const kind = engine.FPDFAnnot_GetSubtype(annotation)
        return { kind, page: index + 1, says: textOf(annotation, 'Contents'), by: textOf(annotation, 'T'), boxes }
      })
    })
      .flat()
      .filter(({ kind }) => kind === 9)
      .map(({ kind: _, ...own }) => own)
  })

async function reviewed(
  file: Uint8Array,
  ...asked: readonly [words: string, lines: readonly string[]][]
): Promise<Uint8Array> {
  const document = await opened(file)
  const result = await document.review?.(
    asked.map(([words, own]) => remarkOn(document, words, own)),
    author
  )
  if (!result?.ok) throw new Error(result?.message ?? 'no review')
  expect(result.comments).toBe(asked.filter(([, own]) => own.length > 0).length)
  return result.bytes
}

test('a review is the file with highlights behind it that hold what is said', async () => {
  const file = onePage({ x: 100, y: 700, text: 'addicts came, and addicts left.' })
  const copy = await reviewed(file, ['addicts came', ['Says “why” – so.', 'And who says so.']])
  expect(copy.slice(0, file.length)).toEqual(file)
  const [mark, ...others] = await highlightsIn(copy)
  expect(others).toEqual([])
  expect(mark).toMatchObject({ page: 1, says: 'Says “why” – so.\n\nAnd who says so.', by: 'stigmalint' })
  const [x1, y1, x2, , , y3] = mark?.boxes[0] ?? []
  expect(x1).toBe(100)
  expect(x2).toBeGreaterThan(150)
  expect(x2).toBeLessThan(190)
  expect(y1).toBeGreaterThan(708)
  expect(y3).toBeLessThan(700)
  expect((await opened(copy)).text).toBe((await opened(file)).text)
  expect(await reviewed(file, ['addicts came', ['Says “why” – so.', 'And who says so.']])).toEqual(copy)
})

test.each<[what: string, file: Uint8Array, words: string, marks: { page: number; boxes: number; says: string }[]]>([
  [
    'two lines',
    onePage(...lines(72, 700, 'In the end there came most drug', 'addicts of it.')),
    'drug addicts',
    [{ page: 1, boxes: 2, says: 'Why.' }]
  ],
  [
    'two pages, with the comment on the first',
    pdfFile({ pages: [lines(72, 100, 'It was opened for every drug'), lines(72, 700, 'addict of the district.')] }),
    'drug addict',
    [
      { page: 1, boxes: 1, says: 'Why.' },
      { page: 2, boxes: 1, says: '' }
    ]
  ],
  ['a picture', picture, 'addicts', [{ page: 1, boxes: 1, says: 'Why.' }]]
])('a remark is marked on %s', async (_, file, words, expected) => {
  const own = await highlightsIn(await reviewed(file, [words, ['Why.']]))
  expect(own.map(({ boxes, page, says }) => ({ page, boxes: boxes.length, says }))).toEqual(expected)
})

test('a mark of upright words stands on them', async () => {
  const copy = await reviewed(onePage({ x: 100, y: 200, turn: 1, text: 'addicts came.' }), ['addicts', ['Why.']])
  const [mark] = await highlightsIn(copy)
  const numbers = mark?.boxes[0] ?? []
  const xs = numbers.filter((_, index) => index % 2 === 0)
  const ys = numbers.filter((_, index) => index % 2 === 1)
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(20)
  expect([Math.min(...ys), Math.max(...ys) > 230]).toEqual([200, true])
})

test('a PDF is not rewritten, and says what to do', async () => {
  const document = await opened(onePage({ x: 72, y: 700, text: 'The addicts came.' }))
  const start = document.text.indexOf('addicts')
  const after = await document.apply([{ start, end: start + 7, text: 'people' }])
  expect(after.source).toContain('The people came.')
  for (const own of [document, after])
    expect(own.write()).toEqual({
      ok: false,
      message: expect.stringMatching(/^a PDF is not rewritten; --review [^\n]*$/)
    })
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const scan: PdfParts = { pages: [[]], drawn: 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q' }

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', bytesOf('The addicts came.'), /^: is no PDF;/],
  ['a file that is cut off', pdfFile({ pages: [lines(72, 700, 'Come.')] }).slice(0, 200), /^: is damaged or cut off/],
  ['a Word document', wordFile({ body: '' }), /^: is a Word document by its content; name it \.docx/],
  ['a page of HTML', bytesOf('<!doctype html><p>Come.'), /^: is HTML by its content; name it \.html/],
  ['pictures of pages', pdfFile(scan), /^: has no text, its pages are pictures \(a scan\); .* OCR/],
  ['pages without anything', pdfFile({ pages: [[]] }), /^: has no text that can be told;/],
  ['no pages', pdfFile({ pages: [] }), /^: (?:has no text that can be told|is damaged or cut off)/],
  ['pages without end', pdfFile({ pages: Array.from({ length: 5_001 }, () => []) }), /^: has more than 5000 pages;/]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await pdf.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test('what a document would run when it is opened is not run', async () => {
  const script =
    '/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:9/"\\))>>]>>>>'
  expect(await found(pdfFile({ pages: [lines(72, 700, 'The addicts came.')], catalog: script }))).toEqual(['addicts'])
})

test('what unpacks to more than a document has costs one line, and the next file is read', async () => {
  const { deflateSync } = await import('node:zlib')
  const packed = deflateSync(Buffer.alloc(160 * 1024 * 1024, ' '), { level: 1 })
  const file = pdfFile({ pages: [lines(72, 700, 'The addicts came.')] })
  const bomb = Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj'
    ),
    Buffer.from(`<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj trailer<</Root 1 0 R>>')
  ])
  const opening = await pdf.open(bomb)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(/^: unpacks to more than a document has/)
  expect(await found(file)).toEqual(['addicts'])
})

test('takes time in proportion to the number of pages', async () => {
  const work = (n: number) => {
    const file = pdfFile({ pages: Array.from({ length: n }, () => lines(72, 700, 'The addicts', 'came.')) })
    return async () => {
      await opened(file)
    }
  }
  expect(await leastGrowth(work, 60, 3)).toBeLessThan(3)
})
