/** People of one age or sex and others who are joined with them, of all of whom an adjective says something. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'it is said of all': [
        ['HIV-infected adolescents and adults came.', 'Adolescents and adults living with HIV came.'],
        ['Drug-using women and men came.', 'Women and men who use drugs came.'],
        ['HIV-infected babies, children and adults came.', 'Babies, children and adults living with HIV came.']
      ],
      'the others are others': [
        ['Drug-using women and their children came.', 'Women who use drugs and their children came.'],
        ['Drug-using women and healthy men came.', 'Women who use drugs and healthy men came.'],
        ['Drug-using women and nurses came.', 'Women who use drugs and nurses came.'],
        ["Drug-using women and men's clubs came.", "Women who use drugs and men's clubs came."]
      ]
    }
  }
]
