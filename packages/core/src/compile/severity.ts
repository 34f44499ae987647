/** Severity follows from what the sources say; see docs/rule-language.md. */
import type { AuthoredRule, Level } from './schema.js'

/** What is wrong with a severity, or null. `isOwnJudgement`: the entry of this id is no guide. */
export function severityProblem(
  severity: Level,
  sources: AuthoredRule['sources'],
  isOwnJudgement: (id: string) => boolean
): string | null {
  const recommended = sources.find((source) => source.says === 'recommends')
  if (recommended && (severity === 'error' || severity === 'warning'))
    return `Unexpected severity \`${severity}\`: ${recommended.id} recommends the wording, set \`information\``
  const against = sources.filter((source) => source.says === 'avoid' || source.says === 'avoid-in-part')
  if (severity === 'error' && !against.some((source) => source.says === 'avoid' && !isOwnJudgement(source.id)))
    return 'Unexpected severity `error`: no guide among the sources says `avoid`, set `warning` or `information`'
  if (severity === 'warning' && against.length === 0)
    return 'Unexpected severity `warning`: no source says `avoid`, set `information`'
  return null
}
