/** Counts what holds, and keeps what does not with the reason. */
import { inspect, isDeepStrictEqual } from 'node:util'

export function newChecks(subject) {
  let passed = 0
  const failures = []
  const is = (name, holds, why = '') => {
    if (holds) passed++
    else failures.push(`${subject}: ${name}: FAILED${why === '' ? '' : `\n${why}`}`)
    return holds
  }
  const shown = (value) => inspect(value, { depth: 6, breakLength: 160, maxArrayLength: 40 })
  return {
    is,
    equal: (name, actual, expected) =>
      is(name, isDeepStrictEqual(actual, expected), `  got      ${shown(actual)}\n  expected ${shown(expected)}`),
    includes: (name, text, part) =>
      is(name, typeof text === 'string' && text.includes(part), `  got      ${shown(text)}\n  without  ${shown(part)}`),
    passed: () => passed,
    failures
  }
}
