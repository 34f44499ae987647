import { applyEdits } from '@stigmalint/core'
import { formats, type Format } from '@stigmalint/core/formats'
import { PlacedFinding } from '@stigmalint/core/trusted'
import { describe, expect, it } from 'vitest'
import {
  everywhereKind,
  findingsAt,
  fixAll,
  isWanted,
  mendsOfComments,
  replacements,
  writeKind
} from '../../src/answers/code-actions.js'
import { commentsOf, findingsIn, formatNamed } from '../checked.js'

const kinds: [kind: string, only: string[] | undefined, isWanted: boolean][] = [
  ['quickfix', undefined, true],
  ['quickfix', ['quickfix'], true],
  ['quickfix', ['source'], false],
  ['quickfix.stigmalint.write', ['quickfix'], true],
  ['quickfix.stigmalint.everywhere', ['quickfix.stigmalint.write'], false],
  ['source.fixAll.stigmalint', ['source'], true],
  ['source.fixAll.stigmalint', ['source.fixAll'], true],
  ['source.fixAll.stigmalint', ['source.fixAll.stigmalint'], true],
  ['source.fixAll.stigmalint', ['source.fixAll.other'], false],
  ['source.fixAll.stigmalint', ['source.fix'], false],
  ['source.fixAll.stigmalint', [''], true],
  ['quickfix', [], false]
]

it.each(kinds)('%s for %j: %s', (kind, only, wanted) => {
  expect(isWanted(kind, only)).toBe(wanted)
})

const text = 'The addicts came. Some addicts stayed; "addicts" is what they said.\nAn addict left.\n'

describe('replacements', () => {
  it('come in the order of the rule, the first is preferred, and the same wording follows everywhere', async () => {
    const findings = await findingsIn(text)
    const offers = replacements(findingsAt(findings, 6, 6), findings)
    expect(offers.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Write "people with drug use disorders"', true],
      ['Write "people with drug use disorders" in both places', false],
      ['Write "people who use drugs"', false],
      ['Write "people who use drugs" in both places', false]
    ])
    expect(offers.map(({ kind }) => kind)).toEqual([writeKind, everywhereKind, writeKind, everywhereKind])
    expect(applyEdits(text, offers[3]?.edits ?? [])).toBe(
      'The people who use drugs came. Some people who use drugs stayed; "addicts" is what they said.\nAn addict left.\n'
    )
  })

  it('count what is more than both', async () => {
    const findings = await findingsIn('The addicts came. The addicts ate. The addicts left.\n')
    expect(replacements(findings.slice(0, 1), findings)[1]?.title).toMatch(/ in all 3 places$/)
  })

  it('name the wording where there are several', async () => {
    const findings = await findingsIn('The addicts and alcoholics came.\n')
    const offers = replacements(findings, findings)
    expect(offers.length).toBeGreaterThan(0)
    for (const { title } of offers) expect(title).toMatch(/^Write ".+" \(for ".+"\)/)
  })

  const wholes: [text: string, first: string][] = [
    ['Drug abuse is common here.\n', 'Write "Drug use"'],
    ['She has been clean for a year.\n', 'Write "been in recovery"'],
    ['HIV-infected people came.\n', 'Write "People living with HIV" (for "HIV-infected people")'],
    ['Wheelchair-bound residents came.\n', 'Write "Residents who use wheelchairs" (for "Wheelchair-bound residents")']
  ]

  it.each(wholes)('%j: name all that will stand there', async (text, first) => {
    const findings = await findingsIn(text)
    expect(replacements(findings, findings)[0]?.title).toBe(first)
  })

  it('are offered once where findings share a fix', async () => {
    const findings = await findingsIn('Injecting drug users (IDUs) came. The IDUs left.\n')
    const titles = replacements(findings, findings).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each([
    [3, false],
    [4, true],
    [11, true],
    [12, false]
  ])('a cursor at %i touches the wording: %s', async (offset, isFound) => {
    expect(findingsAt(await findingsIn(text), offset, offset).length > 0).toBe(isFound)
  })
})

it('fix all is offered with the number of safe fixes, and not without any', async () => {
  const findings = await findingsIn('He committed suicide. She committed suicide.\n')
  expect(fixAll(findings, 'file:///x')[0]?.title).toBe('Apply both fixes that are safe')
  expect(fixAll(await findingsIn('Nothing here.\n'), 'file:///x')).toEqual([])
})

it('what cannot be applied together is not counted together', async () => {
  const findings = await findingsIn('He committed suicide. She committed suicide.\n')
  const [he, she] = findings.map(({ message }) => message)
  const [fix] = she?.fixes ?? []
  if (!he || !she || !fix) throw new Error('nothing found')
  const wide = { ...fix, edits: [{ start: 0, end: 44, text: 'They died by suicide.' }] }
  const overlapping = [he, Object.assign(she, { fixes: [wide] })].map((own) => new PlacedFinding(own))
  expect(fixAll(overlapping, 'file:///x')[0]?.title).toBe('Apply the one fix that is safe')
})

const unused = '<!-- stigmalint-disable-next-line drug-use/addict -- old -->'
const note = 'NOTE stigmalint-disable-next-cue drug-use/addict -- old'
const cue = '1\n00:01.000 --> 00:02.000\nTwo.\n'
const vtt = formatNamed('vtt')
/** A format in which a comment stands behind a mark in its line, and before another one. */
const fenced: Format = {
  ...formats.markdown,
  comments: { ...commentsOf(formats.markdown), margin: { before: /^%% $/, behind: /^ %%$/ } }
}
const comments: [where: string, text: string, after: string, format?: Format][] = [
  ['on a line of its own', `One.\n\n${unused}\nTwo.\n`, 'One.\n\nTwo.\n'],
  ['with CRLF', `One.\r\n\r\n${unused}\r\nTwo.\r\n`, 'One.\r\n\r\nTwo.\r\n'],
  ['in a block quote', `> One.\n>\n> ${unused}\n> Two.\n`, '> One.\n>\n> Two.\n'],
  ['at the end of a line', `One. ${unused}\nTwo.\n`, 'One.\nTwo.\n'],
  ['between words', `One ${unused} two.\n`, 'One two.\n'],
  ['as the last line', `One.\n\n${unused}`, 'One.\n\n'],
  ['as the first line, before another one', `${unused}\nTwo. <!-- a note -->\n`, 'Two. <!-- a note -->\n'],
  ['of JSX', 'One.\n\n{/* stigmalint-disable-next-line */}\nTwo.\n', 'One.\n\nTwo.\n', formats.mdx],
  ['in the message of a commit', `One.\n\n# ${unused}\nTwo.\n`, 'One.\n\nTwo.\n', formats['commit-message']],
  ['in a heading, which stays', `# ${unused}\n\nTwo.\n`, '#\n\nTwo.\n'],
  ['in a line with marks of its format', `One.\n\n%% ${unused} %%\nTwo.\n`, 'One.\n\nTwo.\n', fenced],
  ['of captions', `WEBVTT\n\n${note}\n\n${cue}`, `WEBVTT\n\n${cue}`, vtt],
  ['of captions, over lines', `WEBVTT\r\n\r\nNOTE\r\n${note.slice(5)}\r\nx\r\n\r\n1`, 'WEBVTT\r\n\r\n1', vtt],
  ['of captions, a slip', 'NOTE stigmalint-disable-line\n\n1', '1', vtt]
]

it.each(comments)(
  'a comment that silences nothing is taken out: %s',
  async (_, text, after, format = formats.markdown) => {
    const offer = mendsOfComments(await findingsIn(text, format), text, format).find(({ title }) =>
      /^Remove/.test(title)
    )
    expect(applyEdits(text, offer?.edits ?? [])).toBe(after)
  }
)

it('nothing is taken out for a note that is about no comment', async () => {
  const text = `${'*['.repeat(60)}addicts${']*'.repeat(60)}\n`
  const findings = await findingsIn(text)
  expect(findings.map(({ ruleId }) => ruleId)).toContain('stigmalint/excessive-markup')
  expect(mendsOfComments(findings, text, formats.markdown)).toEqual([])
})
