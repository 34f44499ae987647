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
  ['what is said of languages', `WEBVTT\n\n${times}\nLanguage: fr\nThe addicts came.`, ['addicts']],
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
  ['times', (n: number) => `${times}\n`.repeat(n)]
])('takes time in proportion to the length: %s', async (_, of) => {
  expect(await leastGrowth((n) => check(of(n), { ruleSet, format: vtt }), 512, 3)).toBeLessThan(3)
})
