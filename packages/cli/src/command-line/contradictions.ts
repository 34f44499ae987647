/** What cannot be asked for together. */
import { contradiction } from './misuse.js'
import type { OptionName } from './options.js'

const fixes: readonly OptionName[] = ['fix', 'fix-suggested', 'dry-run']

const contradictions: readonly (readonly [one: OptionName, others: readonly OptionName[], message: string])[] = [
  ['config', ['no-config'], '--config and --no-config contradict each other, leave one out'],
  ['changed-since', ['changed-lines'], '--changed-since and --changed-lines say the same twice, leave one out'],
  ['explain-match', fixes, '--explain-match only lists, leave out --fix and --dry-run'],
  [
    'review',
    [...fixes, 'explain-match'],
    '--review marks what it proposes in a copy, leave out --fix, --dry-run and --explain-match'
  ]
]

/** @throws {Misuse} for the first of them */
export function assertTogether(isGiven: (name: OptionName) => boolean): void {
  for (const [one, others, message] of contradictions)
    if (isGiven(one) && others.some(isGiven)) throw contradiction(message)
}

/** @throws {Misuse} where a blob is wanted of what is no check */
export function assertBlobOfCheck(isGiven: (name: OptionName) => boolean): void {
  if ([...fixes, 'review' as const].some(isGiven))
    throw contradiction('a blob is of a check, leave out --fix, --dry-run and --review')
}
