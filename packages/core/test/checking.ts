/** Short ways to check a sentence with the built-in rules. */
import { applyFixes, check, type CheckOptions, type Finding } from '../src/index.js'
import { builtInRules } from './built-in-rules.js'

type Options = Partial<Pick<CheckOptions, 'format' | 'settings' | 'trace'>>

export async function findingsIn(text: string, options: Options = {}): Promise<Finding[]> {
  const { messages } = await check(text, { ruleSet: builtInRules.ruleSet, format: 'markdown', ...options })
  return messages
}

/** The text after the first fix of every error and warning. */
export async function rewritten(text: string, options: Options = {}): Promise<string> {
  const findings = await findingsIn(text, options)
  return applyFixes(
    text,
    findings.filter((finding) => finding.severity !== 'information'),
    'suggested'
  ).text
}

/** What is reported: `severity: words`. */
export async function reported(text: string, options: Options = {}): Promise<string[]> {
  return (await findingsIn(text, options)).map((finding) => `${finding.severity}: ${finding.actual ?? ''}`)
}
