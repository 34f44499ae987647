/** Why words are rightly kept, where the program can be sure of it and a reader can see it in the sentence. */
import type { Outcome } from '@stigmalint/core'

const because = {
  quotation: 'somebody is quoted; nobody may rewrite what a person said, though one can ask whether to quote it',
  name: 'it is part of a name or of a set phrase, and these stay as they are',
  mention: 'the sentence is about the word itself',
  'self-description': 'people choose their own words for themselves',
  'said-by-others': 'somebody tells what others called them; milder words would hide what was said',
  'other-sense': 'this use of the word is not the one that the rule is about'
} as const satisfies Partial<Record<Outcome, string>>

export type KeepReason = keyof typeof because

/** Every reason, by its name. */
export const keepReasons: readonly KeepReason[] = Object.keys(because).filter((id): id is KeepReason =>
  Object.hasOwn(because, id)
)

/** In a clause that begins small and has no end. */
export const whyKept = (reason: KeepReason): string => because[reason]

/**
 * Why the words of a place are kept; null where they are not, or where nobody can be sure: it is more than that nothing was
 * reported. Another sense counts only where the rule names it as such.
 */
export function keepReasonOf({ outcome, isMet }: { outcome: Outcome; isMet: boolean }): KeepReason | null {
  const reason = keepReasons.find((id) => id === outcome) ?? null
  return reason === 'other-sense' && !isMet ? null : reason
}

/** A reason that gives way to any other one for the same words. */
export const isVague = (reason: KeepReason | null): boolean => reason === 'other-sense'
