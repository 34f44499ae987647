/** The replacement takes over the capitals. */
import { becomes, lexicons } from '../asking.js'
import { applyLetterCase, letterCaseOf, type CaseSurroundings } from '../../src/suggest/letter-case.js'
import type { Table } from '../tables.js'

const caseOf = (text: string, around: Partial<CaseSurroundings> = {}, beginsSentence = false): string =>
  letterCaseOf(text, { isTitleCase: false, isAllCaps: false, ...around }, beginsSentence, lexicons.language)

export const tables: readonly Table[] = [
  {
    ask: (text) => caseOf(text),
    rows: {
      'as it is': [
        ['drug users', 'as-is'],
        ['iPhone users', 'as-is'],
        ['', 'as-is']
      ],
      'of a sentence': [
        ['Drug users', 'sentence'],
        ['Drug user', 'sentence'],
        ['A drug user', 'sentence'],
        ['Addict', 'sentence']
      ],
      'of a title': [
        ['Drug Users', 'title'],
        ['A Drug User', 'title'],
        ['Users of Heroin', 'title'],
        ['Users of heroin', 'sentence']
      ],
      'all in capitals': [
        ['DRUG USERS', 'upper'],
        ['DRUG', 'as-is'],
        ['IDU', 'as-is'],
        ['HIV', 'as-is'],
        ['A DRUG USER', 'upper']
      ],
      'led by an acronym': [
        ['IDUs', 'as-is'],
        ['IDUs and drug users', 'as-is'],
        ['IDUs and Drug Users', 'title'],
        ['IDUs, IDU', 'as-is'],
        ['HIV patient', 'as-is'],
        ['IDUs and the', 'as-is']
      ]
    }
  },
  {
    ask: (text) => caseOf(text, { isTitleCase: true, isAllCaps: false }),
    rows: {
      'in a heading in Title Case': [
        ['Drug Users', 'title'],
        ['drug users', 'as-is'],
        ['an Addict', 'inner-title'],
        ['an', 'as-is'],
        ['IDUs', 'title'],
        ['Addict', 'title'],
        ['a of', 'as-is']
      ]
    }
  },
  {
    ask: (text) => caseOf(text, { isTitleCase: false, isAllCaps: true }),
    rows: {
      'in a text of capitals': [
        ['IDU', 'upper'],
        ['Drug users', 'upper'],
        ['drug users', 'as-is']
      ]
    }
  },
  {
    ask: (text) => caseOf(text, {}, true),
    rows: {
      'at the start of a sentence': [
        ['IDUs', 'sentence'],
        ['IDUs and drug users', 'sentence']
      ]
    }
  },
  {
    ask: (text) =>
      `${applyLetterCase(text, 'sentence', lexicons.language)} | ${applyLetterCase(text, 'title', lexicons.language)} | ${applyLetterCase(text, 'inner-title', lexicons.language)} | ${applyLetterCase(text, 'upper', lexicons.language)}`,
    rows: {
      applied: [
        [
          'people with a drug use disorder',
          'People with a drug use disorder | People with a Drug Use Disorder | People with a Drug Use Disorder | PEOPLE WITH A DRUG USE DISORDER'
        ],
        [
          'an individual’s care',
          'An individual’s care | An Individual’s Care | an Individual’s Care | AN INDIVIDUAL’S CARE'
        ],
        [
          '“people” who use drugs',
          '“People” who use drugs | “People” Who Use Drugs | “People” Who Use Drugs | “PEOPLE” WHO USE DRUGS'
        ]
      ]
    }
  },
  {
    ask: becomes,
    rows: {
      'in a sentence': [
        ['# HOW DRUG USERS LIVE', '# HOW PEOPLE WHO USE DRUGS LIVE'],
        ['# Support for Drug Users and Their Families', '# Support for People Who Use Drugs and Their Families'],
        ['# How the War Made Him an Opium Addict', '# How the War Made Him a Person with an Opioid Use Disorder'],
        ['THE ADDICT CAME.', 'THE PERSON WITH A DRUG USE DISORDER CAME.'],
        ['IDUs were tested for HIV.', 'People who inject drugs were tested for HIV.'],
        ['They paid for ALCOHOL ABUSE counseling.', 'They paid for ALCOHOL USE DISORDER counseling.']
      ]
    }
  }
]
