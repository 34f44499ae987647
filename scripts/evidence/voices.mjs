/** The voices of each rule, and the severities that follow from them. */
import { referencesOf } from '../../packages/core/dist/explain/authority.js'
import { tallyOf, voicesOf } from '../../packages/core/dist/explain/voices.js'

const levels = ['off', 'information', 'warning', 'error']

/** Of each rule its voices, their tally, and the severities that it and its patterns have. */
export function evidenceOf({ rules: { rules, patterns }, reference }) {
  return rules.map((rule, index) => {
    const voices = voicesOf(referencesOf(rule, reference))
    const own = patterns.filter((pattern) => pattern.rule === index).map(({ severity }) => severity ?? rule.severity)
    const severities = [...new Set([rule.severity, ...own])].sort((a, b) => levels.indexOf(a) - levels.indexOf(b))
    return { rule, voices, tally: tallyOf(voices), severities, bounds: boundsOf(voices) }
  })
}

/**
 * The lowest and the highest severity that voices allow. A recommendation allows an information at most; an error asks for a
 * voice that avoids the wording, a warning for one that does so at least in part. Where two or more avoid it and none
 * recommends or accepts it, nothing below a warning follows.
 */
export function boundsOf(voices) {
  const number = (says) => voices.filter(({ verdict }) => verdict === says).length
  const [avoid, part] = [number('avoid'), number('avoid-in-part')]
  const most = number('recommends') > 0 || avoid + part === 0 ? 'information' : avoid === 0 ? 'warning' : 'error'
  const least = avoid >= 2 && number('recommends') + number('accepts') === 0 ? 'warning' : 'off'
  return { least, most }
}

/** What is wrong with the severities of a rule, one line each. */
export function severityProblems({ rule, voices, severities, bounds: { least, most } }) {
  const avoiding = voices.filter(({ verdict }) => verdict === 'avoid').length
  const highest = severities.at(-1)
  const isAbove = levels.indexOf(highest) > levels.indexOf(most)
  const isBelow = levels.indexOf(highest) < levels.indexOf(least)
  return [
    ...(isAbove ? [`${rule.id}: ${highest}, though no voice carries more than ${most}`] : []),
    ...(isBelow
      ? [
          `${rule.id}: ${highest}, though ${avoiding} voices avoid the wording and none accepts it: set ${least}, or cite who accepts it`
        ]
      : [])
  ]
}
