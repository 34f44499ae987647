/** A mistake on the command line in one line, with the nearest thing that would have worked. */
import { didYouMean } from '@stigmalint/core/compile'
import { options, type UsageProblem } from './arguments.js'

export function describeUsageProblem(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-option':
      return `unknown option ${problem.name}, ${didYouMean(problem.name.replace(/^-+/, ''), Object.keys(options), 'see stigmalint --help').replace(/`([^`]+)`/, '--$1')}`
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
