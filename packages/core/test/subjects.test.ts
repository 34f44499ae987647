import { expect, it } from 'vitest'
import { packTitle, subjectOf } from '../src/subjects.js'

it.each([
  ['drug-use', 'Drug use'],
  ['hiv-hepatitis', 'HIV and hepatitis'],
  ['our-words', 'Our words']
])('the pack %s is about: %s', (pack, title) => expect(packTitle(pack)).toBe(title))

it.each([
  ['drug-use/addict', 'Drug use'],
  ['fr/drug-use/addict', 'Drug use'],
  ['house/breadwinner', 'House']
])('the rule %s is about: %s', (ruleId, subject) => expect(subjectOf(ruleId)).toBe(subject))
