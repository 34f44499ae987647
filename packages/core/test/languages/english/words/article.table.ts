/** "a" or "an", by the sound of what follows. */
import { withArticles } from '../../../../src/languages/english/words/article.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (words) => withArticles(`a ${words}`),
    rows: {
      'vowels and consonants': [
        ['drug', 'a drug'],
        ['opioid', 'an opioid'],
        ['person', 'a person']
      ],
      'a vowel that sounds like a consonant': [
        ['user', 'a user'],
        ['unit', 'a unit'],
        ['university', 'a university'],
        ['unknown case', 'an unknown case'],
        ['unintended case', 'an unintended case'],
        ['European', 'a European'],
        ['one-time case', 'a one-time case'],
        ['useful drug', 'a useful drug'],
        ['urban ward', 'an urban ward'],
        ['ukulele', 'a ukulele'],
        ['utility', 'a utility'],
        ['eulogy', 'a eulogy'],
        ['uniform', 'a uniform'],
        ['ewe', 'a ewe'],
        ['ubiquitous drug', 'a ubiquitous drug']
      ],
      'a silent h': [
        ['hour', 'an hour'],
        ['honest answer', 'an honest answer'],
        ['house', 'a house'],
        ['heir', 'an heir'],
        ['honour', 'an honour'],
        ['honor', 'an honor']
      ],
      'letters by their names': [
        ['HIV test', 'an HIV test'],
        ['MRI', 'an MRI'],
        ['AUD', 'an AUD'],
        ['UN report', 'a UN report'],
        ['PWUD', 'a PWUD'],
        ['SUD', 'an SUD'],
        ['NGO', 'an NGO'],
        ['TB test', 'a TB test']
      ]
    }
  }
]
