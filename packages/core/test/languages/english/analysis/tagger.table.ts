/** The class of a word in its sentence. */
import { tagsOf } from '../../../../src/languages/english/analysis/tagger.js'
import { marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:N|NS|NP|G)$/, 'noun'],
  [/^V[BPZDNG]$/, 'verb'],
  [/^(?:J|Q)$/, 'adjective'],
  [/^R/, 'adverb'],
  [/^(?:I|TO)$/, 'preposition'],
  [/^S$/, 'opens a clause'],
  [/^WP$/, 'relative']
]

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const tag = tagsOf(tokens)[range.from]?.tag ?? 'none'
      return names.find(([test]) => test.test(tag))?.[1] ?? tag
    },
    rows: {
      'noun or verb, by what stands before and behind': [
        ['They «need» a bed.', 'verb'],
        ['The «need» is great.', 'noun'],
        ['Nurses «support» the plan.', 'verb'],
        ['The «support» of nurses ended.', 'noun'],
        ['An inmate «requests» a visit.', 'verb'],
        ['The «requests» were read.', 'noun'],
        ['People «abuse» drugs there.', 'verb'],
        ['Drug «abuse» grew.', 'noun'],
        ['We fear the «report».', 'noun'],
        ['The clinics «report» losses.', 'verb'],
        ['She wants to «help» them.', 'verb'],
        ['They asked for «help».', 'noun']
      ],
      'adjective or noun': [
        ['The «alcoholic» patients came.', 'adjective'],
        ['An «alcoholic» came.', 'noun'],
        ['The «homeless» families waited.', 'adjective']
      ],
      'a past tense or what was done': [
        ['The nurse «treated» them.', 'verb'],
        ['They were often «arrested».', 'verb'],
        ['A «broken» window stayed open.', 'adjective']
      ],
      'small words of several classes': [
        ['He said «that» they left.', 'opens a clause'],
        ['The drug «which» they use is cheap.', 'relative'],
        ['They went «to» the clinic.', 'preposition'],
        ['It rained «before» they left.', 'opens a clause']
      ],
      'marks between words change nothing': [['The “«need»” is great.', 'noun']],
      'an acronym is a noun': [['Ask the «US» office.', 'noun']]
    }
  }
]
