/** Notebooks: what is read in them, what is refused, and how they are rewritten in place. */
import { check, fixesToApply, type Finding, type Opening } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { notebook } from '../src/index.js'
import { elements, members, type Span } from '../src/notebook/json.js'

const ruleSet = await loadRuleSet()
const open = (json: string): Promise<Opening> => notebook.open(new TextEncoder().encode(json))

async function opened(json: string) {
  const opening = await open(json)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

async function found(json: string): Promise<Finding[]> {
  const { text, format } = await opened(json)
  return (await check(text, { ruleSet, format })).messages
}

type Cell = readonly [kind: string, source: string | readonly string[]]
const notebookOf = (...cells: readonly Cell[]): string =>
  JSON.stringify({ cells: cells.map(([cell_type, source]) => ({ cell_type, source })), nbformat: 4 })
const cell = (source: string | readonly string[]): Cell => ['markdown', source]

const read: [what: string, json: string, found: string[]][] = [
  ['a cell of Markdown', notebookOf(cell('The addicts came.')), ['addicts']],
  ['its lines', notebookOf(cell(['# Help\n', '\n', 'Most drug\n', 'addicts came.'])), ['drug\naddicts']],
  ['its markup', notebookOf(cell('Most drug **addicts** came; `addicts`.')), ['drug **addicts']],
  ['its escapes', notebookOf(cell('"Quoted"\tThe\u00A0addicts.')).replace('addict', '\\u0061ddict'), ['addicts']],
  ['half a character', notebookOf(cell('The addicts came. \uD83D')), ['addicts']],
  ['its comments', notebookOf(cell('<!-- stigmalint-disable-next-line -->\nThe addicts.\n\nAddicts.')), ['Addicts']],
  ['comments for all cells below', notebookOf(cell('<!-- stigmalint-disable -->'), cell('The addicts.')), []],
  ['no code', notebookOf(['code', 'addicts = 1'], ['raw', 'addicts']), []],
  ['nothing but the sources', '{"addicts":"addicts","cells":[],"metadata":{"title":"addicts"}}', []],
  [
    'what stands last of two with one name',
    '{"cells":[],"cells":[{"cell_type":"markdown","source":"Addicts."}]}',
    ['Addicts']
  ],
  ['names in escapes', '{"\\u0063ells":[{"cell_type":"mark\\u0064own","source":["Addicts."]}]}', ['Addicts']],
  ['a heading of another cell as one', notebookOf(cell('## Terms to avoid'), cell('- junkie')), []],
  ['each cell alone: a fence', notebookOf(cell('```\nlet x'), cell('The addicts came.')), ['addicts']],
  ['each cell alone: a comment', notebookOf(cell('<!-- to do'), cell('The addicts came.')), ['addicts']],
  [
    'each cell alone: tags of a quotation',
    notebookOf(cell('<blockquote>\n\nx'), cell('The addicts came.\n\n</blockquote>')),
    ['addicts']
  ],
  [
    'each cell alone: a template',
    notebookOf(cell('{% raw %}'), cell('The addicts came.'), cell('{% endraw %}')),
    ['addicts']
  ],
  [
    'a line above others as no front matter',
    notebookOf(cell('---\ntitle: Help\nslug: addicts\n---\n\nCome.')),
    ['addicts']
  ]
]

test.each(read)('reads %s', async (_, json, expected) => {
  expect(
    (await found(json))
      .filter(({ severity, fixes }) => severity !== 'information' || fixes.length > 0)
      .filter(({ ruleId }) => ruleId === 'drug-use/addict' || ruleId === 'drug-use/junkie')
      .map(({ actual }) => actual)
  ).toEqual(expected)
})

const refused: [what: string, bytes: string | Uint8Array, message: string][] = [
  ['an empty file', '', ': is no JSON, as a notebook is; open it in Jupyter and save it again'],
  ['a text', 'The addicts came.', ': is no JSON, as a notebook is; open it in Jupyter and save it again'],
  ['one that is cut off', '{"cells": [', ': is no JSON, as a notebook is; open it in Jupyter and save it again'],
  ['a mistake', '{"cells": [],\n"a": 1,\n}', ':3: is no JSON, as a notebook is; open it in Jupyter and save it again'],
  [
    'a conflict',
    '{"cells": [\n<<<<<<< HEAD\n{}\n=======\n>>>>>>> x\n]}',
    ':2: is no JSON, as a notebook is; open it in Jupyter and save it again'
  ],
  [
    'other bytes',
    Uint8Array.of(0xff, 0xfe, 0x7b),
    ': is no UTF-8, as a notebook is; open it in Jupyter and save it again'
  ],
  ['an old version', '{"worksheets": []}', ': is a notebook of an old version; open it in Jupyter and save it again'],
  ['a list', '[]', ': is no notebook, it has no list `cells`; open it in Jupyter and save it again'],
  [
    'cells that are none',
    '{"cells": {}}',
    ': is no notebook, it has no list `cells`; open it in Jupyter and save it again'
  ],
  [
    'a cell that is none',
    '{"cells": [{"cell_type": "raw", "source": ""}, null]}',
    ': is no notebook that can be read, its cell 2 has no kind and text; open it in Jupyter and save it again'
  ],
  [
    'a text that is none',
    '{"cells": [{"cell_type": "markdown", "source": ["a", 1]}]}',
    ': is no notebook that can be read, its cell 1 has a `source` that is no text; open it in Jupyter and save it again'
  ],
  [
    'lists within lists',
    `{"cells": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ': is no notebook that can be read, its cell 1 has no kind and text; open it in Jupyter and save it again'
  ]
]

test.each(refused)('refuses %s in one line', async (_, bytes, message) => {
  const opening = await (typeof bytes === 'string' ? open(bytes) : notebook.open(bytes))
  expect(opening).toEqual({ ok: false, message })
})

test('a name of JavaScript changes nothing but the notebook', async () => {
  expect(await found('{"__proto__":{"cells":1},"cells":[{"__proto__":{},"cell_type":"raw","source":""}]}')).toEqual([])
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('a place is a cell among all cells, and a line in it', async () => {
  const { locate, text } = await opened(notebookOf(['code', 'x'], cell('Help\n\nfor addicts'), cell('addicts')))
  const places = [...text.matchAll(/addicts/g)].map(({ index }) => locate(index, index + 7))
  expect(places).toEqual([
    { cell: 2, line: 3 },
    { cell: 3, line: 1 }
  ])
})

describe('a fix', () => {
  const fixed = async (json: string): Promise<string> => {
    const document = await opened(json)
    const { messages } = await check(document.text, { ruleSet, format: document.format })
    const written = (await document.apply(fixesToApply(messages, 'suggested').flatMap(({ edits }) => edits))).write()
    return written.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes) : written.message
  }

  test('changes the words in their string, and nothing else', async () => {
    const json =
      '\uFEFF{ "cells" : [\r\n {"source": ["\\u0022Help\\u0022 \\/ caf\\u00e9 for the addicts. \\uD83D\\n", "x"], "cell_type": "markdown"},\r\n' +
      '{"cell_type":"code","source":"addicts","outputs":[1e3,-0.0]}],"nbformat":4.0 }\r\n'
    expect(await fixed(json)).toBe(json.replace('addicts', 'people with drug use disorders'))
  })

  test.each([
    [
      'joins lines that it makes one',
      ['Most drug\n', 'users came.\n', 'Bye.'],
      ['Most people who use drugs came.\n', 'Bye.']
    ],
    ['leaves each line a string', ['Most intravenous drug\n', 'users came.'], ['Most people who inject drugs came.']],
    ['writes one text as one', 'Most addicts\ncame.', 'Most people with drug use disorders\ncame.']
  ] as const)('%s', async (_, before, after) => {
    expect(await fixed(notebookOf(cell(before)))).toBe(notebookOf(cell(after)))
  })

  test('in a file of ASCII writes ASCII', async () => {
    const document = await opened(notebookOf(cell('The "x" addicts.')))
    const at = document.text.indexOf('addicts')
    const written = (await document.apply([{ start: at, end: at + 7, text: '“é”\\\n"x"' }])).write()
    expect(written.ok && new TextDecoder().decode(written.bytes)).toBe(
      notebookOf(cell('The "x" “é”\\\n"x".')).replace('“é”', '\\u201c\\u00e9\\u201d')
    )
  })

  test('outside of all cells is refused', async () => {
    const document = await opened(notebookOf(cell('Addicts.'), cell('x')))
    expect(() => document.apply([{ start: 0, end: 1, text: '' }])).toThrow(RangeError)
    expect(() => document.apply([{ start: 11, end: 12, text: '' }])).toThrow(RangeError)
  })
})

test('values are found where a parser takes them from', () => {
  const parsed = (json: string, { start, end }: Span): unknown => JSON.parse(json.slice(start, end))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const json = JSON.stringify({ list: Object.values(value), object: value }, null, indent)
      const top = members(json, 0)
      const list = elements(json, top.get('list')?.start ?? 0)
      expect(list.map((span) => parsed(json, span))).toEqual(JSON.parse(json).list)
      const object = [...members(json, top.get('object')?.start ?? 0)]
      expect(object.map(([name, span]) => [name, parsed(json, span)])).toEqual(Object.entries(JSON.parse(json).object))
    })
  )
})

test.each<[what: string, size: number, of: (n: number) => string]>([
  ['cells', 500, (n) => notebookOf(...Array.from({ length: n }, () => cell('The addicts came.')))],
  ['lines', 500, (n) => notebookOf(cell(Array.from({ length: n }, () => 'The addicts came.\n\n')))],
  ['one string', 500, (n) => notebookOf(cell('The "addicts" came. The addicts left.\n\n'.repeat(n)))],
  ['backslashes', 20_000, (n) => notebookOf(cell('\\"'.repeat(n)))],
  ['lists within lists', 20_000, (n) => `{"cells":[],"a":${'['.repeat(n)}${']'.repeat(n)}}`],
  ['members', 20_000, (n) => `{${'"a":{"b":"c"},'.repeat(n)}"cells":[]}`]
])('takes time in proportion to the length: %s', async (_, size, of) => {
  const readAndFix = async (bytes: Uint8Array): Promise<void> => {
    const opening = await notebook.open(bytes)
    if (!opening.ok) throw new Error(opening.message)
    const { text, format, locate, apply } = opening.document
    const { messages } = await check(text, { ruleSet, format })
    for (const { place } of messages) if (place && 'start' in place) locate(place.start.offset ?? 0, 0)
    const after = await apply(fixesToApply(messages, 'suggested').flatMap(({ edits }) => edits))
    after.write()
  }
  const work = (n: number) => {
    const bytes = new TextEncoder().encode(of(n))
    return () => readAndFix(bytes)
  }
  expect(await leastGrowth(work, size, 3)).toBeLessThan(3)
})
