/** What a phrase says of a person, said as a verb. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      '"who is an addict"': [
        ['People who are drug addicts came.', 'People who have drug use disorders came.'],
        ['Women who were addicts spoke.', 'Women who had drug use disorders spoke.'],
        ['A woman who is an addict spoke.', 'A woman who has a drug use disorder spoke.'],
        ['A person who is a drug user spoke.', 'A person who uses drugs spoke.'],
        ['People who are drug users spoke.', 'People who use drugs spoke.'],
        ['A person who is an inmate spoke.', 'A person who is in prison spoke.'],
        ['People that are inmates spoke.', 'People that are in prison spoke.'],
        ['Persons who are addicts spoke.', 'Persons who have drug use disorders spoke.'],
        ['Ali is an addict.', 'Ali is a person with a drug use disorder.']
      ],
      'with an adverb between': [
        ['Patients who were also drug users were left out.', 'Patients who also used drugs were left out.'],
        ['People who are often addicts came.', 'People who often have drug use disorders came.']
      ],
      'behind another verb': [
        ['They continue to be addicts.', 'They continue to have drug use disorders.'],
        ['They had been drug users for years.', 'They had used drugs for years.'],
        ['The women want to be inmates no more.', 'The women want to be in prison no more.'],
        ['They were found to be addicts.', 'They were found to have drug use disorders.']
      ],
      'who becomes one develops something': [
        ['His uncles became alcoholics in the mines.', 'His uncles developed alcohol use disorders in the mines.'],
        ['She has become a drug addict.', 'She has developed a drug use disorder.'],
        ['Anybody may become an alcoholic.', 'Anybody may develop an alcohol use disorder.'],
        ['They became inmates.', 'They became people in prison.'],
        ['He became an addict and a thief.', 'He became a person with a drug use disorder and a thief.']
      ],
      'a verb that is shared': [
        ['People who are addicts or alcoholics spoke.', 'People who have drug or alcohol use disorders spoke.'],
        ['A man who is an addict and a father spoke.', 'A man who has a drug use disorder and is a father spoke.']
      ],
      'the past': [
        ['Former drug users were asked.', 'People who have used drugs were asked.'],
        ['Former addicts were asked.', 'People in recovery from drug use disorders were asked.'],
        ['Former inmates were asked.', 'People released from prison were asked.'],
        ['Former intravenous drug abusers were asked.', 'People who injected drugs in the past were asked.']
      ],
      'said of somebody named': [
        ['Ali, an alcoholic, was heard in May.', 'Ali, who has an alcohol use disorder, was heard in May.'],
        ['Ali, a heroin user, was heard in May.', 'Ali, who uses heroin, was heard in May.'],
        ['Ali, an inmate, was heard in May.', 'Ali, who is in prison, was heard in May.'],
        [
          'Ali, a recovering alcoholic, was heard in May.',
          'Ali, a person in recovery from an alcohol use disorder, was heard in May.'
        ],
        ['Two men, inmates, were heard in May.', 'Two men, who are in prison, were heard in May.'],
        ['Two men, drug users, were heard in May.', 'Two men, who use drugs, were heard in May.']
      ],
      'two of the same people': [
        ['Young drug users or inmates came.', 'Young people who use drugs or are in prison came.'],
        ['Young inmates or drug users came.', 'Young people in prison or who use drugs came.'],
        ['A drug user and inmate came.', 'A person who uses drugs and is in prison came.'],
        ['Young addicts or inmates came.', 'Young people with drug use disorders or in prison came.'],
        ['Young drug users or addicts came.', 'Young people who use drugs or have drug use disorders came.']
      ]
    }
  }
]
