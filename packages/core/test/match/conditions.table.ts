/** The conditions of rules, in sentences that differ in one word. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'what stands before or behind': [
        ['She has been clean for two years.', 'been clean: kept'],
        ['She has been clean of debt for two years.', 'been clean: other-sense; clean: other-sense'],
        ['The urine was clean.', 'was clean: other-sense; clean: other-sense'],
        ['The kitchen was clean.', 'was clean: other-sense; clean: other-sense'],
        ['The dirty needle was found.', 'dirty needle: kept'],
        ['Under that rule a young cripple was kept out.', 'cripple: kept'],
        ['Under that rule a glad old cripple was kept out.', 'cripple: kept'],
        ['Under old rules cripple was kept out.', 'cripple: other-sense'],
        ['Under that rule a gun cripple was kept out.', 'cripple: other-sense']
      ],
      'who the subject is': [
        ['The patient was non-compliant.', 'was non-compliant: kept'],
        [
          'The software was non-compliant.',
          'was non-compliant: other-sense; non-compliant: other-sense; compliant: other-sense'
        ],
        ['He was non-compliant.', 'was non-compliant: other-sense; non-compliant: other-sense; compliant: other-sense']
      ],
      'a subject that no list of nouns has': [
        ['The violinist was insane.', 'was insane: kept'],
        ['Mr Lind was insane.', 'was insane: kept'],
        ['Each of the brothers was insane.', 'was insane: kept'],
        ['The price was insane.', 'was insane: other-sense; insane: other-sense']
      ],
      'a capital in a title says nothing of many': [
        ['Old Vagrants and New Beds', 'Vagrants: kept'],
        ['The guard met Vagrants again.', 'Vagrants: other-sense'],
        ['Meet the Vagrant', 'Vagrant: other-sense']
      ],
      'what stands alone behind "be"': [
        ['The man was crazy before the trial.', 'crazy: kept'],
        ['The man was crazy talk.', 'crazy: other-sense']
      ],
      'what it belongs to': [
        ['An obese flautist came.', 'obese: kept'],
        ['An obese flautist school came.', 'obese: other-sense'],
        ['The alcoholic patients came.', 'alcoholic: kept'],
        ['The alcoholic drinks came.', 'alcoholic: name']
      ],
      'what the object is': [
        ['They abuse drugs.', 'abuse: kept'],
        ['They abuse power.', 'abuse: other-sense'],
        ['They abuse the powerful, dangerous drugs.', 'abuse: kept']
      ],
      'what the paragraph or the text is about': [
        ['The clinic treats people who use heroin. Many relapsed.', 'relapsed: kept'],
        ['The clinic treats people. Many relapsed.', 'relapsed: other-sense'],
        ['The clinic treats people who use heroin.\n\nMany relapsed.', 'relapsed: other-sense']
      ],
      'voice, case and number': [
        ['The Inmate came.', 'Inmate: kept'],
        ['The blind came.', 'The blind: other-sense'],
        ['The blind was shut.', 'The blind: other-sense']
      ]
    }
  }
]
