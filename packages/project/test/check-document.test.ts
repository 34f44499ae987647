/** A document checked and fixed, with what that changed as a reader sees it. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { defaultSettings } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { check, type Checked } from '@stigmalint/core/trusted'
import { describe, expect, test } from 'vitest'
import { formatOf, openBytes } from '@stigmalint/files'
import { checkDocument, type Fixing } from '../src/index.js'

const options = { ruleSet: await loadRuleSet(), settings: defaultSettings, format: formats.text }

type Row = readonly [
  what: string,
  fix: 'safe' | 'suggested' | null,
  text: string,
  fixed: string | null,
  applied: number,
  changes: readonly (readonly [line: number, before: string, after: string])[]
]
const rows: readonly Row[] = [
  ['what was not asked for', null, 'She committed suicide.\n', null, 0, []],
  [
    'a safe fix, and what only a person can choose stays',
    'safe',
    'Today.\n\nShe committed suicide. The addicts came.\n',
    'Today.\n\nShe died by suicide. The addicts came.\n',
    1,
    [[3, 'committed suicide', 'died by suicide']]
  ],
  [
    'what several findings change together is one change',
    'suggested',
    'Addicts and alcoholics came.\n',
    'People with drug or alcohol use disorders came.\n',
    1,
    [[1, 'Addicts and alcoholics', 'People with drug or alcohol use disorders']]
  ],
  ['a text with nothing to choose', 'safe', 'The addicts came.\n', null, 0, []],
  ['a text with nothing to find', 'suggested', 'The people came.\n', null, 0, []]
]

const places = ({ findings }: Checked): string[] =>
  findings.map(({ start, end, ruleId }) => `${start}-${end} ${ruleId ?? ''}`)

async function opened(text: string, name = 'a.txt') {
  const opening = await openBytes(Buffer.from(text), formatOf(name) ?? formats.text)
  if (!opening.ok) throw new Error(opening.message)
  return opening.document
}

const fixing = (which: Fixing['which']): Fixing => ({ which, isMeant: () => true })

describe('fixing', () => {
  test.each(rows)('%s', async (_, fix, text, whole, count, changes) => {
    const { document, found, fixed } = await checkDocument(await opened(text), options, fix && fixing(fix))
    expect(document.text).toBe(text)
    expect(fixed?.document.text ?? null).toBe(whole)
    expect(fixed?.applied ?? 0).toBe(count)
    expect(fixed?.changes.map(({ line, before, after }) => [line, before, after]) ?? []).toEqual(changes)
    // what was found in the text as it was given, and what is left in the fixed one
    expect(places(found)).toEqual(places(await check(text, options)))
    expect(fixed && places(fixed.result)).toEqual(fixed && places(await check(fixed.document.text, options)))
  })

  test('a document that is no text as it stands is fixed in its bytes, and tells where', async () => {
    const notebookOf = (...cells: readonly string[]): string =>
      JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'markdown', source })) })
    const before = notebookOf('# Help', 'Today.\nThe addicts committed suicide.')
    const { fixed } = await checkDocument(await opened(before, 'a.ipynb'), options, fixing('suggested'))
    expect(fixed?.document.source).toBe(
      notebookOf('# Help', 'Today.\nThe people with drug use disorders died by suicide.')
    )
    expect(fixed?.changes.map(({ location, after }) => [location, after])).toEqual([
      [{ cell: 2, line: 2 }, 'people with drug use disorders'],
      [{ cell: 2, line: 2 }, 'died by suicide']
    ])
  })
})
