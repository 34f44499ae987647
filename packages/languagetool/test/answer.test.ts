/** From a request to its matches: what is marked, and what is put in its place. */
import { createLoader } from '@stigmalint/configuration'
import { applyEdits } from '@stigmalint/core'
import { formats } from '@stigmalint/core/formats'
import { loadRuleSet } from '@stigmalint/core/rules'
import { check } from '@stigmalint/core/trusted'
import { describe, expect, test } from 'vitest'
import { readText } from '../src/annotated.js'
import { answerTo, type Question } from '../src/answer.js'
import { matchesOf, type Match } from '../src/matches.js'

const path = '/nowhere/stdin.md'
const configuration = await createLoader({ builtIn: await loadRuleSet(), configuration: false }).load(path)

type Asked = Partial<Omit<Question, 'parameters'>> & { parameters: Question['parameters'] }

async function matchesFor({ parameters, profile = null, format = null, agent = '' }: Asked): Promise<Match[]> {
  const { status, body } = await answerTo({ parameters, profile, format, agent }, configuration, path, () => undefined)
  expect(status).toBe(200)
  const { matches }: { matches: Match[] } = JSON.parse(body)
  return matches
}

const inText = (text: string, matches: readonly Match[]): string[] =>
  matches.map(({ offset, length }) => text.slice(offset, offset + length))

const firstOf = (text: string, [match]: readonly Match[]): string =>
  match === undefined
    ? text
    : text.slice(0, match.offset) + (match.replacements[0]?.value ?? '') + text.slice(match.offset + match.length)

describe('one range, and replacements for exactly that range', () => {
  test.each([
    ["An addict's family came.", "An addict's family", 'The family of a person with a drug use disorder came.'],
    ['He committed suicide.', 'committed suicide', 'He died by suicide.'],
    ['He is an alcoholic now.', 'an alcoholic', 'He is a person with an alcohol use disorder now.']
  ])('%s', async (text, marked, first) => {
    const matches = await matchesFor({ parameters: { text, language: 'en' } })
    expect(inText(text, matches)).toEqual([marked])
    expect(firstOf(text, matches)).toBe(first)
  })

  test('every replacement in the examples of the rules makes what one of the fixes makes', async () => {
    const { examples } = await configuration.ruleSet.reference()
    const texts = Object.values(examples).flatMap(({ flagged = [] }) =>
      flagged.map(({ text }) => text.replace(/[«»]/g, ''))
    )
    const settings = configuration.settings(path)
    let [offered, all] = [0, 0]
    for (const text of texts) {
      const read = readText({ text }, null)
      if (!read.ok) throw new Error(read.message)
      const { findings } = await check(text, { ruleSet: configuration.ruleSet, settings, format: formats.text })
      const made = new Set(findings.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits))))
      all += made.size
      const becomes = matchesOf(findings, read.asked, (id) => id).flatMap(({ offset, length, replacements }) =>
        replacements.map(({ value }) => text.slice(0, offset) + value + text.slice(offset + length))
      )
      offered += becomes.length
      expect(becomes.filter((own) => !made.has(own))).toEqual([])
    }
    expect(texts.length).toBeGreaterThan(500)
    // nearly every fix fits its sentence
    expect(offered).toBeGreaterThan(0.95 * all)
  })

  // trap 7
  test('a fix that changes other sentences is not offered, and what is marked stays short', async () => {
    const text = 'Injecting drug users (IDUs) came to the clinic. Most of the IDUs left again after a day.'
    const matches = await matchesFor({ parameters: { text } })
    expect(matches.length).toBeGreaterThan(0)
    for (const match of matches) expect(match.length).toBeLessThan('Injecting drug users (IDUs) came'.length)
  })

  test('no range goes from one item of a list into the next', async () => {
    const text = '- addicts\n- drug abusers\n- alcoholics\n'
    const matches = await matchesFor({ parameters: { text }, format: 'markdown' })
    expect(inText(text, matches)).toEqual(['addicts', 'drug abusers', 'alcoholics'])
  })
})

describe('what a client says of its text', () => {
  const text = 'The addicts came.'
  test.each<[what: string, parameters: Record<string, string>, marked: string[]]>([
    ['English', { language: 'en-US' }, ['addicts']],
    ['whatever it is', { language: 'auto' }, ['addicts']],
    ['no language', {}, ['addicts']],
    ['no dictionary (TeXstudio)', { language: '<none>' }, ['addicts']],
    ['another language', { language: 'de-DE' }, []],
    ['a language that begins alike', { language: 'enm' }, []],
    ['the other half of two requests', { language: 'auto', mode: 'textLevelOnly' }, []],
    ['the first half', { language: 'auto', mode: 'allButTextLevelOnly' }, ['addicts']],
    ['a rule that is left out', { disabledRules: 'a,drug-use/addict' }, []],
    ['only another rule', { enabledOnly: 'true', enabledRules: 'alcohol/alcoholic' }, []],
    ['what nobody knows', { somethingNew: 'yes', enabledOnly: 'false' }, ['addicts']]
  ])('%s', async (_, parameters, marked) => {
    expect(inText(text, await matchesFor({ parameters: { text, ...parameters } }))).toEqual(marked)
  })

  test('notes are for who asks for more', async () => {
    const noted = '“The addicts came,” she said.'
    expect(await matchesFor({ parameters: { text: noted } })).toEqual([])
    const [match] = await matchesFor({ parameters: { text: noted, level: 'picky' } })
    expect(match?.rule.issueType).toBe('style')
  })

  test.each([
    ['en-US', 'offense'],
    ['en-GB', 'offence'],
    ['en-AU', 'offence']
  ])('a paragraph alone is spelled as %s spells: %s', async (language, spelled) => {
    const [match] = await matchesFor({ parameters: { text: 'A convict may vote in this district.', language } })
    expect(JSON.stringify(match?.replacements)).toContain(spelled)
  })

  test('the profile of the address decides what comes first', async () => {
    const first = async (profile: 'us' | 'un'): Promise<string | undefined> =>
      (await matchesFor({ parameters: { text }, profile }))[0]?.replacements[0]?.value
    expect(await first('un')).toBe('people with drug use disorders')
    expect(await first('us')).toBe('people with substance use disorders')
  })
})

describe('as what it is read', () => {
  const text = '# Plan\n\n> The addicts came.\n\nThe `addicts` key.\n'
  test('plain text, where nothing else shows', async () => {
    expect(inText(text, await matchesFor({ parameters: { text } }))).toContain('addicts')
  })
  test.each([
    ['the address says so', { format: 'markdown' }],
    ['Zettlr sends it', { agent: 'Zettlr/3.4.1 (linux x64)' }]
  ])('Markdown where %s: a quotation and code are left alone', async (_, given) => {
    expect(await matchesFor({ parameters: { text }, ...given })).toEqual([])
  })
})

describe('annotated text', () => {
  const ask = (annotation: object[], given: Partial<Question> = {}): Promise<Match[]> =>
    matchesFor({ parameters: { data: JSON.stringify({ annotation }), language: 'en' }, ...given })

  test('offsets count in text and markup', async () => {
    const annotation = [
      { markup: '**' },
      { text: 'The addicts' },
      { markup: '**' },
      { text: ' came. The alcoholics left.' }
    ]
    const matches = await ask(annotation)
    expect(inText('**The addicts** came. The alcoholics left.', matches)).toEqual(['addicts', 'alcoholics'])
  })

  test('the true source comes along with its markup, and is read as Markdown', async () => {
    const annotation = [
      { markup: '> ', interpretAs: '' },
      { text: 'The addicts came.' },
      { markup: '\n\n', interpretAs: '\n\n' },
      { text: 'Nothing else.' }
    ]
    expect(await ask(annotation)).toEqual([])
  })

  // trap 6
  test('markup that is only blanks: what stands for code is never marked', async () => {
    const annotation = [
      { text: 'Set ' },
      { markup: '         ', interpretAs: 'addicts' },
      { text: ' for the alcoholics.' }
    ]
    expect(inText('Set           for the alcoholics.', await ask(annotation))).toEqual(['alcoholics'])
  })

  test('a range across markup that is not there is marked, and nothing is put in its place', async () => {
    const annotation = [
      { text: 'The ' },
      { markup: '   ' },
      { text: 'drug' },
      { markup: '  ' },
      { text: ' addicts came.' }
    ]
    const [match, ...others] = await ask(annotation)
    expect(others).toEqual([])
    expect(match).toMatchObject({ offset: 7, length: 14, replacements: [] })
  })

  test('markup of TeX is not read as Markdown', async () => {
    const annotation = [{ markup: '\\section{' }, { text: 'The addicts' }, { markup: '}' }]
    expect(inText('\\section{The addicts}', await ask(annotation))).toEqual(['addicts'])
  })

  test('text alone may stand in it, too', async () => {
    expect(await matchesFor({ parameters: { data: '{"text":"The addicts came."}' } })).toHaveLength(1)
  })
})

test.each([
  ['neither text nor data', {}, "missing 'text' or 'data'"],
  ['both', { text: 'a', data: '{}' }, 'only one of'],
  ['data that is no JSON', { data: '{' }, "'data' is JSON"],
  ['data of another shape', { data: '{"annotation":[{"words":"a"}]}' }, "'data' is JSON"]
])('%s is answered with a line', async (_, parameters, line) => {
  const question = { parameters, profile: null, format: null, agent: '' }
  const { status, body } = await answerTo(question, configuration, path, () => undefined)
  expect(status).toBe(400)
  expect(body).toMatch(/^Error: /)
  expect(body).toContain(line)
})

test('all that the strictest clients read is there', async () => {
  const [match] = await matchesFor({ parameters: { text: 'The addicts came.' } })
  expect(match).toMatchObject({
    message: expect.any(String),
    shortMessage: expect.any(String),
    replacements: [{ value: expect.any(String) }, { value: expect.any(String) }],
    context: { text: 'The addicts came.', offset: 4, length: 7 },
    sentence: 'The addicts came.',
    type: { typeName: 'Other' },
    rule: {
      id: 'drug-use/addict',
      description: expect.any(String),
      issueType: 'register',
      urls: [{ value: expect.stringMatching(/^https:/) }],
      category: { id: 'STYLE', name: expect.any(String) }
    },
    ignoreForIncompleteSentence: false,
    contextForSureMatch: 0
  })
})
