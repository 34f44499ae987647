/** Is a paragraph in the language of the rules? */
import { isOwn } from '../../../../src/languages/english/clauses/paragraph.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => (isOwn(text) ? 'English' : 'another language'),
    rows: {
      'told by small words': [
        ['The clinic is open on Monday and the nurse is there for all who come.', 'English'],
        ['La clínica abre los lunes y la enfermera atiende a todos los que vienen de la ciudad.', 'another language'],
        ['Die Klinik ist am Montag offen und die Schwester ist für alle da, die kommen.', 'another language']
      ],
      'a short text is read as English': [
        ['La clínica de la ciudad abre los lunes hoy.', 'English'],
        ['La clínica de la ciudad abre los lunes y hoy.', 'another language']
      ],
      'a name in another language does not count': [
        ['The clinic at the Rue de la Paix is open for all who come to the door of the house.', 'English'],
        ['Open Monday, closed Tuesday; nurse Wednesday, doctor Thursday, lawyer Friday, cook Saturday.', 'English']
      ]
    }
  }
]
