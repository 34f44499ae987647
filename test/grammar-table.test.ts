/**
 * The table of grammatical cases in ../shared, row by row: each wording is rewritten, all suggested fixes taken, until
 * nothing changes, and has to read as the table says.
 */
import { readFileSync } from 'node:fs'
import { applyFixes, check } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { describe, expect, it } from 'vitest'
import { hasShared, sharedPath } from './shared.js'

/** Remarks of the table's author in brackets: no part of the wording, but they may say where it stands. */
const places: Readonly<Record<string, (text: string) => string>> = {
  heading: (text) => `# ${text}`,
  'sentence-case heading': (text) => `# ${text}`,
  'list item, lower case': (text) => text,
  recital: (text) => `Recalling ${text},`,
  'infinitive, modal': (text) => text,
  behaviour: (text) => text,
  drugs: (text) => text,
  'drug context': (text) => text
}

/** Words that mean something to stigmalint only where the text is about drugs: the row is read inside this text. */
const contexts: Readonly<Record<string, string>> = {
  "this abuser's record (drug context)": 'Nobody asked for {} of heroin use.',
  'an IDU': 'The clinic tests {} for HIV.',
  'IDUs were tested.': 'The clinic is for HIV. {}',
  'Many relapsed.': 'The clinic treats people who use heroin. {}',
  'relapsing patients': 'The heroin clinic sees {} every day.',
  'users and dealers': 'The heroin was injected by {}.',
  'Users (as we call them below)': '{} inject heroin.'
}

/** Rows whose second cell says what is to happen, and not what is to be written. */
const outcomes: Readonly<Record<string, 'silent' | 'no fix' | 'information'>> = {
  'offender management': 'no fix',
  'Users (as we call them below)': 'no fix',
  'non-alcoholic drinks': 'silent',
  'SUD, AUD, OUD': 'silent',
  '"Addicts are human too," said one speaker.': 'information',
  'resolution 61/11, entitled "Promoting ... services for drug users"': 'silent',
  'the abuse of narcotic drugs and psychotropic substances (recital)': 'information',
  '"drug users", in the words of the resolution': 'information',
  'so-called "addicts"': 'information',
  'delete the words "drug addict" and insert "person with ..."': 'silent'
}

/** Rows that come out otherwise than the table's words: what is written instead, and why. Each is a choice, not a gap. */
const others: Readonly<Record<string, readonly [after: string, why: string]>> = {
  'user-led services (drugs)': ['user-led services', '"user-led" is mostly said of those who use a service'],
  'ex-addict / ex-addicts': [
    'person in recovery from a drug use disorder / people in recovery from drug use disorders',
    'equal wording, as in the row "former drug addict"'
  ],
  'HIV-infected inmates': ['People in prison living with HIV', 'behind an acronym a sentence is taken to begin'],
  'IDU prevalence (behaviour)': [
    'IDU prevalence',
    'the letters of the behaviour are no label; the term base leaves them'
  ],
  'MAT clinics': ['MAT clinics', 'letters with many meanings: only where the text spells them out'],
  'FSWs, CSWs': ['FSWs, CSWs', 'letters with many meanings: only where the text is about sex work'],
  'a convicted drug offender who is an addict': [
    'a person convicted of a drug-related offence who has a drug use disorder',
    'equal wording, the one of the resolutions'
  ],
  'suffering from drug addiction': [
    'living with a drug use disorder',
    'equal wording; "with" behind a noun for people'
  ],
  'homeless drug addicts in prison': [
    'people with drug use disorders in prison who have experienced homelessness',
    'equal wording in another order'
  ],
  'failed a drug test': ['tested positive', 'the substance is for the writer to name'],
  'addicted inmates relapse': [
    'people in prison with drug use disorders experience a recurrence of symptoms',
    'the wording of the profile `un`, as in the row "Many relapsed."'
  ],
  'drug abuse treatment': ['drug use disorder treatment', 'equal wording; behind another word it is "treatment for …"'],
  'Alcoholics Anonymous meetings for alcoholics': [
    'Alcoholics Anonymous meetings for people with alcohol use disorders',
    'what the second cell describes'
  ],
  'The addict must accept that he is ill.': [
    'The person with a drug use disorder must accept that he is ill.',
    'a pronoun further on is left to the writer'
  ],
  'Kelly JF. Substance abuser ... Int J Drug Policy': [
    'Kelly JF. Person Who Uses Drugs ... Int J Drug Policy',
    'the row leaves out what tells a reference: year, volume and pages; with them it is silent'
  ]
}

interface Row {
  section: string
  before: string
  after: string
}

const ruleSet = await loadRuleSet()

describe.skipIf(!hasShared)('the table of grammatical cases in ../shared', () => {
  const rows = hasShared ? rowsOf(readFileSync(sharedPath('terminology/grammar.md'), 'utf8')) : []

  it.each(rows)('$section $before', async ({ before, after }) => {
    const text = placed(before)
    const found = await rewritten(text)
    const outcome = Object.hasOwn(outcomes, before) ? outcomes[before] : undefined
    if (outcome) expect(found).toEqual({ text, severities: outcomeAs[outcome] })
    else {
      const other = Object.hasOwn(others, before) ? others[before] : undefined
      const wanted = other ? [other[0]] : choices(after)
      const got = found.text.replace(/^# /, '')
      const isRight = wanted.some((choice) => isSame(got, within(before, choice)))
      expect({ got, wanted: isRight ? [got] : wanted }).toEqual({ got, wanted: [got] })
    }
  })

  it('has every exception among its rows', () => {
    const all = new Set(rows.map(({ before }) => before))
    const named = [...Object.keys(contexts), ...Object.keys(outcomes), ...Object.keys(others)]
    expect(named.filter((before) => !all.has(before))).toEqual([])
  })

  it('says of no row that it differs where it does not', () => {
    const equal = rows.filter(
      ({ before, after }) =>
        others[before] && choices(after).some((choice) => isSame(others[before]?.[0] ?? '', choice))
    )
    expect(equal.map(({ before }) => before)).toEqual([])
  })
})

const outcomeAs = {
  silent: [],
  'no fix': expect.arrayContaining([expect.stringMatching(/^(?:error|warning|information)$/)]),
  information: expect.arrayContaining(['information'])
}

function rowsOf(table: string): Row[] {
  let section = ''
  return table.split('\n').flatMap((line): Row[] => {
    if (line.startsWith('## ')) section = line.slice(3)
    const cells = /^\| (.+?) \| (.+?) \|$/.exec(line)
    const [, before = '', after = ''] = cells ?? []
    const isRow = cells !== null && !/^(?:Before|Text|Label|---)$/.test(before) && !section.startsWith('0.')
    return isRow ? [{ section, before, after }] : []
  })
}

/** A row without its author's remark, in the place that the remark speaks of. */
function placed(before: string): string {
  const [, words = before, said = ''] = /^(.*) \(([^)]*)\)$/.exec(before) ?? []
  const place = Object.hasOwn(places, said) ? places[said] : undefined
  return within(before, place ? place(words) : before)
}

const within = (before: string, text: string): string =>
  Object.hasOwn(contexts, before) ? (contexts[before] ?? '').replace('{}', text) : text

/** The wordings that a cell allows: "x or y", "x / us: y", remarks in brackets left out. */
function choices(after: string): string[] {
  const without = after.replace(/ \([^)]*\)/g, '').trim()
  const first = without.replace(/[:;] .*$/, '')
  const parts = [after, without, first].flatMap((cell) => [cell, ...cell.split(/ \/ | or (?=organizations|behaviour)/)])
  return parts.map((part) => part.replace(/^(?:un|us|uk): /, '').trim())
}

/** "..." in the table stands for any words. */
function isSame(text: string, choice: string): boolean {
  const pattern = choice.split('...').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.+')}$`).test(text)
}

/** All fixes taken, three times over: one may make room for another. */
async function rewritten(before: string): Promise<{ text: string; severities: (string | null)[] }> {
  let text = before
  const severities: (string | null)[] = []
  for (let round = 0; round < 3; round++) {
    const { messages } = await check(text, { ruleSet, format: 'markdown' })
    if (round === 0) severities.push(...messages.map(({ severity }) => severity))
    text = applyFixes(text, messages, 'suggested').text
  }
  return { text, severities }
}
