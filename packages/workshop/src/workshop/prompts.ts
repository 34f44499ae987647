/** What a group is asked before it sees what was found: by what the finding is, never by its words. */
import type { ShownFinding } from '../checking/protocol.js'
import type { Choice } from './session.js'

export interface Prompt {
  question: string
  /** a second question, for a group that is silent */
  nudge: string
}

export function promptFor({ severity, note, offers, isDisputed }: Prompted): Prompt {
  if (note !== null && severity === 'information' && !isDisputed)
    return {
      question: 'Whose words are these, and may we change them?',
      nudge: 'What would a reader think who sees this sentence alone?'
    }
  if (isDisputed)
    return {
      question: 'On which word here might careful people disagree?',
      nudge: 'Who would choose this word for themselves, and who would not?'
    }
  if (offers.length === 0)
    return {
      question: 'What does this sentence want to say, and which word gets in its way?',
      nudge: 'Could the sentence do without that word?'
    }
  if (severity === 'error')
    return {
      question: 'Who is being described, and by what?',
      nudge: 'Would they say it like this about themselves?'
    }
  return {
    question: 'Which word here judges, where it could describe?',
    nudge: 'What does it say about the people, besides what it is meant to say?'
  }
}

export type Prompted = Pick<ShownFinding, 'severity' | 'note' | 'isDisputed'> & { offers: readonly unknown[] }

/** What hands are raised for, in the words of the kit's sheets. */
export const choiceTitles: Readonly<Record<Choice, string>> = {
  change: 'Change it',
  keep: 'Keep it',
  depends: 'It depends'
}
