/** Words that play with others, set them side by side, or are about who writes them. */
import { isOfSpeaker, leadsFigure, setsSideBySide } from '../../../../src/languages/english/speech/figures.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (word) => (isOfSpeaker(word) ? 'the writer' : 'another'),
    rows: {
      'who speaks': [
        ['i', 'the writer'],
        ['ours', 'the writer'],
        ['ourselves', 'the writer'],
        ['you', 'another'],
        ['they', 'another']
      ]
    }
  },
  {
    ask: (text) => (leadsFigure(text.split(' ')) ? 'a figure follows' : 'no'),
    rows: {
      'a figure of speech': [
        ['he looked like', 'a figure follows'],
        ['as if', 'a figure follows'],
        ['as it were', 'a figure follows'],
        ['literally', 'a figure follows'],
        ['if', 'no'],
        ['like a', 'no'],
        ['unlike', 'no']
      ]
    }
  },
  {
    ask: (text) => (setsSideBySide(text) ? 'side by side' : 'no'),
    rows: {
      'signs and words between two wordings': [
        ['addict → person with a disorder', 'side by side'],
        ['addict -> person', 'side by side'],
        ['addict vs. person', 'side by side'],
        ['addict versus person', 'side by side'],
        ['an adversus person', 'no'],
        ['an addict - a person', 'no']
      ]
    }
  }
]
