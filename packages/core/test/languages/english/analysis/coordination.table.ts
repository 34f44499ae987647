/** What "and" and "or" join, and the noun or the opening words that the members share. */
import { analysisOf } from '../../../../src/languages/english/analysis/analysis.js'
import { isJoint } from '../../../../src/languages/english/analysis/coordination.js'
import { tokensIn } from '../../../asking.js'
import type { Table } from '../../../tables.js'

const membersIn = (text: string): string => {
  const tokens = tokensIn(text)
  return analysisOf(tokens)
    .coordinations.map(
      ({ members, sharedHead }) =>
        members.map(({ head }) => tokens[head]?.text ?? '').join(' + ') +
        (sharedHead === null ? '' : ` > ${tokens[sharedHead]?.text ?? ''}`)
    )
    .join('; ')
}

export const tables: readonly Table[] = [
  {
    ask: membersIn,
    rows: {
      nouns: [
        ['Nurses and judges met.', 'nurses + judges'],
        ['They met nurses, judges and teachers.', 'nurses + judges + teachers'],
        ['They met nurses, judges, or teachers.', 'nurses + judges + teachers'],
        ['He met a nurse and a judge.', 'nurse + judge'],
        ['The terms and conditions of loans are read.', 'terms + conditions']
      ],
      'the one that is like it, and not the nearest': [
        ['The head of the clinic and the head of the school met.', 'head + head'],
        ['The rights of men and women grew.', 'men + women']
      ],
      'two nouns before one': [
        ['The hospice takes tuberculosis and cancer patients.', 'tuberculosis + cancer > patients'],
        ['It has its own repair and dealer network.', 'repair + dealer > network'],
        ['Drug and alcohol services closed.', 'drug + alcohol > services']
      ],
      adjectives: [
        ['Blind and handicapped pupils share one bus.', 'blind + handicapped > pupils'],
        ['He is ill and tired.', 'ill + tired']
      ],
      'two with one preposition each': [['They work in prisons and in hospitals.', 'prisons + hospitals']],
      verbs: [
        ['They use drugs and live in tents.', 'use + live'],
        ['He came and left.', 'came + left']
      ],
      'clauses side by side join no nouns': [
        ['Prisons make criminals, criminals fill prisons.', ''],
        ['The plan helped nurses and the judges slept.', 'helped + slept']
      ]
    }
  },
  {
    ask: (text) => {
      const tokens = tokensIn(text)
      const { words } = analysisOf(tokens)
      return tokens.flatMap(({ text: own }, at) => (isJoint(words, at) ? own : [])).join(' ') || 'none'
    },
    rows: {
      'what joins': [
        ['Nurses and judges met.', 'and'],
        ['Nurses & judges met.', '&'],
        ['They met nurses and/or judges.', 'and or'],
        ['Nurses met.', 'none']
      ]
    }
  }
]
