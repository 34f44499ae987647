import { describe, expect, test } from 'vitest'
import { applyFixes, check } from '../../src/index.js'
import { languageOf } from '../../src/languages/index.js'
import { joinBrokenWords } from '../../src/read/broken-words.js'
import { toSource, writePlain, type ProseBlock } from '../../src/read/prose.js'
import { builtInRules } from '../built-in-rules.js'

const { ruleSet } = builtInRules
const known = new Set(['addict', 'abuse', 'inmates', 'alcoholism'])

const blockOf = (text: string): ProseBlock => ({
  text,
  roles: ['paragraph'],
  segments: [{ prose: 0, source: 0, sourceEnd: text.length, length: text.length, node: 0 }],
  start: 0,
  end: text.length,
  lead: null,
  write: writePlain
})

describe('a word that a hyphen breaks at a line end', () => {
  test.each([
    ['the in-\nmates came', 'the inmates came'],
    ['alcohol- \n  ism', 'alcoholism'],
    ['the as-\nsess-\nments', 'the assessments'],
    ['a drug-\naddict', 'a drug-addict'],
    ['person-\nfirst words', 'person-first words'],
    ['by self-\nreport', 'by self-report'],
    ['an x-\nray', 'an x-ray'],
    ['drug-\nand alcohol-related', 'drug-\nand alcohol-related'],
    ['an end -\nand more', 'an end -\nand more'],
    ['a dash-\nNew line', 'a dash-\nNew line'],
    ['pages 3-\n4', 'pages 3-\n4'],
    ['no break', 'no break']
  ])('%j is read as %j', (source, prose) => {
    const block = joinBrokenWords(blockOf(source), languageOf('en'), (word) => known.has(word))
    expect(block.text).toBe(prose)
    // every character still comes from its place
    for (let at = 0; at < prose.length; at++) {
      const { start, end } = toSource(block, at, at + 1)
      expect(source.slice(start, end)).toBe(prose[at])
    }
  })
})

describe.each(['text', 'markdown'] as const)('in %s', (format) => {
  test.each([
    ['They met the in-\nmates on Monday.\n', ['in-\nmates'], 'They met the people in prison on Monday.\n'],
    ['Each drug ad-\ndict came.\n', ['drug ad-\ndict'], 'Each person with a drug use disorder came.\n'],
    ['> The ward treats alcohol-\n> ism.\n', ['alcohol-\n> ism'], '> The ward treats alcohol-\n> ism.\n'],
    [
      'The addict’s assess-\nments are kept for a long-\nterm study.\n',
      ['addict'],
      'The assessments of the person with a drug use disorder are kept for a long-\nterm study.\n'
    ]
  ])('%j', async (source, found, fixed) => {
    const { messages } = await check(source, { ruleSet, format })
    expect(messages.map(({ actual }) => actual)).toEqual(found)
    expect(applyFixes(source, messages, 'suggested').text).toBe(fixed)
  })
})
