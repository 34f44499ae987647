/** A mistake in what a caller hands over is an Error of one clear line. */
import { retextStigma } from '@stigmalint/core'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { check, openDocument } from '../src/index.js'
import { compileRules } from '../src/compile/index.js'
import { applyFixes } from '../src/report/apply.js'
import { builtInRules } from './built-in-rules.js'

const { ruleSet } = builtInRules
const good = { ruleSet, format: 'text' }

/** As a program without types calls it. */
const call = (work: (...given: never[]) => unknown, ...given: unknown[]): unknown =>
  Reflect.apply(work, undefined, given)

const mistakes: { given: unknown; message: string }[] = [
  { given: { ...good, format: 'markdwon' }, message: 'unknown format `markdwon`, did you mean `markdown`?' },
  {
    given: { ...good, format: 'html5-document' },
    message: 'unknown format `html5-document`, known are markdown, mdx, text, commit-message'
  },
  { given: { ruleSet }, message: '`format` is missing, write one of markdown, mdx, text, commit-message' },
  {
    given: { ...good, ruleSet: Promise.resolve(ruleSet) },
    message: '`ruleSet` is a promise, write `await loadRuleSet()`'
  },
  { given: { format: 'text' }, message: '`ruleSet` is missing, write `ruleSet: await loadRuleSet()`' },
  { given: { ...good, settings: { profile: 'usa' } }, message: 'unknown profile `usa`, did you mean `us`?' },
  {
    given: { ...good, settings: { profil: 'us' } },
    message: 'unknown key `profil` in `settings`, did you mean `profile`?'
  },
  { given: { ...good, setting: {} }, message: 'unknown key `setting` in the options, did you mean `settings`?' },
  { given: { ...good, settings: 'us' }, message: '`settings` are an object, found the text `us`' },
  {
    given: { ...good, settings: { packs: 'drug-use' } },
    message: '`packs` is a list of texts, found the text `drug-use`'
  },
  { given: { ...good, settings: { allow: [1] } }, message: '`allow` is a list of texts, found `1` in it' },
  {
    given: { ...good, settings: { rules: { 'drug-use/addict': 'high' } } },
    message: 'a rule is error, warning, information or off, found the text `high` in `rules`'
  },
  {
    given: { ...good, settings: { rules: 'off' } },
    message: "`rules` gives each rule a severity, such as {'drug-use/addict': 'warning'}, found the text `off`"
  },
  { given: undefined, message: 'the options are an object, found nothing' }
]

const names: [settings: object, message: string][] = [
  [{ packs: ['drug-uses'] }, 'unknown pack `drug-uses`, did you mean `drug-use`?'],
  [{ packLevels: { 'drug-uses': 'off' } }, 'unknown pack `drug-uses`, did you mean `drug-use`?'],
  [{ rules: { 'drug-use/adict': 'off' } }, 'unknown rule `drug-use/adict`, did you mean `drug-use/addict`?']
]

describe('check and openDocument', () => {
  test.each(mistakes)('$message', async ({ given: options, message }) => {
    await expect(call(check, 'A text.', options)).rejects.toThrow(new Error(message))
    expect(() => call(openDocument, 'A text.', options)).toThrow(new Error(message))
  })

  test.each(names)('%j: told although nothing is found', async (settings, message) => {
    await expect(call(check, 'A text.', { ...good, settings })).rejects.toThrow(new Error(message))
  })

  test('a text that is none', async () => {
    await expect(call(check, Buffer.from('An addict.'), good)).rejects.toThrow('the text is a string, found an object')
  })

  test('what is left out is the default', async () => {
    const { messages } = await check('An addict.', {
      ruleSet,
      format: 'text',
      settings: { packs: null, rules: { 'drug-use/addict': 'warning' }, allow: [] }
    })
    expect(messages.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

test.each([
  { given: undefined, message: 'the options of retextStigma are an object, found nothing' },
  { given: { ruleSet, settings: { profile: 'xyz' } }, message: 'unknown profile `xyz`, known are un, us, ca, uk' },
  { given: { ruleSet, format: 'text' }, message: 'unknown key `format` in the options of retextStigma' }
])('retextStigma: $message', ({ given, message }) => {
  expect(() => call(retextStigma.bind(unified()), given)).toThrow(message)
})

test('compileRules and applyFixes', () => {
  expect(() => call(compileRules, ['a.yml'])).toThrow('the rule files are a list of {path, text}, both of them texts')
  expect(() => call(applyFixes, 'A text.', [], 'all')).toThrow(
    "which fixes to apply is 'safe' or 'suggested', found `all`"
  )
})
