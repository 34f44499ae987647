/** What those who write in a sentence ask of it. */
import * as ask from '../../../../src/languages/english/analysis/ask.js'
import { marked, tokensIn, wordsOf } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return ask.placeInPhrase(tokens, range) ?? 'not sure'
    },
    rows: {
      'a label heads its phrase': [
        ['An «inmate» damages property.', 'head'],
        ['The «drug user» came.', 'head'],
        ['Every «inmate» requests a visit.', 'head']
      ],
      'or stands before the head': [
        ['The «drug user» services grew.', 'before-head'],
        ['The «inmate» population grew.', 'before-head']
      ],
      'two before one noun': [['«Drug» and alcohol services closed.', 'not sure']]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return wordsOf(tokens, ask.phraseOver(tokens, range.from))
    },
    rows: {
      'the widest phrase over a word': [
        ["The «nurse's» old car stood there.", 'the nurse old car'],
        ['They «left» early.', 'none']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return wordsOf(tokens, ask.phraseOfHead(tokens, range.from))
    },
    rows: {
      'the phrase of a head': [
        ["The «nurse's» old car stood there.", 'the nurse'],
        ["The nurse's old «car» stood there.", 'the nurse old car'],
        ["The nurse's «old» car stood there.", 'none']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return [
        ask.kindAt(tokens, range.from) ?? 'no kind',
        ask.isQuantifier(tokens, range.from) ? 'quantifier' : '',
        ask.isJoinedWithin(tokens, range.from) ? 'joined in front' : '',
        ask.isCommaWithin(tokens, range.from - 1) ? 'behind a comma' : '',
        ask.coordinationAt(tokens, range.from) === null ? '' : 'one of several'
      ]
        .filter((told) => told !== '')
        .join(', ')
    },
    rows: {
      'a noun': [
        ['The «councillor» left.', 'person'],
        ['Nurses and «judges» met.', 'person, one of several'],
        ['The «very» old left.', 'no kind']
      ],
      'a word in front of a noun': [
        ['«Many» nurses met.', 'no kind, quantifier'],
        ['Blind and «handicapped» pupils met.', 'no kind, joined in front, one of several'],
        ['A tired, «hungry» man met us.', 'no kind, behind a comma']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return ask.isSomebody(tokens, range.from) ? 'somebody' : 'nobody'
    },
    rows: {
      'people, and words for them': [
        ['The «councillor» left.', 'somebody'],
        ['«They» left.', 'somebody'],
        ['Many «people» left.', 'somebody'],
        ['The «women» left.', 'somebody'],
        ['The «bank» closed.', 'nobody'],
        ['«It» closed.', 'nobody']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const members = ask.coordinationBefore(tokens, range.from)?.members ?? []
      return members.map(({ head }) => tokens[head]?.text ?? '').join(' + ') || 'none'
    },
    rows: {
      'what stands before one noun': [
        ['Drug and alcohol «services» closed.', 'drug + alcohol'],
        ['Nurses and «judges» met.', 'none']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const subject = ask.subjectOf(tokens, range.from)
      return subject === null ? 'nobody' : (tokens[subject]?.text ?? '')
    },
    rows: {
      'who it is that does it': [
        ['The nurses «helped» them.', 'nurses'],
        ['They continue to «be» ill.', 'they'],
        ['They were found to «be» ill.', 'they']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      const verb = ask.verbOf(tokens, range.from)
      return [
        verb === null ? 'no subject' : `subject of ${wordsOf(tokens, verb)}`,
        ask.verbBefore(tokens, range.from) ? 'behind a verb' : 'no verb before',
        ask.hasFiniteVerb(tokens) ? 'a sentence' : 'no sentence'
      ].join(', ')
    },
    rows: {
      'a noun and the verbs of its sentence': [
        ['«Nurses» met.', 'subject of met, no verb before, a sentence'],
        ['They met «nurses».', 'no subject, behind a verb, a sentence'],
        ['Prisons make criminals, «criminals» fill prisons.', 'subject of fill, behind a verb, a sentence'],
        ["The inmate's «name»", 'no subject, no verb before, no sentence']
      ]
    }
  },
  {
    ask: (text) => {
      const tokens = tokensIn(text)
      return ask.isSure(tokens, { from: 0, to: tokens.length }) ? `sure from ${ask.sureFrom}` : 'not sure'
    },
    rows: {
      'how certain': [
        ['They need it.', 'sure from 2'],
        ['He was in the city.', 'sure from 2'],
        ['Addict support met.', 'not sure']
      ]
    }
  },
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return `${ask.tagAt(tokens, range.from)} ${ask.canBeVerb(tokens[range.from]?.text ?? '') ? 'or verb' : ''}`.trim()
    },
    rows: {
      'the class of a word': [
        ['The «report» is long.', 'N or verb'],
        ['The «improvement» is small.', 'N']
      ]
    }
  }
]
