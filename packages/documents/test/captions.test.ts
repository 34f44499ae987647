/** Captions: what is read in them, and how it is rewritten in place. */
import { applyFixes, check, type Finding } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { expect, test } from 'vitest'
import { leastGrowth } from '../../core/test/growth.js'
import { srt, vtt } from '../src/index.js'

const ruleSet = await loadRuleSet()
const found = async (text: string, format = vtt): Promise<Finding[]> =>
  (await check(text, { ruleSet, format })).messages

const times = '00:01.000 --> 00:02.000'
const read: [where: string, text: string, found: string[]][] = [
  ['a cue', `WEBVTT\n\n${times}\nThe addicts came.\n`, ['addicts']],
  ['a cue behind a byte-order mark', `\uFEFFWEBVTT\r\n\r\n${times}\r\nThe addicts came.\r\n`, ['addicts']],
  ['words of two lines', `${times}\nMost drug\naddicts came.\n`, ['drug\naddicts']],
  ['words of two cues', `${times}\nMost drug\n\n2\n${times}\naddicts came.\n`, [`drug\n\n2\n${times}\naddicts`]],
  ['words that a tag stands between', `${times}\nMost drug <i>addicts</i> came.\n`, ['drug <i>addicts']],
  ['words behind a place on the screen', `${times}\n{\\an8}Addicts came.\n`, ['Addicts']],
  ['no voice', `${times}\n<v The Addict>They came.</v>\n`, []],
  ['no class', `${times}\n<c.addict>They came.</c>\n`, []],
  [
    'no header, note or style',
    `WEBVTT addicts\n\nNOTE The addicts\ncame.\n\nSTYLE\n::cue(addict) {}\n\n${times}\nOK.`,
    []
  ],
  ['captions in English', `WEBVTT\nKind: captions\nLanguage: en-GB\n\n${times}\nThe addicts came.`, ['addicts']],
  ['no captions in another language', `WEBVTT - x\r\nLanguage: fr\r\n\r\n${times}\r\nThe addicts came.`, []],
  ['what is said of languages', `WEBVTT\n\n${times}\nLanguage: fr.\nThe addicts came.`, ['addicts']],
  ['a note with a line of times as players do', `WEBVTT\n\nNOTE x\n${times}\nThe addicts came.`, ['addicts']],
  ['no name of a cue', `addicts\n${times}\nThey came.\n`, []],
  ['no setting of a cue', `${times} region:addicts\nThey came.\n`, []]
]

test.each(read)('reads %s', async (_, text, expected) => {
  for (const format of [srt, vtt])
    expect(
      (await found(text, format)).filter(({ ruleId }) => ruleId === 'drug-use/addict').map(({ actual }) => actual)
    ).toEqual(expected)
})

const cue = (text: string): string => `${times}\n${text}\n\n`
const silenced: [what: string, text: string, found: string[]][] = [
  [
    'the next cue',
    `WEBVTT\n\nNOTE stigmalint-disable-next-cue\n\n${cue('An addict.')}${cue('Drug users.')}`,
    ['Drug users']
  ],
  ['a cue of two lines', `NOTE stigmalint-disable-next-cue\n\n${cue('An addict.\nDrug users.')}`, []],
  ['with its name above it', `NOTE stigmalint-disable-next-cue\n\n2\n${cue('An addict.')}`, []],
  ['with CRLF', `WEBVTT\n\nNOTE stigmalint-disable-next-cue\n\n${cue('An addict.')}`.replaceAll('\n', '\r\n'), []],
  [
    'one rule of two',
    `NOTE stigmalint-disable-next-cue drug-use/addict -- why\n\n${cue('Addicts. Drug users.')}`,
    ['Drug users']
  ],
  [
    'several notes above one cue',
    `NOTE stigmalint-disable-next-cue drug-use/addict\n\nNOTE x\n\nNOTE stigmalint-disable-next-cue drug-use/drug-user\n\n${cue('Addicts. Drug users.')}`,
    []
  ],
  ['words that begin below their mark', `NOTE\nstigmalint-disable-next-cue\n-- and why\n\n${cue('An addict.')}`, []],
  ['a note with no line behind it', `NOTE stigmalint-disable-next-cue\n${cue('An addict.')}`, []],
  [
    'from here on',
    `${cue('Drug users.')}NOTE stigmalint-disable\n\n${cue('An addict.')}NOTE stigmalint-enable\n\n${cue('An alcoholic.')}`,
    ['Drug users', 'alcoholic']
  ],
  ['the file', `${cue('Drug users.')}NOTE stigmalint-disable-file\n\n${cue('An addict.')}`, []]
]

test.each(silenced)('a note of WebVTT silences %s', async (_, text, expected) => {
  expect((await found(text)).map(({ actual }) => actual)).toEqual(expected)
})

const told: [what: string, text: string, reason: RegExp][] = [
  ['about lines', `NOTE stigmalint-disable-next-line\n\n${cue('Yes.')}`, /did you mean `stigmalint-disable-next-cue`/],
  ['about this line', `NOTE stigmalint-disable-line\n\n${cue('Yes.')}`, /did you mean `stigmalint-disable-next-cue`/],
  [
    'about what is next',
    `NOTE stigmalint-disable-next\n\n${cue('Yes.')}`,
    /did you mean `stigmalint-disable-next-cue`/
  ],
  ['of another linter', `NOTE stigmalint-ignore-file\n\n${cue('Yes.')}`, /did you mean `stigmalint-disable-file`/],
  [
    'that is not there',
    `NOTE stigmalint-frobnicate\n\n${cue('Yes.')}`,
    /known are `stigmalint-disable-next-cue`, `stigmalint-disable`/
  ],
  ['with nothing to silence', `NOTE stigmalint-disable-next-cue\n\n${cue('Yes.')}`, /nothing is found there/],
  ['with no cue behind it', `${cue('Yes.')}NOTE stigmalint-disable-next-cue`, /no text follows it/]
]

test.each(told)('a note of WebVTT is told of that is one %s', async (_, text, reason) => {
  expect((await found(text)).map((finding) => finding.reason)).toEqual([expect.stringMatching(reason)])
})

test('in a text of lines, one about cues is told of', async () => {
  const { messages } = await check('<!-- stigmalint-disable-next-cue -->\nYes.\n', { ruleSet, format: 'markdown' })
  expect(messages.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/did you mean `stigmalint-disable-next-line`/)
  ])
})

const shown: [what: string, text: string][] = [
  ['a line of a cue', `${times}\nYes.\nNOTE stigmalint-disable-next-cue\n\n${cue('An addict.')}`],
  ['the header', `WEBVTT\nNOTE stigmalint-disable-next-cue\n\n${cue('An addict.')}`],
  ['a comment of HTML', `<!-- stigmalint-disable-file -->\n\n${cue('An addict.')}`],
  ['a note that only begins so', `NOTES stigmalint-disable-file\n\n${cue('An addict.')}`],
  ['a note with other words first', `NOTE Write stigmalint-disable-file\n\n${cue('An addict.')}`],
  ['a note without words', `NOTE\n\nstigmalint-disable-file\n\n${cue('An addict.')}`]
]

test.each(shown)('%s silences nothing', async (_, text) => {
  expect((await found(text)).map(({ actual }) => actual)).toEqual(['addict'])
})

test('SubRip has no comments', async () => {
  const text = `NOTE stigmalint-disable-file\n\n<!-- stigmalint-disable-file -->\n\n${cue('An addict.')}`
  expect((await found(text, srt)).map(({ actual }) => actual)).toEqual(['addict'])
})

test('a fix changes the words in their place and no time', async () => {
  const text = `1\r\n${times}\r\nMost <i>addicts</i> came, and drug\r\n\r\n2\r\n${times}\r\naddicts left.\r\n`
  const fixed = applyFixes(text, await found(text, srt), 'suggested').text
  expect(fixed).not.toBe(text)
  expect(fixed.split('\r\n').filter((line) => line === times)).toHaveLength(2)
})

test.each([
  ['cues without an end', (n: number) => `${times}\nthe addicts came\n\n`.repeat(n)],
  ['signs for less', (n: number) => `${times}\nAddicts ${'<'.repeat(n)}`],
  ['lines of a header', (n: number) => `WEBVTT\n${'a: b\n'.repeat(n)}\n${times}\nAddicts.`],
  ['notes', (n: number) => `NOTE stigmalint-disable-next-cue\n\n`.repeat(n)],
  ['lines of a note', (n: number) => `NOTE stigmalint-disable-next-cue\n${'x\n'.repeat(n)}\n${times}\nAddicts.`],
  ['blanks before a note', (n: number) => `\n${' '.repeat(n)}NOTE stigmalint-x\n\n${times}\nAddicts.`],
  ['times', (n: number) => `${times}\n`.repeat(n)]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: vtt }), 512, 3)).toBeLessThan(3)
})
