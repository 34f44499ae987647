/** Each way to ignore a finding is tried out where it is hard: it silences, and the page reads on as it was. */
import { applyEdits, defaultSettings, type Edit } from '@stigmalint/core'
import { formats, type Format } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { openDocument } from '@stigmalint/core/trusted'
import { describe, expect, it } from 'vitest'
import { isSilencedBy } from '../../src/silence/silencing.js'
import { ignoreInFile, waysToIgnore, windowAround } from '../../src/silence/suppressions.js'
import { commentsOf, findingsIn, formatNamed } from '../checked.js'

const { markdown } = formats
const { readsTheSame } = commentsOf(markdown)

/** What the server does: the first way that holds. */
async function ignored(text: string, format: Format = markdown): Promise<string | null> {
  const [finding] = await findingsIn(text, format)
  if (!finding) throw new Error('nothing was found')
  const trial = {
    text,
    finding,
    format,
    ruleSet: await loadRuleSet(),
    settings: defaultSettings,
    openText: openDocument
  }
  const comments = commentsOf(format)
  const holds = async (edits: Edit[]): Promise<boolean> =>
    (await comments.readsTheSame(text, applyEdits(text, edits))) && (await isSilencedBy(trial, edits))
  for (const edits of waysToIgnore(text, finding, finding.ruleId ?? '', comments))
    if (await holds(edits)) return applyEdits(text, edits)
  return null
}

const line = '<!-- stigmalint-disable-next-line drug-use/addict -- say why -->'
const pair = (word: string): string =>
  `<!-- stigmalint-disable drug-use/addict -- say why -->${word}<!-- stigmalint-enable drug-use/addict -->`

const places: [where: string, text: string, ignored: string][] = [
  ['first line', 'The addicts came.\n', `${line}\nThe addicts came.\n`],
  ['paragraph', 'One.\n\nThe addicts came.\n', `One.\n\n${line}\nThe addicts came.\n`],
  ['second line of a paragraph', 'One line\nthe addicts came.\n', `One line\nthe ${pair('addicts')} came.\n`],
  ['behind a hard break', 'One line  \nthe addicts came.\n', `One line  \nthe ${pair('addicts')} came.\n`],
  ['behind a backslash break', 'One line\\\nthe addicts came.\n', `One line\\\nthe ${pair('addicts')} came.\n`],
  ['heading', '# One\n\n## The addicts\n', `# One\n\n${line}\n## The addicts\n`],
  ['heading under a heading', '# One\n## The addicts\n', `# One\n${line}\n## The addicts\n`],
  ['first item', 'One:\n\n- the addicts\n- two\n', `One:\n\n${line}\n- the addicts\n- two\n`],
  ['second item', '- one\n- the addicts\n', `- one\n- the ${pair('addicts')}\n`],
  ['item of a loose list', '- one\n\n- the addicts\n', `- one\n\n- the ${pair('addicts')}\n`],
  ['nested item', '- one\n  - the addicts\n- two\n', `- one\n  ${line}\n  - the addicts\n- two\n`],
  ['numbered item', '3. one\n4. the addicts\n', `3. one\n4. the ${pair('addicts')}\n`],
  ['second paragraph of an item', '- one\n\n  the addicts\n', `- one\n\n  ${line}\n  the addicts\n`],
  ['block quote', '> The addicts came.\n', `> ${line}\n> The addicts came.\n`],
  ['table head', '| addicts | b |\n| --- | --- |\n| 1 | 2 |\n', `${line}\n| addicts | b |\n| --- | --- |\n| 1 | 2 |\n`],
  [
    'table row',
    '| a | b |\n| --- | --- |\n| the addicts | 2 |\n',
    `| a | b |\n| --- | --- |\n| the ${pair('addicts')} | 2 |\n`
  ],
  ['CRLF', 'One.\r\n\r\nThe addicts came.\r\n', `One.\r\n\r\n${line}\r\nThe addicts came.\r\n`],
  ['behind a fence', '```\nx\n```\nThe addicts came.\n', `\`\`\`\nx\n\`\`\`\n${line}\nThe addicts came.\n`],
  [
    'item behind a fence',
    '- one\n  ```\n  x\n  ```\n- the addicts\n',
    `- one\n  \`\`\`\n  x\n  \`\`\`\n- the ${pair('addicts')}\n`
  ],
  [
    'one of several in a line: the others stay marked',
    'The addicts wait. Addicts leave.\n',
    `The ${pair('addicts')} wait. Addicts leave.\n`
  ],
  ['lone carriage returns', 'One.\r\rThe addicts came.\r', `One.\r\rThe ${pair('addicts')} came.\r`]
]

describe('ignore here', () => {
  it.each(places)('%s', async (_, text, expected) => {
    const result = await ignored(text)
    expect(result).toBe(expected)
    expect(await findingsIn(expected)).toHaveLength((await findingsIn(text)).length - 1)
  })
})

const times = '00:01.000 --> 00:02.000'
const note = 'NOTE stigmalint-disable-next-cue drug-use/addict -- say why'
const captions: [where: string, text: string, ignored: string | null][] = [
  ['the first cue', `WEBVTT\n\n${times}\nThe addicts came.\n`, `WEBVTT\n\n${note}\n\n${times}\nThe addicts came.\n`],
  [
    'a cue with a name',
    `WEBVTT\n\n${times}\nOne.\n\n2\n${times}\n- Yes.\n  Addicts came.\n`,
    `WEBVTT\n\n${times}\nOne.\n\n${note}\n\n2\n${times}\n- Yes.\n  Addicts came.\n`
  ],
  [
    'with CRLF',
    `WEBVTT\r\n\r\n1\r\n${times}\r\nAddicts.\r\n`,
    `WEBVTT\r\n\r\n${note}\r\n\r\n1\r\n${times}\r\nAddicts.\r\n`
  ],
  ['a cue right behind another: no note can stand before it', `${times}\nOne.\n${times}\nThe addicts came.\n`, null],
  ['one of several in a cue: the others stay marked', `${times}\nThe addicts wait. Addicts leave.\n`, null]
]

describe('ignore here, in captions', () => {
  it.each(captions)('%s', async (_, text, expected) => {
    expect(await ignored(text, formatNamed('vtt'))).toBe(expected)
  })

  it.each([
    [`WEBVTT\n\n${times}\nThe addicts.`, 'WEBVTT\n\nNOTE stigmalint-disable-file drug-use/addict -- say why\n\n00'],
    [
      `WEBVTT - x\nKind: captions\n \n${times}\nThe addicts.`,
      'WEBVTT - x\nKind: captions\n \nNOTE stigmalint-disable-file'
    ],
    [`WEBVTT\n${times}\nThe addicts.`, `WEBVTT\n${times}\nThe addicts.\n\nNOTE stigmalint-disable-file`],
    [`${times}\nThe addicts.`, 'NOTE stigmalint-disable-file drug-use/addict -- say why\n\n00']
  ])('in the file: %j', async (text, start) => {
    const format = formatNamed('vtt')
    const after = applyEdits(text, ignoreInFile(text, 'drug-use/addict', commentsOf(format)))
    expect(after.startsWith(start)).toBe(true)
    expect(await findingsIn(after, format)).toEqual([])
    expect(await commentsOf(format).readsTheSame(text, after)).toBe(true)
  })
})

const files: [what: string, text: string, start: string][] = [
  ['text', 'The addicts came.\n', '<!-- stigmalint-disable-file drug-use/addict -- say why -->\n\nThe'],
  ['front matter', '---\na: 1\n---\n# The addicts\n', '---\na: 1\n---\n<!-- stigmalint-disable-file'],
  ['CRLF', 'The addicts came.\r\n', '<!-- stigmalint-disable-file drug-use/addict -- say why -->\r\n\r\nThe']
]

it.each(files)('ignore in the file: %s', async (_, text, start) => {
  const edits = ignoreInFile(text, 'drug-use/addict', commentsOf(markdown))
  const after = applyEdits(text, edits)
  expect(after.startsWith(start)).toBe(true)
  expect(await findingsIn(after)).toEqual([])
  expect(await readsTheSame(text, after)).toBe(true)
})

const different: [one: string, other: string][] = [
  ['one\ntwo\n', `one\n${line}\ntwo\n`],
  ['- a\n- b\n', `- a\n${line}\n- b\n`],
  ['The addicts.\n', `${pair('The')} addicts.\n`],
  ['| a |\n| - |\n| b |\n', `| a |\n| - |\n${line}\n| b |\n`]
]

it.each(different)('%j does not read as %j', async (one, other) => {
  expect(await readsTheSame(one, other)).toBe(false)
})

describe('the lines round a place', () => {
  const paragraph = 'Nothing to see here.'
  it.each(['\n', '\r\n', '\r'])('are few, from one empty line to another: %j', (line) => {
    const text = Array.from({ length: 5000 }, () => `${paragraph}${line}${line}`).join('')
    const { from, to } = windowAround(text, 50_000, 50_010)
    expect(to - from).toBeLessThan(10_000)
    expect([from <= 50_000, to >= 50_010]).toEqual([true, true])
    expect(text.slice(from, from + paragraph.length)).toBe(paragraph)
    expect(text.slice(0, to).endsWith(line + line)).toBe(true)
  })

  it('are few where there is no empty line', () => {
    const { from, to } = windowAround('One line.\n'.repeat(20_000), 100_000, 100_010)
    expect(to - from).toBeLessThan(60_000)
  })

  it('are the whole of a short text', () => {
    expect(windowAround('One.\n\nTwo.\n', 6, 9)).toEqual({ from: 0, to: 11 })
  })
})
