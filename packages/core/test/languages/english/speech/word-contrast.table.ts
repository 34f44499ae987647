/** One wording is set against another. A second answer holds where the rule's own wording stands in the sentence. */
import { isContrasted } from '../../../../src/languages/english/speech/word-contrast.js'
import { lexicons, marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const [alone, own] = [false, true].map((isOwn) =>
        isContrasted(tokens, range, lexicons, isOwn) ? 'named' : 'used'
      )
      return alone === own ? (alone ?? '') : 'named beside its own wording'
    },
    rows: {
      'one against the other': [
        ['A person with HIV versus an «AIDS victim» it reads.', 'named beside its own wording'],
        ['The game was nurses vs «inmates» again.', 'used']
      ],
      'behind the wording that stands for it': [
        ['Write people who use drugs rather than «drug abusers» in the report.', 'named'],
        ['We say person in prison, not «inmate».', 'named'],
        ['The board voted to say resident over «inmate».', 'named'],
        ['Signs now read people in custody, not «inmates».', 'named beside its own wording'],
        ['People with HIV who live in the north rather than «addicts» got it.', 'named beside its own wording']
      ],
      'before it': [
        ['Instead of «inmate», say person in prison.', 'named'],
        ['Change «felon» to person with a conviction.', 'named'],
        ['Replace drug users and «addicts» by people who use drugs.', 'named'],
        ['The author prefers woman in sex work to «prostitute».', 'named']
      ],
      'people are set against people': [
        ['Guards rather than «inmates» ran the kitchen.', 'used'],
        ['Doctors, not «addicts», met at the gate.', 'used'],
        ['The town replaced the «addicts» with nurses.', 'used'],
        ['The mayor changed «addicts» to patients with one law.', 'named'],
        ['Instead of «inmates», guards came.', 'used'],
        ['Clients who use heroin were asked to «rest» for a month.', 'used']
      ]
    }
  }
]
