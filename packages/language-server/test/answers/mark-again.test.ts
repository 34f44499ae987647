/** On a comment that leaves something as it is, one action takes it out again: the text is what it was before. */
import { applyEdits } from '@stigmalint/core'
import { formats, type Format } from '@stigmalint/core/formats'
import { describe, expect, it } from 'vitest'
import { leaveOf } from '../../src/silence/leaves.js'
import { commentsToTakeBack, leavesToTakeBack } from '../../src/answers/mark-again.js'
import { ignoreInFile } from '../../src/silence/suppressions.js'
import { commentsOf, findingsIn, formatNamed } from '../checked.js'

const next = '<!-- stigmalint-disable-next-line drug-use/addict -- a title -->'
const from = '<!-- stigmalint-disable drug-use/addict -- a title -->'
const to = '<!-- stigmalint-enable drug-use/addict -->'
const file = '<!-- stigmalint-disable-file drug-use/addict -- a title -->'

/** `‸` is where the cursor stands. */
async function offersAt(marked: string, format: Format = formats.markdown) {
  const cursor = marked.indexOf('‸')
  const text = marked.replace('‸', '')
  const at = (await findingsIn(text, format)).filter(({ place }) => place !== undefined)
  const offers = commentsToTakeBack(text, format, cursor, cursor, at)
  return offers.map(({ title, edits }) => [title, applyEdits(text, edits)])
}

const taken: [where: string, text: string, title: string, after: string][] = [
  ['the line below', `One.\n\n‸${next}\nThe addicts.\n`, 'Mark it again', 'One.\n\nThe addicts.\n'],
  ['between empty lines', `One.\n\n‸${next}\n\nThe addicts.\n`, 'Mark it again', 'One.\n\nThe addicts.\n'],
  ['in a block quote', `> ${next}‸\n> The addicts.\n`, 'Mark it again', '> The addicts.\n'],
  [
    'behind front matter',
    `---\na: 1\n---\n‸${file}\n\n# Addicts\n`,
    'Mark it again in this document',
    '---\na: 1\n---\n# Addicts\n'
  ],
  ['the whole document', `${file}‸\n\nThe addicts.\n`, 'Mark it again in this document', 'The addicts.\n'],
  ['with CRLF', `${file}‸\r\n\r\nThe addicts.\r\n`, 'Mark it again in this document', 'The addicts.\r\n'],
  ['this line', 'The addicts. ‸<!-- stigmalint-disable-line -->\nTwo.\n', 'Mark it again', 'The addicts.\nTwo.\n'],
  ['round a word, on its first comment', `The ‸${from}addicts${to} came.\n`, 'Mark it again', 'The addicts came.\n'],
  ['on the word itself', `The ${from}addi‸cts${to} came.\n`, 'Mark it again', 'The addicts came.\n'],
  ['on its last comment', `The ${from}addicts${to}‸ came.\n`, 'Mark it again', 'The addicts came.\n'],
  ['in a table', `| a |\n| - |\n| ${from}add‸icts${to} |\n`, 'Mark it again', '| a |\n| - |\n| addicts |\n'],
  ['over lines', `‸${from}\n\nThe addicts.\n\n${to}\n`, 'Mark it again', 'The addicts.\n\n'],
  [
    'another needs what switches on again: it stays',
    `‸${from}\n\nThe addicts.\n\n${from}\n\nMore addicts.\n\n${to}\n`,
    'Mark it again',
    `The addicts.\n\n${from}\n\nMore addicts.\n\n${to}\n`
  ]
]

describe('mark it again', () => {
  it.each(taken)('%s', async (_, text, title, after) => {
    expect(await offersAt(text)).toEqual([[title, after]])
  })

  it('in MDX, and in the message of a commit', async () => {
    const mdx = `{/*‸ stigmalint-disable-next-line drug-use/addict */}\nThe addicts.\n`
    expect(await offersAt(mdx, formats.mdx)).toEqual([['Mark it again', 'The addicts.\n']])
    const commit = `# ‸${next}\nHelp the addicts\n`
    expect(await offersAt(commit, formats['commit-message'])).toEqual([['Mark it again', 'Help the addicts\n']])
  })

  it('in captions', async () => {
    const cue = '1\n00:01.000 --> 00:02.000\nThe addicts.\n'
    const vtt = `WEBVTT\n\n${cue}\nNOTE ‸stigmalint-disable-next-cue -- a title\n\n${cue}`
    expect(await offersAt(vtt, formatNamed('vtt'))).toEqual([['Mark it again', `WEBVTT\n\n${cue}\n${cue}`]])
    const srt = `${cue}\nNOTE ‸stigmalint-disable-next-cue -- a title\n\n${cue}`
    expect(await offersAt(srt, formatNamed('srt'))).toEqual([])
  })

  it.each<[string, string]>([
    ['elsewhere in the text', `${next}\nThe addicts.\n\nT‸wo.\n`],
    ['on what switches nothing off: that is reported, and mended as such', `‸${next}\nNothing.\n`],
    ['on a comment of another kind', '<!--‸ a note -->\nThe addicts.\n'],
    ['on one that is only shown', `\`\`\`\n‸${next}\n\`\`\`\n\nThe addicts.\n`],
    ['far behind the comment that it is for', `${from}\n\nThe add‸icts.\n\n${to}\n`]
  ])('is not offered %s', async (_, text) => {
    expect(await offersAt(text)).toEqual([])
  })

  it('takes back what was written for the whole document', async () => {
    for (const text of ['The addicts.\n', '---\ntitle: x\n---\n\nThe addicts.\n', '# The addicts\r\n\r\nMore.\r\n']) {
      const edits = ignoreInFile(text, 'drug-use/addict', commentsOf(formats.markdown))
      const written = applyEdits(text, edits)
      const at = (edits[0]?.start ?? 0) + 5
      const [offer] = commentsToTakeBack(written, formats.markdown, at, at, await findingsIn(written))
      expect(applyEdits(written, offer?.edits ?? [])).toBe(text)
    }
  })
})

it('a place that the client keeps is taken back by its command, at that place alone', async () => {
  const findings = await findingsIn('The addicts wait. Addicts leave.\n')
  const [first, second] = findings
  const uri = 'untitled:Letter'
  const leave = first ? leaveOf(first, findings, uri) : null
  const offers = leavesToTakeBack(first ? [first] : [], findings, leave ? [leave] : [], uri)
  expect(offers.map(({ title, command }) => [title, command?.command, command?.arguments])).toEqual([
    ['Mark it again', 'stigmalint.markAgain', [leave]]
  ])
  expect(leavesToTakeBack(second ? [second] : [], findings, leave ? [leave] : [], uri)).toEqual([])
})
