/** "Ali, a heroin addict, said": what is said of somebody who is named. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'behind a name': [
        ['Ali, an alcoholic, was heard in May.', 'Ali, who has an alcohol use disorder, was heard in May.'],
        ['The letter is from Ali, a heroin user.', 'The letter is from Ali, who uses heroin.'],
        ['Ali Lyon, an addict, was heard.', 'Ali Lyon, who has a drug use disorder, was heard.'],
        ['ali, an addict, was heard.', 'ali, a person with a drug use disorder, was heard.']
      ],
      'behind a word for a person': [
        ['My brother, an addict, was heard in May.', 'My brother, who has a drug use disorder, was heard in May.'],
        ['Two men, drug addicts, were heard.', 'Two men, who have drug use disorders, were heard.'],
        ['A brother, an addict, was heard.', 'A brother, a person with a drug use disorder, was heard.'],
        ['Her table, an addict, was heard.', 'Her table, a person with a drug use disorder, was heard.'],
        ['The brother’s, an addict, was heard.', 'The brother’s, a person with a drug use disorder, was heard.']
      ],
      'one or several, as the label is': [
        ['Two men, an addict, were heard.', 'Two men, a person with a drug use disorder, were heard.'],
        ['Ali, addicts, were heard.', 'Ali, people with drug use disorders, were heard.'],
        ['The man, drug addicts, were heard.', 'The man, people with drug use disorders, were heard.']
      ],
      'one of a list': [
        [
          'She saw a nurse, an addict, and a judge.',
          'She saw a nurse, a person with a drug use disorder, and a judge.'
        ],
        ['Critics, addicts, and judges were heard.', 'Critics, people with drug use disorders, and judges were heard.'],
        ['She saw Ali, an addict, a judge.', 'She saw Ali, a person with a drug use disorder, a judge.'],
        [
          'He met a judge, Ali, an addict and a nurse.',
          'He met a judge, Ali, a person with a drug use disorder and a nurse.'
        ],
        ['Ali, an addict, three judges came.', 'Ali, a person with a drug use disorder, three judges came.']
      ],
      'a place or a time is nobody': [
        ['In Lima, an addict, aged 40, was heard.', 'In Lima, a person with a drug use disorder, aged 40, was heard.'],
        [
          'Yesterday, an addict, aged 40, was heard.',
          'Yesterday, a person with a drug use disorder, aged 40, was heard.'
        ]
      ],
      'behind an opening phrase': [
        ['When she rang, Ali, an inmate, was out.', 'When she rang, Ali, who is in prison, was out.'],
        ['The judge, Ali, an inmate, was out.', 'The judge, Ali, who is in prison, was out.']
      ],
      'what does not end with a comma or the sentence': [
        ['Ali, an addict (aged 40), was heard.', 'Ali, a person with a drug use disorder (aged 40), was heard.'],
        ['Ali (an addict) was heard.', 'Ali (a person with a drug use disorder) was heard.']
      ]
    }
  }
]
