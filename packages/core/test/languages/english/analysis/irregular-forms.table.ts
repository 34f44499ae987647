/** Forms that no rule gives. */
import {
  irregularPluralForms,
  irregularVerbForms,
  pluralsOnly,
  singularsInS
} from '../../../../src/languages/english/analysis/irregular-forms.js'
import type { Table } from '../../../tables.js'

const verbOf = (form: string): string =>
  (irregularVerbForms.get(form) ?? [])
    .map(({ base, past, participle }) => [base, past ? 'past' : '', participle ? 'participle' : ''].join(' ').trim())
    .map((told) => told.replace(/ +/g, ' '))
    .join('; ') || 'regular'

const nounOf = (form: string): string =>
  pluralsOnly.has(form)
    ? 'only of many'
    : singularsInS.has(form)
      ? 'of one'
      : (irregularPluralForms.get(form) ?? 'regular')

export const tables: readonly Table[] = [
  {
    ask: verbOf,
    rows: {
      'past and participle may be one form': [
        ['fought', 'fight past participle'],
        ['met', 'meet past participle']
      ],
      'or two': [
        ['broke', 'break past'],
        ['broken', 'break participle'],
        ['came', 'come past'],
        ['come', 'come participle']
      ],
      'one form of two verbs': [
        ['found', 'find past participle'],
        ['lay', 'lie past'],
        ['wound', 'wind past participle']
      ],
      'two forms of one': [
        ['got', 'get past participle'],
        ['gotten', 'get participle']
      ],
      'what a rule gives': [['needed', 'regular']]
    }
  },
  {
    ask: nounOf,
    rows: {
      plurals: [
        ['children', 'child'],
        ['crises', 'crisis'],
        ['people', 'only of many'],
        ['police', 'only of many']
      ],
      'what looks like one': [
        ['diabetes', 'of one'],
        ['news', 'of one']
      ],
      regular: [['beds', 'regular']]
    }
  }
]
