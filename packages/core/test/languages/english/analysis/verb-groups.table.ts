/** Verbs with their helpers: which are finite, who does it, and when. */
import { analysisOf } from '../../../../src/languages/english/analysis/analysis.js'
import { verbGroupsOf } from '../../../../src/languages/english/analysis/verb-groups.js'
import { tokensIn, wordsOf } from '../../../asking.js'
import type { Table } from '../../../tables.js'

const groupsIn = (text: string): { tokens: ReturnType<typeof tokensIn>; groups: ReturnType<typeof verbGroupsOf> } => {
  const tokens = tokensIn(text)
  const { words, phrases } = analysisOf(tokens)
  return { tokens, groups: verbGroupsOf(tokens, words, phrases) }
}

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, groups } = groupsIn(text)
      return groups
        .filter(({ finite }) => finite !== null)
        .map((own) => `${own.subject === null ? 'nobody' : (tokens[own.subject]?.text ?? '')}: ${wordsOf(tokens, own)}`)
        .join('; ')
    },
    rows: {
      'who does it': [
        ['The nurses helped them.', 'nurses: helped'],
        ['Nurses in the camp helped.', 'nurses: helped'],
        ['On Friday, the staff met.', 'staff: met'],
        ['The nurse and the judge left.', 'nurse: left'],
        ['The tenant, a nurse, left.', 'tenant: left']
      ],
      'a clause within another': [
        ['People who use drugs need help.', 'who: use; people: need'],
        ['The drug that they use is cheap.', 'they: use; drug: is'],
        ['The man the police arrested slept.', 'police: arrested; man: slept'],
        ['He said she left.', 'he: said; she: left'],
        ['If an inmate damages property, he pays.', 'inmate: damages; he: pays']
      ],
      'clauses side by side': [
        ['He came and she left.', 'he: came; she: left'],
        ['He came and left.', 'he: came; he: left'],
        ['Prisons make criminals, criminals fill prisons.', 'prisons: make; criminals: fill']
      ],
      'the subject behind its verb': [
        ['Do they need a bed?', 'they: do'],
        ['What do the nurses need?', 'nurses: do'],
        ['There is a bed.', 'bed: is']
      ],
      'an imperative has none': [['Ask the nurse.', 'nobody: ask']],
      'an infinitive is not finite': [['They want to help.', 'they: want']]
    }
  },
  {
    ask: (text) => {
      const { tokens, groups } = groupsIn(text)
      return groups
        .map((own) =>
          [
            wordsOf(tokens, own),
            own.modal === null ? '' : 'modal',
            own.isNegated ? 'negated' : '',
            own.isPassive ? 'passive' : '',
            own.tense ?? ''
          ]
            .filter((told) => told !== '')
            .join(', ')
        )
        .join('; ')
    },
    rows: {
      'modal, negation, voice and tense': [
        ['They would not help.', 'would not help, modal, negated, present'],
        ['She was often arrested.', 'was often arrested, passive, past'],
        ['He has been drinking.', 'has been drinking, present'],
        ['They never slept.', 'slept, negated, past'],
        ['It may be closed.', 'may be closed, modal, passive, present']
      ]
    }
  }
]
