import { describe, expect, test } from 'vitest'
import { insteadIn, isSameInBothNumbers, patternFor, termsIn, wordingFor } from '../../src/drafting/wordings.js'

describe('the terms in a cell', () => {
  test.each([
    ['breadwinner', ['breadwinner']],
    ['“breadwinner” / sole earner', ['breadwinner', 'sole earner']],
    ['an earner; earners', ['earner', 'earners']],
    ['earner(s)', ['earner']],
    ['(main) earner', ['(main) earner']],
    ['earner (main', ['earner main']],
    ['earner*!', ['earner']],
    ['cash/benefit fraud', ['cash/benefit fraud']],
    [' … ', []]
  ])('%s', (cell, terms) => {
    expect(termsIn(cell)).toEqual(terms)
  })
})

describe('the replacements in a cell', () => {
  test.each([
    ['', null],
    ['–', []],
    ['Do not use', []],
    ['main earner', ['main earner']],
    ['a person who earns, someone in work', ['a person who earns', 'someone in work']],
    ['person who sells or buys', ['person who sells or buys']],
    ['"main earner" or "first earner".', ['main earner', 'first earner']]
  ])('%s', (cell, wordings) => {
    expect(insteadIn(cell)).toEqual(wordings)
  })
})

describe('a pattern and its replacement', () => {
  test.each([
    ['breadwinners', 'main earner', { noun: 'breadwinner' }, { one: 'main earner', many: 'main earners' }],
    [
      'bed blocker',
      'a person who waits for a place',
      { noun: 'bed blocker' },
      { one: 'person who waits for a place', many: 'people who wait for a place' }
    ],
    [
      'bed blockers',
      'people who have no place',
      { noun: 'bed blocker' },
      { one: 'person who has no place', many: 'people who have no place' }
    ],
    [
      'cripple',
      'person with a physical disability',
      { noun: 'cripple' },
      { one: 'person with a physical disability', many: 'people with physical disabilities' }
    ],
    ['NEETs', 'person not in work', { acronym: 'NEET' }, { one: 'person not in work', many: 'people not in work' }],
    ['to groom a client', 'to prepare a client', { verb: 'groom a client' }, { verb: 'prepare a client' }],
    ['chair-bound', 'using a wheelchair', { adjective: 'chair-bound' }, { with: 'using a wheelchair' }],
    ['suffering from', 'with', { phrase: 'suffering from' }, { with: 'with' }],
    ['down and out', 'without a home', { phrase: 'down and out' }, { with: 'without a home' }],
    ['user', 'person we serve', { noun: 'user' }, { one: 'person we serve', many: 'people we serve' }],
    ['user', 'people we serve', { noun: 'user' }, { one: 'person we serve', many: 'people we serve' }],
    ['user', 'person whom we serve', { noun: 'user' }, { one: 'person whom we serve', many: 'people whom we serve' }],
    ['user', 'person that we serve', { noun: 'user' }, { one: 'person that we serve', many: 'people that we serve' }],
    ['crisis', 'urgent need', { noun: 'crisis' }, { one: 'urgent need', many: 'urgent needs' }]
  ])('%s, %s', (term, instead, pattern, wording) => {
    const found = patternFor(term, [instead])
    expect({ [found.kind]: found.written }).toEqual(pattern)
    expect(wordingFor(instead, found)).toMatchObject(wording)
  })
})

describe('a number that cannot be formed is left for a person to write', () => {
  test.each([
    ['user', 'person supported', { one: 'person supported', many: null }],
    ['user', 'people supported', { one: null, many: 'people supported' }],
    ['user', 'those in care now', { one: null, many: 'those in care now' }],
    ['user', 'person I serve', { one: 'person I serve', many: null }],
    ['bed blocker', 'someone who waits', { one: 'someone who waits', many: null }],
    ['bed blocker', 'person who waits and asks', { one: 'person who waits and asks', many: null }],
    ['bed blocker', 'person with an illness and a place', { one: 'person with an illness and a place', many: null }],
    ['bed blocker', 'person (or family) without a place', { one: 'person (or family) without a place', many: null }],
    ['bed blocker', "person who can't leave", { one: "person who can't leave", many: null }],
    ['clientele', 'staff in training', { one: 'staff in training', many: null }],
    ['drug abuse', 'substance use', { one: 'substance use', many: null }],
    ['stay-at-home', 'mother-to-be', { one: 'mother-to-be', many: null }],
    ['bed blockers', 'people who wait or ask', { one: null, many: 'people who wait or ask' }]
  ])('%s, %s', (term, instead, wording) => {
    expect(wordingFor(instead, patternFor(term, [instead]))).toEqual({ form: 'noun', ...wording })
  })
})

test.each([
  ['staff', true],
  ['staff in training', true],
  ['substance use', true],
  ['older staff', true],
  ['person in care', false],
  ['person supported', false],
  ['someone who waits', false],
  ['youth who uses drugs', false],
  ['support and care', false]
])('%s, the same of one and of many: %s', (written, isSame) => expect(isSameInBothNumbers(written)).toBe(isSame))
