/** What comments switch off, told where that is asked for: the findings that there would be, and why there are none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check, openDocument } from '../src/index.js'
import type { FormatId } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules

/** `line:column rule "words" (reason)` of what is silenced. */
const rows: [what: string, format: FormatId, text: string, silenced: string[]][] = [
  ['nothing', 'markdown', 'Two addicts came.\n', []],
  [
    'the next line, with its reason',
    'markdown',
    '<!-- stigmalint-disable-next-line -- a title of 1998 -->\nTwo addicts came.\n\nAn addict came.\n',
    ['2:5 drug-use/addict "addicts" (a title of 1998)']
  ],
  [
    'a stretch, without a reason',
    'markdown',
    '<!-- stigmalint-disable drug-use/addict -->\n\nAddicts and an alcoholic.\n\n<!-- stigmalint-enable -->\n\nAddicts.\n',
    ['3:1 drug-use/addict "Addicts" (null)']
  ],
  [
    'a file, by the first of two comments',
    'markdown',
    '<!-- stigmalint-disable-file -- one -->\n\n<!-- stigmalint-disable drug-use/addict -- two -->\n\nAddicts.\n',
    ['5:1 drug-use/addict "Addicts" (one)']
  ],
  [
    'behind a byte-order mark',
    'markdown',
    '\uFEFFAddicts. <!-- stigmalint-disable-line -- so -->\n',
    ['1:2 drug-use/addict "Addicts" (so)']
  ],
  [
    'in MDX, whose comments are of another form',
    'mdx',
    '{/* stigmalint-disable-next-line -- so */}\nTwo addicts came.\n',
    ['2:5 drug-use/addict "addicts" (so)']
  ],
  ['what is left alone all the same', 'markdown', '<!-- stigmalint-disable-next-line -->\nNarcotics Anonymous\n', []]
]

const told = async (text: string, format: FormatId): Promise<string[]> =>
  ((await check(text, { ruleSet, format, silenced: true })).silenced ?? []).map(
    ({ finding: { line, column, ruleId, actual, fixes }, reason }) => {
      expect(fixes).toEqual([])
      return `${line ?? 0}:${column ?? 0} ${ruleId ?? ''} "${actual ?? ''}" (${String(reason)})`
    }
  )

test.each(rows)('%s', async (_, format, text, silenced) => {
  expect(await told(text, format)).toEqual(silenced)
})

const line = fc.constantFrom(
  'Two addicts came.',
  'An alcoholic came.',
  'Nobody came.',
  '',
  '<!-- stigmalint-disable -- so -->',
  '<!-- stigmalint-disable-next-line drug-use/addict -->',
  '<!-- stigmalint-enable -->'
)

test('it changes nothing else, is as many as are counted, and is the same after an edit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(), async (lines, at) => {
      const text = lines.join('\n\n')
      const options = { ruleSet, format: 'markdown' } as const
      const { silenced = [], ...rest } = await check(text, { ...options, silenced: true })
      expect(rest).toEqual(await check(text, options))
      expect(silenced).toHaveLength(rest.suppressed)
      const opened = openDocument(lines.toSpliced(at % lines.length, 1).join('\n\n'), { ...options, silenced: true })
      await opened.check()
      opened.edit({ start: 0, end: opened.text.length, text })
      const places = (found: typeof silenced): unknown => found.map(({ finding: { place }, reason }) => [place, reason])
      expect(places((await opened.check()).silenced ?? [])).toEqual(places(silenced))
    }),
    { numRuns: 60 }
  )
})
