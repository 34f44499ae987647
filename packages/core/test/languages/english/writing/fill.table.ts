/** What stood in the text, and what the lists say of it. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'as it was written': [
        ['A heroin user came to the desk.', 'A person who uses heroin came to the desk.'],
        ['Heroin users came.', 'People who use heroin came.'],
        ['An LSD user came.', 'A person who uses LSD came.'],
        ['MDMA users came.', 'People who use MDMA came.'],
        ['The crack  cocaine users came.', 'The people who use crack cocaine came.']
      ],
      'a value of the list': [
        ['The heroin addict came.', 'The person with an opioid use disorder came.'],
        ['The heroin and cocaine addicts came.', 'The people with opioid or cocaine use disorders came.']
      ],
      'what each of several has': [
        ['They became mentally ill.', 'They developed mental health conditions.'],
        ['Her brother became mentally ill.', 'Her brother developed a mental health condition.'],
        ['The brothers are mentally ill.', 'The brothers have mental health conditions.'],
        ['The brother is mentally ill.', 'The brother has a mental health condition.']
      ]
    }
  }
]
