/** Grammar around words: part of speech, subject, the noun that follows. */
import {
  isPluralNoun,
  modifiedNoun,
  nounPhraseAfter,
  partOfSpeech,
  subjectBefore
} from '../../../../src/languages/english/clauses/clause.js'
import { lexicons, marked, wordsOf } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return partOfSpeech(tokens, range, lexicons)
    },
    rows: {
      'a noun': [
        ['The «addict» returned.', 'noun'],
        ["The «addict»'s room.", 'noun'],
        ['«The homeless» need a ramp.', 'noun'],
        ['Two «addicts» came.', 'noun'],
        ['They are «addicts».', 'noun'],
        ['«Addicts» came.', 'noun'],
        ['A young «addict» slept.', 'noun'],
        ['An «addict» slept in the hall.', 'noun'],
        ['He is relating to «drug abuse».', 'noun']
      ],
      'a noun by the analysis of its sentence, whatever stands beside it': [
        ['An «epileptic» fell in the street.', 'noun'],
        ['The «invalid» was cared for at home.', 'noun'],
        ['«Cripples» begged at the gate.', 'noun']
      ],
      'whether it is a noun or an adjective there makes no difference': [
        ['A «diabetic» diet is served.', 'modifier'],
        ['The «anorexic» effect of the drug is short.', 'modifier']
      ],
      'before the noun that it belongs to': [
        ['The «alcoholic» patients came.', 'modifier'],
        ['An «addict» population grows.', 'modifier'],
        ['The «addict» mother came.', 'modifier'],
        ['They are «alcoholic» patients.', 'modifier']
      ],
      'a verb': [
        ['They «abuse» drugs.', 'verb'],
        ['People «abuse» drugs.', 'verb'],
        ['He will «abuse» drugs.', 'verb'],
        ['He wants to «abuse».', 'verb'],
        ['She is «abusing» drugs.', 'verb'],
        ['They were «abusing» alcohol.', 'verb'],
        ['Those who «abuse» it came.', 'verb'],
        ['Parents «abuse» the drug.', 'verb']
      ],
      'an adjective': [
        ['He is «addicted».', 'adjective'],
        ['He was slowly «addicted».', 'adjective'],
        ['It is «useless».', 'adjective']
      ],
      'a possessive is followed by a noun': [
        ['The users’ «abuse» of drugs.', 'noun'],
        ["The parents' «abuse» history was read.", 'modifier'],
        ['His «abuse» history was read.', 'modifier']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return wordsOf(tokens, subjectBefore(tokens, range.from))
    },
    rows: {
      'the head of the subject': [
        ['The patients «relapsed».', 'patients'],
        ['The patients have often «relapsed».', 'patients'],
        ['The patients of the ward «relapsed».', 'patients'],
        ['In the camp, people «relapsed».', 'people'],
        ['In the camp people «relapsed».', 'people'],
        ['They «relapsed».', 'they'],
        ['The nurses both «relapsed».', 'nurses']
      ],
      'in a relative clause': [
        ['Patients who «relapsed» came.', 'patients'],
        ['The ward, which «closed», was new.', 'ward'],
        ['The ward which they saw «closed».', 'ward'],
        ['Patients who use heroin «relapsed».', 'patients'],
        ['Who «relapsed»?', 'who']
      ],
      'behind a conjunction': [
        ['Patients use drugs and «relapse».', 'use'],
        ['He said that patients «relapse».', 'patients'],
        ['They came because patients «relapsed».', 'patients'],
        ['They use drugs and «relapse».', 'they']
      ],
      'none is seen': [
        ['«Relapse» is common.', 'none'],
        ['Here: «relapsed».', 'none']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return wordsOf(tokens, modifiedNoun(tokens, range.to))
    },
    rows: {
      'the noun behind': [
        ['«alcoholic» male patients came', 'male patients'],
        ['«alcoholic» patients of the ward', 'patients'],
        ["«alcoholic» patient's room", 'patient'],
        ['«alcoholic» very old male hospital ward patients', 'none'],
        ['«alcoholic» of the ward', 'none'],
        ['«alcoholic» three patients', 'none'],
        ['«alcoholic», patients', 'none']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return wordsOf(tokens, nounPhraseAfter(tokens, range.to)) || 'none'
    },
    rows: {
      'the object behind': [
        ['They «abuse» the drugs.', 'drugs'],
        ['They «abuse» powerful, dangerous drugs.', 'powerful , dangerous drugs'],
        ['They «abuse» drugs and alcohol in the camp.', 'drugs and alcohol'],
        ['They «abuse» drugs, and they leave.', 'drugs'],
        ['They «abuse» some very old drugs', 'old drugs'],
        ['They «abuse» three drugs', 'drugs'],
        ["They «abuse» one's old parents' drugs here", 'old parents drugs'],
        ['They «abuse» in the camp.', 'none'],
        ['They «abuse» wine beer gin rum cider port ale', 'wine beer gin rum cider port']
      ]
    }
  },
  {
    ask: (word) => (isPluralNoun(word) ? 'plural' : 'not plural'),
    rows: {
      'plural nouns': [
        ['people', 'plural'],
        ['users', 'plural'],
        ['user', 'not plural'],
        ['glass', 'not plural'],
        ['virus', 'not plural'],
        ['crisis', 'not plural'],
        ['news', 'not plural'],
        ['physics', 'not plural'],
        ['does', 'not plural'],
        ['bus', 'not plural'],
        ['always', 'not plural']
      ]
    }
  }
]
