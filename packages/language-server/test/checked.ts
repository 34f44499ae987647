/** Texts checked by the built-in rules, for tests. */
import type { Comments, Format, FormatId } from '@stigmalint/core'
import { loadRuleSet } from '@stigmalint/core/rules'
import { check, type PlacedFinding } from '@stigmalint/core/trusted'
import { formatOfLanguage } from '@stigmalint/files'

export async function findingsIn(
  text: string,
  format: Format | FormatId = 'markdown'
): Promise<readonly PlacedFinding[]> {
  return (await check(text, { ruleSet: await loadRuleSet(), format })).findings
}

/** A format by the identifier of a language. */
export function formatNamed(languageId: string): Format {
  const format = formatOfLanguage(languageId)
  if (!format) throw new Error(`${languageId} is not read`)
  return format
}

export function commentsOf({ comments, label }: Format): Comments {
  if (!comments) throw new Error(`${label} has no comments`)
  return comments
}
