/** Labels that stand together share one fix. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'two with a common end': [
        ['Drug addicts and alcoholics came.', 'People with drug or alcohol use disorders came.'],
        ['The heroin addict or alcoholic came.', 'The person with an opioid or alcohol use disorder came.'],
        [
          'Drug addicts, alcoholics and drug users came.',
          'People with drug use disorders, people with alcohol use disorders and people who use drugs came.'
        ],
        ['Many addicts and alcoholics came.', 'Many people with drug or alcohol use disorders came.'],
        ['Drug addicts/alcoholics came.', 'People with drug or alcohol use disorders came.']
      ],
      'alike, and one of them said more of': [
        ['Inmates or prisoners serving long sentences wait.', 'no fix'],
        ['Inmates or prisoners wait.', 'People in prison wait.']
      ],
      'a list that begins before them keeps its "and"': [
        [
          'Visitors, drug addicts, and habitual drunkards waited.',
          'Visitors, people with drug use disorders, and people with alcohol use disorders waited.'
        ],
        [
          'Visitors, drug addicts and alcoholics waited.',
          'Visitors, people with drug use disorders and people with alcohol use disorders waited.'
        ]
      ],
      'a list that goes on: what two say alike is said once, and others are left their own': [
        [
          'We met alcoholics, drug addicts, and nurses.',
          'We met people with alcohol or drug use disorders, and nurses.'
        ],
        [
          'Alcoholics, drug addicts and runaways slept there.',
          'People with alcohol or drug use disorders and runaways slept there.'
        ],
        [
          'Alcoholics, addicts and the families of both came.',
          'People with alcohol use disorders, people with drug use disorders and the families of both came.'
        ],
        [
          'They blamed drug users, addicts and tourists.',
          'They blamed people who use drugs, people with drug use disorders and tourists.'
        ]
      ],
      'two clauses side by side are no list': [
        [
          'Prisons make addicts, addicts fill prisons.',
          'Prisons make people with drug use disorders, people with drug use disorders fill prisons.'
        ]
      ],
      'each of its own': [
        [
          'A heroin addict and an alcoholic came.',
          'A person with an opioid use disorder and a person with an alcohol use disorder came.'
        ],
        ['The drug users and inmates came.', 'The people who use drugs and people in prison came.'],
        ['Drug users or inmates came.', 'People who use drugs or are in prison came.'],
        ['Drug users. Addicts came.', 'People who use drugs. People with drug use disorders came.']
      ],
      'one article for two': [
        ['An inmate or drug user came.', 'A person in prison or a person who uses drugs came.'],
        ['The inmate or drug user came.', 'The person in prison or the person who uses drugs came.'],
        ['A drug user and inmate came.', 'A person who uses drugs and is in prison came.'],
        ['Every drug user and inmate came.', 'no fix'],
        ['No drug user or inmate came.', 'No person who uses drugs or is in prison came.']
      ],
      'an adjective that they share': [
        [
          'Former drug addicts and dealers came.',
          'People in recovery from drug use disorders and people who sold drugs in the past came.'
        ],
        ['Former addicts or nurses came.', 'People in recovery from drug use disorders or former nurses came.'],
        [
          'Former drug addicts and ex-prisoners came.',
          'People in recovery from drug use disorders and people released from prison came.'
        ],
        [
          'Former addicts and dealers of heroin came.',
          'People in recovery from drug use disorders and people who sold heroin in the past came.'
        ],
        ['Recovering addicts and alcoholics came.', 'People in recovery from drug or alcohol use disorders came.'],
        ['Young drug users and inmates came.', 'Young people who use drugs or are in prison came.'],
        ['Young drug users, inmates and addicts came.', 'no fix'],
        [
          'Homeless ex-prisoners and recovering addicts came.',
          'Homeless people released from prison and people in recovery from drug use disorders came.'
        ]
      ],
      'one says the other again': [
        ['IDUs, injecting drug users, came for an HIV test.', 'People who inject drugs came for an HIV test.'],
        ['Injecting drug users, drug injectors, came.', 'People who inject drugs came.']
      ],
      'more than twelve': [
        [
          'Addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts and alcoholics came.',
          'People with drug use disorders, people with alcohol use disorders, people with drug use disorders, people with alcohol use disorders, people with drug use disorders, people with alcohol use disorders, people with drug use disorders, people with alcohol use disorders, people with drug use disorders, people with alcohol use disorders, people with drug use disorders and people with alcohol use disorders came.'
        ],
        [
          'Addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts, alcoholics, addicts, alcoholics and addicts came.',
          'no fix'
        ]
      ],
      'one and many': [
        ['A drug user or users came.', 'A person or people who use drugs came.'],
        ['An addict or drug users came.', 'A person with a drug use disorder or people who use drugs came.']
      ]
    }
  }
]
