/** A house rule that changes a built-in one: its own examples are its tests. */
import { describe, expect, it } from 'vitest'
import { compileRules } from '../../src/compile/index.js'
import { testRules } from '../../src/rule-tests.js'
import { builtInRules } from '../built-in-rules.js'

const path = 'house/en/drug-use/addict.yml'

const suggest = `
suggest:
  - one: resident with a drug use disorder
    many: residents with drug use disorders
    applicability: suggested
    because: the wording of our services
`
const examples = `
examples:
  flagged:
    - text: The office helps «addicts» to find a flat.
      becomes: The office helps residents with drug use disorders to find a flat.
  unflagged:
    - text: The 1998 by-law speaks of addicts.
      because: other-sense
`

function house(text: string): ReturnType<typeof compileRules> {
  return compileRules([{ path, text: `extends: drug-use/addict\n${text}` }], builtInRules.authored, builtInRules.rules)
}

describe('extends', () => {
  it('points at a key that it does not know', () => {
    const { problems } = house('unles:\n  - in-sentence: [by-law]\n')
    expect(problems).toMatchObject([{ line: 2, column: 1, message: 'Unexpected key `unles`, did you mean `unless`?' }])
  })

  it('changes the replacements and adds exceptions; its examples are its tests', async () => {
    const compiled = house(`${suggest}\nunless:\n  - in-sentence: [1998 by-law]\n${examples}`)
    expect(compiled.problems).toEqual([])
    const results = await testRules(compiled, (_, from) => from === path)
    expect(results).toMatchObject([
      { kind: 'flagged', ok: true, path },
      { kind: 'unflagged', ok: true }
    ])
  })

  it('has no tests of its own without examples: those of the built-in rule may not hold any more', async () => {
    const compiled = house(suggest)
    expect(compiled.problems).toEqual([])
    expect(await testRules(compiled, (_, from) => from === path)).toEqual([])
  })

  it('names the nearest rule where there is none of that id', () => {
    const { problems } = compileRules(
      [{ path, text: 'extends: drug-use/adict\n' }],
      builtInRules.authored,
      builtInRules.rules
    )
    expect(problems).toMatchObject([
      { path, line: 1, message: 'Unknown rule `drug-use/adict`, did you mean `drug-use/addict`?' }
    ])
  })
})
