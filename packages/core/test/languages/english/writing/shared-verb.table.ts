/** One "be" that says several things. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'two labels': [
        [
          'Anyone who is an alcoholic or a drug user may ask.',
          'Anyone who has an alcohol use disorder or uses drugs may ask.'
        ],
        [
          'A parent who is a drug user or an alcoholic may ask.',
          'A parent who uses drugs or has an alcohol use disorder may ask.'
        ],
        [
          'Nobody who was a heroin addict or an alcoholic came.',
          'Nobody who had an opioid or alcohol use disorder came.'
        ],
        ['The driver was an alcoholic or a drug user.', 'The driver had an alcohol use disorder or used drugs.'],
        ['He is an addict or an alcoholic, as he says.', 'He has a drug or alcohol use disorder, as he says.'],
        ['People who are also addicts or alcoholics came.', 'People who also have drug or alcohol use disorders came.']
      ],
      'two things of one person stay two': [
        ['She was a heroin addict and an alcoholic.', 'She had an opioid use disorder and an alcohol use disorder.']
      ],
      'another noun keeps the verb': [
        [
          'Anybody who is an inmate or a former soldier may ask.',
          'Anybody who is in prison or is a former soldier may ask.'
        ],
        [
          'People who were addicts, nurses or teachers spoke.',
          'People who had drug use disorders, were nurses or teachers spoke.'
        ],
        [
          'Some of them had been addicts, nurses, clerks.',
          'Some of them had had drug use disorders, been nurses, clerks.'
        ]
      ],
      'what is no noun': [
        ['People who are addicts and need help may come.', 'no fix'],
        [
          'Nobody who is not an addict or alcoholic may come.',
          'Nobody who is not a person with a drug or alcohol use disorder may come.'
        ]
      ]
    }
  }
]
