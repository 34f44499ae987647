/** Rich text: what is read in it, where it is told, and how it is rewritten in place. */
import { check, fixesToApply, type Finding, type OpenedDocument } from '@stigmalint/core'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { rtf } from '../src/index.js'
import { ruleSet } from './markup.js'
import { wordFile } from './word.js'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const fileOf = (body: string): Uint8Array => bytesOf(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Addict;}}${body}}`)

async function opened(bytes: Uint8Array): Promise<OpenedDocument> {
  const opening = await rtf.open(bytes)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

async function found(bytes: Uint8Array): Promise<{ document: OpenedDocument; findings: Finding[] }> {
  const document = await opened(bytes)
  const { messages } = await check(document.text, { ruleSet, format: document.format })
  return { document, findings: messages }
}

const startOf = ({ place }: Finding): number => (place && 'start' in place ? (place.start.offset ?? -1) : -1)

const shown: [what: string, body: string, text: string][] = [
  ['a paragraph', 'The clinic.\\par', 'The clinic.'],
  ['words over a line of the file', 'The cli\r\nnic.', 'The clinic.'],
  ['a byte of the code page', "Caf\\'e9 \\'93open\\'94.", 'Café “open”.'],
  ['a byte as it stands', 'Caf\u00E9.', 'Café.'],
  ['a byte of the code page of a font', "{\\fonttbl{\\f1\\fcharset204 A;}}\\f1 \\'e4\\'e0.", 'да.'],
  ['a character of two bytes', "{\\fonttbl{\\f1\\fcharset128 A;}}\\f1 \\'93\\'fa\\'96{\\f1 \\'96\\'7b}.", '日本.'],
  ['a character of two bytes, one as it stands', "{\\fonttbl{\\f1\\fcharset128 A;}}\\f1 \\'96{.", '.'],
  ['a number', 'He\\u8217?s here.', 'He’s here.'],
  ['a number with two characters for others', "\\uc2 He\\u8217\\'92?s here.", 'He’s here.'],
  ['a number with none for others', '\\uc0 He\\u8217 s here.', 'He’s here.'],
  ['a number below zero', 'A \\u-4064?.', 'A \uF020.'],
  ['two numbers of one character', '\\u-10178?\\u-8816?.', '\u{1F990}.'],
  ['signs', '\\ldblquote a\\rdblquote\\~b\\emdash c\\_d\\\\\\{\\}', '“a”\u00A0b—c\u2011d\\{}'],
  ['the words of a link', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt A clinic}}.', 'A clinic.'],
  ['what a field computes', 'Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}.', 'Page 7.'],
  ['words in a shape', '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt In it.\\par}}{\\shprslt b}}', 'In it.'],
  ['no hidden text', 'A{\\v hidden} b\\v hidden\\v0  c.', 'A b c.'],
  ['no deleted text', 'A{\\deleted deleted} b.', 'A b.'],
  ['no comment', 'A{\\*\\annotation comment} b{\\*\\atnid x}.', 'A b.'],
  ['no picture and no object', 'A{\\pict\\pngblip 0a0b}{\\object{\\*\\objdata 00}} b.', 'A b.'],
  ['no destination that is not known', 'A{\\*\\unknown b {c}} d.', 'A d.'],
  ['no number of a list', '{\\listtext 1.\\tab}A.', 'A.'],
  ['no data, however long it says it is', 'A\\bin4 b}{cd.', 'Ad.'],
  ['what is there of a file that was cut', 'A {\\b clinic', 'A clinic']
]

test.each(shown)('reads %s', async (_, body, text) => {
  expect((await opened(fileOf(`\\pard ${body}`))).source.trim()).toBe(text)
})

const told: [where: string, body: string, location: unknown][] = [
  ['a paragraph', '\\pard One.\\par The addicts came.\\par', { paragraph: 2 }],
  [
    'a paragraph below a heading',
    '{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Scope\\par\\pard The addicts came.\\par',
    { heading: 'Scope', paragraph: 2 }
  ],
  ['a heading', '\\pard\\outlinelevel0 The addicts\\par', { heading: 'The addicts' }],
  [
    'a cell',
    '\\trowd\\intbl Who\\cell What\\cell\\row\\trowd\\intbl All\\cell The addicts came.\\cell\\row',
    { table: 1, row: 2, column: 2 }
  ],
  ['a note', '\\pard One{\\footnote\\pard The addicts came.} two.\\par', { note: 1 }],
  ['the head of pages', '{\\header\\pard The addicts came.\\par}\\pard One.\\par', { header: 1 }]
]

test.each(told)('tells of %s', async (_, body, location) => {
  const { document, findings } = await found(fileOf(body))
  expect(findings.map((finding) => document.locate(startOf(finding), startOf(finding)))).toEqual([location])
})

describe('what stands round it', () => {
  test('a quotation, by its style, is not rewritten', async () => {
    const { findings } = await found(fileOf('{\\stylesheet{\\s2 Quote;}}\\pard\\s2 The addicts came.\\par'))
    expect(findings.map(({ severity, fixes }) => [severity, fixes])).toEqual([['information', []]])
  })

  test('a list of terms to avoid is none of use', async () => {
    const { findings } = await found(fileOf('\\pard Words to avoid:\\par\\pard\\ls1 addict\\par junkie\\par'))
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  test('code, by its style, is not read', async () => {
    const { findings } = await found(fileOf('{\\stylesheet{\\s2 HTML Preformatted;}}\\pard\\s2 The addicts came.\\par'))
    expect(findings).toEqual([])
  })
})

const rewritten: [what: string, body: string, after: string][] = [
  ['words', 'The addicts came.', 'The people with drug use disorders came.'],
  ['words in several groups', 'Most {\\b drug} {\\i users} came.', 'Most {\\b }{\\i people who use drugs} came.'],
  ['words over a line of the file', 'The add\r\nicts came.', 'The \r\npeople with drug use disorders came.'],
  ['a word with a hyphen that may break it', 'The ad\\-dicts came.', 'The people with drug use disorders came.'],
  ['a word directly behind a control word', '\\b1\r\nAddicts came.', '\\b1\r\nPeople with drug use disorders came.']
]

test.each(rewritten)('rewrites %s, and nothing else', async (_, body, after) => {
  const { document, findings } = await found(fileOf(`\\pard ${body}\\par`))
  const edits = fixesToApply(findings, 'suggested').flatMap((fix) => fix.edits)
  const written = (await document.apply(edits)).write()
  expect(written.ok && textOf(written.bytes)).toBe(textOf(fileOf(`\\pard ${after}\\par`)))
})

test('what is no ASCII is written as a number', async () => {
  const document = await opened(fileOf('\\pard A clinic.\\par'))
  const start = document.text.indexOf('clinic')
  const after = (await document.apply([{ start, end: start + 6, text: 'café {1}' }])).write()
  expect(after.ok && textOf(after.bytes)).toContain('A caf{\\uc1\\u233?} \\{1\\}.')
})

test.each([
  ['no bytes', bytesOf(''), ': is empty; save the document again'],
  ['a Word document', wordFile({ body: '' }), ': is a Word document by its content; name it .docx'],
  ['a PDF', bytesOf('%PDF-1.7'), ': is a PDF by its content; name it .pdf'],
  ['plain text', bytesOf('The clinic.'), ': is no rich text (RTF); save it as .rtf in a word processor'],
  [
    'rich text behind other words',
    bytesOf('Words {\\rtf1 addicts}'),
    ': is no rich text (RTF); save it as .rtf in a word processor'
  ]
])('refuses %s in one line', async (_, bytes, message) => {
  expect(await rtf.open(bytes)).toEqual({ ok: false, message })
})

test.each([
  ['groups that nothing ends', (n: number) => '{'.repeat(n)],
  ['ends of what is not open', (n: number) => '}'.repeat(n)],
  ['notes in notes', (n: number) => '{\\footnote a '.repeat(n)],
  ['fields in fields', (n: number) => '{\\field{\\*\\fldinst x}{\\fldrslt a '.repeat(n)],
  ['paragraphs', (n: number) => 'The addicts came.\\par '.repeat(n)],
  ['numbers', (n: number) => '\\u233?'.repeat(n)],
  ['bytes', (n: number) => "\\'e9".repeat(n)],
  ['cells', (n: number) => '\\intbl addicts\\cell '.repeat(n)],
  ['data', (n: number) => '\\bin1 '.repeat(n)],
  ['backslashes', (n: number) => '\\'.repeat(n)]
])('takes time in proportion to the length: %s', async (_, of) => {
  const growth = await leastGrowth(
    async (n) => {
      const document = await opened(fileOf(`Addicts. ${of(n)}`))
      await check(document.text, { ruleSet, format: document.format })
    },
    256,
    3
  )
  expect(growth).toBeLessThan(3)
})
