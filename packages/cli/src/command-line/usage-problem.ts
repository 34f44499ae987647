/** A mistake on the command line in one line, with the nearest thing that would have worked. */
import { didYouMean, nearest } from '@stigmalint/core/compile'
import type { UsageProblem } from './misuse.js'
import { options } from './options.js'
import { printableLine } from '../printable.js'

export const describeUsageProblem = (problem: UsageProblem): string => printableLine(lineOf(problem))

function lineOf(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return `unknown option ${problem.name}, ${nearOption(problem.name)}`
    case 'missing-value':
      return `${problem.name} needs a value, see stigmalint --help`
    case 'unwanted-value':
      return `${problem.name} takes no value, write ${problem.name} alone`
    case 'unknown-value':
      return `unknown value \`${problem.value}\` for ${problem.name}, ${didYouMean(problem.value, problem.known, `write ${problem.known.join(', ')}`)}`
    case 'contradiction':
      return problem.message
  }
}

function nearOption(written: string): string {
  const name = written.replace(/^-+/, '')
  const near = name.length > 1 ? nearest(name, Object.keys(options)) : null // every name is near a single letter
  return near === null ? 'see stigmalint --help' : `did you mean --${near}?`
}
