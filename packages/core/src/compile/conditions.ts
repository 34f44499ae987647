/** Lines of conditions, with their patterns as sequences. */
import type { BlockRole, Condition, Sequence } from './rule-set.js'
import type { AuthoredCondition, ProfileId } from './schema.js'

/** One item or a list of them, as a list. */
export const list = <Item extends string>(items: Item | readonly Item[] | undefined): readonly Item[] =>
  items === undefined ? [] : typeof items === 'string' ? [items] : items

export function compileCondition(condition: AuthoredCondition, sequences: (pattern: string) => Sequence[]): Condition {
  const compiled = (patterns: string | readonly string[]): Sequence[] =>
    list(patterns).flatMap((pattern) => sequences(pattern))
  const roles: readonly BlockRole[] = list(condition.in)
  const profiles: readonly ProfileId[] = list(condition.profile)
  return {
    ...(condition['preceded-by'] !== undefined && { precededBy: compiled(condition['preceded-by']) }),
    ...(condition['followed-by'] !== undefined && { followedBy: compiled(condition['followed-by']) }),
    ...(condition.near !== undefined && { near: compiled(condition.near) }),
    ...(condition['in-sentence'] !== undefined && { inSentence: compiled(condition['in-sentence']) }),
    ...(condition['in-paragraph'] !== undefined && { inParagraph: compiled(condition['in-paragraph']) }),
    ...(condition['in-document'] !== undefined && { inDocument: compiled(condition['in-document']) }),
    ...(condition.topic !== undefined && { topic: compiled(condition.topic) }),
    ...(condition.subject !== undefined && { subject: compiled(condition.subject) }),
    ...(condition.object !== undefined && { object: compiled(condition.object) }),
    ...(condition.modifies !== undefined && { modifies: compiled(condition.modifies) }),
    ...(condition['used-as'] && { usedAs: condition['used-as'] }),
    ...(condition.number && { number: condition.number }),
    ...(condition.voice && { voice: condition.voice }),
    ...(roles.length > 0 && { in: roles }),
    ...(condition.case && { case: condition.case }),
    ...(profiles.length > 0 && { profile: profiles }),
    ...(condition.then && { otherwise: condition.then === 'information' ? ('lower' as const) : ('no-fix' as const) })
  }
}
