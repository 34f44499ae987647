import { describe, expect, it } from 'vitest'
import { addressRanges } from '../../src/read/address.js'
import { identifierRanges } from '../../src/read/identifier.js'
import { leastGrowth } from '../growth.js'

const named = (text: string): string[] => identifierRanges(text).map(({ start, end }) => text.slice(start, end))

describe('names for machines', () => {
  it.each([
    ['paths', 'See docs/drug-users/intro.md and inmates/2020.csv.', ['docs/drug-users/intro.md', 'inmates/2020.csv']],
    ['paths from here, from the root, from home', './addict ../addicts/ /wards/addicts ~/addicts', 4],
    ['paths of Windows', String.raw`C:\docs\addicts.txt or ..\addicts or \\share\addicts`, 3],
    ['hidden and underlined folders', '.github/addicts _posts/addicts', 2],
    ['pages of a site', 'topics/drug-users/overview, wards/2/ex/drug-addicts and 2024/05/addicts', 3],
    ['a folder of Windows', String.raw`in C:\docs\addicts or \wards\addicts\list`, 2],
    ['a folder for pages', 'in docs/drug-users or src/wards/addicts', 2],
    [
      'files',
      'Open addicts.csv, "drug-users.PDF" (or requirements.txt).',
      ['addicts.csv', 'drug-users.PDF', 'requirements.txt']
    ],
    ['a part of a page', 'intro.md#drug-users and intro#addicts', 2],
    ['a site', 'ward.health/drug-users', 1],
    ['hashtags', '#addicts, #DrugUsers and #2020addict!', ['#addicts', '#DrugUsers', '#2020addict']],
    ['handles', 'Ask @addict_nurse. Or (@drugusers)', ['@addict_nurse', '@drugusers']],
    ['citation keys', 'as in [@addicts2019, p. 3; -@smith2019]', ['@addicts2019', '@smith2019']],
    ['emoji codes', 'Hello :addict: and :drug-user::junkie:.', [':addict:', ':drug-user:', ':junkie:']],
    ['marks of paragraphs', 'Some text ^drug-users', ['^drug-users']],
    ['variables', 'the drug_users column', ['drug_users']],
    ['communities', 'on r/addicts and /u/junkie', 2],
    [
      'prose with slashes',
      'and/or HIV/AIDS drug/alcohol users he/she/they men/women/children 24/7 w/o km/h U.S./Canada',
      0
    ],
    ['prose with hyphens and slashes', 'drug-using/homeless people, low-income/drug-using', 0],
    [
      'prose with hyphens and more slashes',
      'low-income/drug-using/homeless ex-addicts/non-users/drinkers drug-dependent/homeless/poor addict/alcoholic/user',
      0
    ],
    ['prose with full stops', 'The addicts.They came, i.e. e.g. addicts... and "addicts." No.1', 0],
    ['prose with other marks', 'C# #1 12:30:15 note: addicts: drug users & addicts; addicts * 3, A:addict:B x^2', 0]
  ])('%s', (_name, text, expected) => {
    const found = named(text)
    if (typeof expected === 'number') expect(found, found.join(' ')).toHaveLength(expected)
    else expect(found).toEqual(expected)
  })
})

const tails = ['', '@', '!', '.md']

it.each(['a.', 'a@', '-.', '.a', 'a/', 'a_', ':a', '#', '@', '\\', '^', '/.', 'a.@'])(
  'takes time in proportion to the length: %j',
  async (hostile) => {
    const found = (size: number) =>
      tails.map((tail) => hostile.repeat(size) + tail).map((text) => [addressRanges(text), identifierRanges(text)])
    expect(await leastGrowth(found, 8000, 3)).toBeLessThan(3)
  }
)
