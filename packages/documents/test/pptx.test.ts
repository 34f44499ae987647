/** Presentations: what is read in them, where people find it, how it is rewritten in place, and what is refused. */
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { pptx } from '../src/index.js'
import { fixed, foundIn, opened, partsOf, placeOf, reviewed } from './opened.js'
import { paragraph as p, pptxFile, pptxParts, run as r, shape, type Slide } from './pptx.js'
import { wordFile } from './word.js'
import { zipOf } from './zip.js'

const found = async (slides: readonly Slide[]): Promise<string[]> => foundIn(await opened(pptx, pptxFile(...slides)))

const came = p(r('The addicts came.'))
const come = p(r('Come.'))
const title = (text: string): string => shape(p(r(text)), '<p:ph type="title"/>')
const on = (inner: string): Slide[] => [{ shapes: shape(inner) }]
const table = (...cells: string[]): string =>
  `<p:graphicFrame><a:tbl><a:tr>${cells.map((own) => `<a:tc><a:txBody>${own}</a:txBody></a:tc>`).join('')}</a:tr></a:tbl></p:graphicFrame>`

test.each<[what: string, slides: Slide[], found: string[]]>([
  ['a shape', on(came), ['addicts']],
  ['words over runs', on(p(r('Most drug ') + r('add') + r('icts came.'))), ['drug addicts']],
  [
    'words over a line break',
    on(p(`${r('Most drug')}<a:br><a:rPr lang="en-GB"/></a:br>${r('addicts came.')}`)),
    ['drug\naddicts']
  ],
  ['references', on('<a:p><a:r><a:t>R&amp;D for ad&#100;icts.</a:t></a:r></a:p>'), ['addicts']],
  ['a title', [{ shapes: title('Help for addicts') }], ['addicts']],
  ['a link', on(p(r('The addicts came.', '<a:rPr><a:hlinkClick/></a:rPr>'))), ['addicts']],
  ['shapes in a group', [{ shapes: `<p:grpSp>${shape(came)}</p:grpSp>` }], ['addicts']],
  ['a cell', [{ shapes: table(came) }], ['addicts']],
  ['an alternative text', [{ shapes: shape(come, '', 'descr="Some addicts &amp; others"') }], ['addicts']],
  ['notes', [{ shapes: shape(come), notes: shape(came, '<p:ph type="body"/>') }], ['addicts']],
  ['words of a diagram', [{ shapes: shape(come), diagram: `<d:t>${came}</d:t>` }], ['addicts']],
  [
    'slides in their order',
    [{ shapes: shape(p(r('An addict came.'))) }, { shapes: shape(came) }],
    ['addict', 'addicts']
  ],
  [
    'the foot of all slides once',
    [{ shapes: shape(came, '<p:ph type="ftr"/>') }, { shapes: shape(came, '<p:ph type="ftr"/>') }],
    ['addicts']
  ],
  [
    'one of two forms',
    [
      {
        shapes: `<mc:AlternateContent><mc:Choice>${shape(came)}</mc:Choice><mc:Fallback>${shape(came)}</mc:Fallback></mc:AlternateContent>`
      }
    ],
    ['addicts']
  ],
  ['no hidden slide, nor its notes', [{ shapes: shape(came), notes: shape(came), more: 'show="0"' }], []],
  ['no hidden shape', [{ shapes: shape(came, '', 'hidden="1"') }], []],
  ['no other language', on(p(r('Les addicts viennent.', '<a:rPr lang="fr-FR"/>'))), []],
  ['no number of a slide', [{ shapes: shape(came, '<p:ph type="sldNum"/>') }], []],
  [
    'a title above a list as its heading',
    [{ shapes: title('Terms to avoid') + shape(p(r('addict')), '<p:ph idx="1"/>') }],
    []
  ]
])('reads %s', async (_, slides, expected) => {
  expect(await found(slides)).toEqual(expected)
})

test.each<[what: string, slides: Slide[], location: object]>([
  ['a slide and a paragraph', [{ shapes: '' }, { shapes: shape(come + came) }], { slide: 2, paragraph: 2 }],
  [
    'a slide, where one before it is hidden',
    [{ shapes: shape(come), more: 'show="0"' }, ...on(came)],
    { slide: 2, paragraph: 1 }
  ],
  ['a title', [{ shapes: title('Help for addicts') }], { slide: 1, title: 'Help for addicts' }],
  ['a cell', [{ shapes: table(come, came) }], { slide: 1, table: 1, row: 1, column: 2 }],
  ['notes', [{ shapes: shape(come), notes: shape(came) }], { slide: 1, 'paragraph of notes': 1 }],
  ['a diagram', [{ shapes: '', diagram: came }], { slide: 1, 'text in a diagram': 1 }],
  [
    'an alternative text',
    [{ shapes: shape('', '', 'descr="Some addicts"') }],
    { slide: 1, 'alternative text of picture': 1 }
  ]
])('a place is %s', async (_, slides, location) => {
  expect(placeOf(await opened(pptx, pptxFile(...slides)))).toEqual(location)
})

describe('a fix', () => {
  const instead = 'people with drug use disorders'
  const bold = '<a:rPr b="1"/>'
  const withIt = p(r(`The ${instead} came.`))
  test.each<[what: string, before: Slide[], after: Slide[]]>([
    ['in a run', on(came), on(withIt)],
    [
      'over runs, in the format of most of it',
      on(p(r('Most drug ') + r('addicts', bold))),
      on(p(r('Most ') + r(instead, bold)))
    ],
    ['in notes', [{ shapes: '', notes: shape(came) }], [{ shapes: '', notes: shape(withIt) }]],
    [
      'in an alternative text',
      [{ shapes: shape('', '', 'descr="Some addicts"') }],
      [{ shapes: shape('', '', `descr="Some ${instead}"`) }]
    ],
    [
      'at the foot of all slides',
      [{ shapes: shape(came, '<p:ph type="ftr"/>') }, { shapes: shape(came, '<p:ph type="ftr"/>') }],
      [{ shapes: shape(withIt, '<p:ph type="ftr"/>') }, { shapes: shape(withIt, '<p:ph type="ftr"/>') }]
    ],
    [
      'not in a diagram, which is drawn elsewhere as well',
      [{ shapes: '', diagram: came }],
      [{ shapes: '', diagram: came }]
    ]
  ])('%s', async (_, before, after) => {
    expect(await partsOf(await fixed(pptx, pptxFile(...before)))).toEqual(pptxParts(after))
  })
})

const slideOf = (inner: string): Uint8Array => zipOf({ ...pptxParts(on('')), 'ppt/slides/slide1.xml': inner })

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['an empty file', new Uint8Array(), /^: is empty;/],
  ['a text', new TextEncoder().encode('The addicts came.'), /^: is no presentation/],
  [
    'an old or encrypted file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
    /^: is encrypted, or in the old form of PowerPoint/
  ],
  ['a zip that is cut off', pptxFile({ shapes: '' }).slice(0, -10), /^: is damaged or cut off/],
  ['a Word document', wordFile({ body: '' }), /^: is a Word document by its content; name it \.docx/],
  ['a zip of something else', zipOf({ a: '' }), /^: is no presentation/],
  ['what is no XML', slideOf('<sld><a></sld>'), /^: its part ppt\/slides\/slide1\.xml is no XML/],
  ['a document type', slideOf('<!DOCTYPE a [<!ENTITY x "y">]><sld>&x;</sld>'), /has a document type/],
  [
    'elements within each other without end',
    slideOf(`<s>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</s>`),
    /elements within each other/
  ],
  ['paragraphs without end', pptxFile({ shapes: shape('<a:p/>'.repeat(100_001)) }), /has more than 100000 paragraphs/],
  [
    'pieces without end',
    pptxFile({ shapes: shape(p('<a:r><a:t>a</a:t></a:r>'.repeat(400_001))) }),
    /in more than 400000 pieces/
  ]
])('refuses %s in one line', async (_, file, message) => {
  const opening = await pptx.open(file)
  expect(opening.ok ? 'it was read' : opening.message).toMatch(message)
  expect(opening.ok ? '' : opening.message).toMatch(/^[^\n]*; [^\n]*$/)
})

test('a slide that is named twice is read once', async () => {
  const parts = pptxParts(on(came))
  const file = zipOf({
    ...parts,
    'ppt/presentation.xml': (parts['ppt/presentation.xml'] ?? '').replace(/<p:sldId [^>]*>/, '$&$&')
  })
  expect((await opened(pptx, file)).text.split('addicts')).toHaveLength(2)
})

test.each<[what: string, size: number, of: (n: number) => Slide[]]>([
  ['slides', 100, (n) => Array.from({ length: n }, () => ({ shapes: shape(came) }))],
  ['runs', 1000, (n) => on(p(r('a ').repeat(n) + r('addicts')))],
  ['cells', 300, (n) => [{ shapes: table(...Array.from({ length: n }, () => came)) }]]
])('takes time in proportion to the length: %s', async (_, size, of) => {
  const work = (n: number) => {
    const file = pptxFile(...of(n))
    return async () => {
      await fixed(pptx, file)
    }
  }
  expect(await leastGrowth(work, size, 3)).toBeLessThan(3)
})

describe('a review', () => {
  const types = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
  }

  test('puts a comment on the slide, says where and why, and changes nothing', async () => {
    const before: Record<string, string> = {
      ...types,
      ...pptxParts([{ shapes: title('Help for addicts'), notes: shape(came) }])
    }
    const { bytes, comments, changes } = await reviewed(pptx, zipOf(before))
    expect({ comments, changes }).toEqual({ comments: 2, changes: 0 })
    const after = await partsOf(bytes)
    expect(after['ppt/comments/stigmalint.xml']).toContain(
      '<p:cm authorId="0" dt="2026-01-31T00:00:00" idx="1"><p:pos x="10" y="10"/>' +
        '<p:text>In slide 1, title Help for addicts: “addicts”\nWhy &amp; how.</p:text></p:cm>'
    )
    expect(after['ppt/commentAuthors.xml']).toContain(
      '<p:cmAuthor id="0" name="stigmalint" initials="sl" lastIdx="2" clrIdx="0"/>'
    )
    expect(after['ppt/slides/_rels/slide1.xml.rels']).toContain('Target="../comments/stigmalint.xml"')
    expect(after['ppt/_rels/presentation.xml.rels']).toContain('Target="commentAuthors.xml"')
    expect(after['[Content_Types].xml']).toContain('PartName="/ppt/comments/stigmalint.xml"')
    expect(after['ppt/slides/slide1.xml']).toBe(before['ppt/slides/slide1.xml'])
  })

  test('adds nothing to comments of the newer form', async () => {
    const parts = pptxParts(on(came))
    const rels = 'ppt/slides/_rels/slide1.xml.rels'
    const newer =
      '<Relationship Id="c" Type="http://schemas.microsoft.com/office/2018/10/relationships/comments" Target="../comments/modern.xml"/>'
    const file = zipOf({ ...types, ...parts, [rels]: (parts[rels] ?? '').replace('</', `${newer}</`) })
    await expect(reviewed(pptx, file)).rejects.toThrow('has comments in the newer form of PowerPoint')
  })
})
