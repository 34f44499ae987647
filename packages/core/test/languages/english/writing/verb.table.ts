/** A verb takes the form of the one that it replaces. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'an adverb behind "be" stays': [
        ['She is also mentally ill.', 'She also has a mental health condition.'],
        ['A man who is currently wheelchair-bound came.', 'A man who currently uses a wheelchair came.'],
        ['Two mothers were already HIV-infected.', 'Two mothers were already living with HIV.'],
        ['Two mothers were recently infected with HIV.', 'not reported']
      ],
      'of two adverbs only a writer can tell which stays where': [
        ['All the guests were also severely demented.', 'no fix']
      ],
      '"not" behind "be" stays, too': [
        ['My brother is not schizophrenic.', 'My brother does not have schizophrenia.'],
        ['The patients were not mentally ill.', 'The patients did not have mental health conditions.'],
        ['Two mothers were not infected with HIV.', 'Two mothers were not living with HIV.'],
        ['He has not been mentally ill.', 'He has not had a mental health condition.']
      ],
      'tense and number': [
        ['He abuses heroin.', 'He uses heroin.'],
        ['They abuse heroin.', 'They use heroin.'],
        ['They abused heroin.', 'They used heroin.'],
        ['He is abusing heroin.', 'He is using heroin.'],
        ['He has abused heroin.', 'He has used heroin.'],
        ['They have often abused heroin.', 'They have often used heroin.'],
        ['Heroin was abused there.', 'Heroin was used there.'],
        ['He will abuse heroin.', 'He will use heroin.'],
        ['He will not abuse heroin.', 'He will not use heroin.'],
        ['He wants to abuse heroin.', 'He wants to use heroin.'],
        ['Abusing heroin is hard.', 'Using heroin is hard.']
      ],
      'forms of "be"': [
        ['He is mentally ill.', 'He has a mental health condition.'],
        ['He was mentally ill.', 'He had a mental health condition.'],
        ['They are mentally ill.', 'They have mental health conditions.'],
        ['They were mentally ill.', 'They had mental health conditions.'],
        ['He has been mentally ill.', 'He has had a mental health condition.'],
        ['He may be mentally ill.', 'He may have a mental health condition.']
      ],
      'of one and of many': [
        ['They became mentally ill.', 'They developed mental health conditions.'],
        ['He became mentally ill.', 'He developed a mental health condition.'],
        ['Patients who became mentally ill came.', 'Patients who developed mental health conditions came.'],
        ['Those became mentally ill.', 'Those developed mental health conditions.']
      ],
      'a verb that says the same before it': [
        ['People who may be using or abusing drugs came.', 'People who may be using drugs came.'],
        ['They use and abuse heroin.', 'They use heroin.']
      ],
      'a "be" that is of two adjectives is said again': [
        ['The man was mentally ill and homeless.', 'The man had a mental health condition and was homeless.'],
        ['He may be mentally ill or very tired.', 'He may have a mental health condition or be very tired.'],
        ['He is mentally ill and sleeps there.', 'He has a mental health condition and sleeps there.']
      ],
      'a noun of the same letters': [['His attempts to commit suicide failed.', 'no fix']]
    }
  }
]
