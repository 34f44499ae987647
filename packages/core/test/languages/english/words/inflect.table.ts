/** The forms of nouns and verbs. */
import {
  acronymPlural,
  nounForms,
  pluralOf,
  verbForm,
  verbForms
} from '../../../../src/languages/english/words/inflect.js'
import { looksLikeVerb } from '../../../../src/languages/english/words/function-words.js'
import type { Table } from '../../../tables.js'

const inWords = (forms: ReadonlyMap<string, readonly string[]>): string =>
  [...forms].map(([form, features]) => `${form} (${features.join(', ')})`).join(', ')

export const tables: readonly Table[] = [
  {
    ask: pluralOf,
    rows: {
      'a plural by its ending': [
        ['user', 'users'],
        ['agency', 'agencies'],
        ['day', 'days'],
        ['class', 'classes'],
        ['box', 'boxes'],
        ['church', 'churches']
      ],
      'a plural of its own': [
        ['person', 'people'],
        ['man', 'men'],
        ['woman', 'women'],
        ['child', 'children'],
        ['wife', 'wives'],
        ['crisis', 'crises'],
        ['youth', 'youth']
      ],
      'the end of a compound inflects as the word alone, but for the shortest': [
        ['grandchild', 'grandchildren'],
        ['salesperson', 'salespeople'],
        ['human', 'humans']
      ]
    }
  },
  { ask: acronymPlural, rows: { 'letters keep their case': [['IDU', 'IDUs']] } },
  {
    ask: (noun) => inWords(nounForms(noun)),
    rows: {
      'singular and plural': [
        ['user', 'user (one), users (many)'],
        ['offspring', 'offspring (one, many)']
      ],
      'a plural as it is sometimes written': [['city', 'city (one), cities (many), citys (many)']]
    }
  },
  {
    ask: (verb) => inWords(verbForms(verb)),
    rows: {
      'regular verbs': [
        ['abuse', 'abuse (base), abuses (s), abused (ed, en), abusing (ing)'],
        ['try', 'try (base), tries (s), tried (ed, en), trying (ing)'],
        ['stop', 'stop (base), stops (s), stopped (ed, en), stopping (ing)'],
        ['commit', 'commit (base), commits (s), committed (ed, en), committing (ing)'],
        ['visit', 'visit (base), visits (s), visited (ed, en), visiting (ing)'],
        ['relax', 'relax (base), relaxes (s), relaxed (ed, en), relaxing (ing)'],
        ['free', 'free (base), frees (s), freed (ed, en), freeing (ing)']
      ],
      'irregular verbs': [
        ['be', 'be (base), am (s), is (s), are (s), was (ed), were (ed), been (en), being (ing)'],
        ['have', 'have (base), has (s), had (ed, en), having (ing)'],
        ['do', 'do (base), does (s), did (ed), done (en), doing (ing)'],
        ['go', 'go (base), goes (s), went (ed), gone (en), going (ing)'],
        ['die', 'die (base), dies (s), died (ed, en), dying (ing)'],
        ['quit', 'quit (base, ed, en), quits (s), quitting (ing)'],
        ['get', 'get (base), gets (s), got (ed, en), getting (ing), gotten (en)']
      ]
    }
  },
  {
    ask: (verb) => `${verbForm(verb, 's')}, ${verbForm(verb, 'ed')}, ${verbForm(verb, 'en')}`,
    rows: {
      'one form of "be" where several are right': [['be', 'is, was, been']],
      'one form of others': [['take', 'takes, took, taken']]
    }
  },
  {
    ask: (verb) => `${verbForm(verb, 'ed')}: ${looksLikeVerb(verbForm(verb, 'ed')) ? 'a verb' : 'not known as one'}`,
    rows: {
      'behind a noun, most past tenses are seen as its verb': [
        ['come', 'came: a verb'],
        ['sleep', 'slept: a verb'],
        ['quit', 'quit: a verb']
      ],
      'behind a noun, these are not': [
        ['beat', 'beat: not known as one'],
        ['cut', 'cut: not known as one'],
        ['let', 'let: not known as one'],
        ['mean', 'meant: not known as one'],
        ['ride', 'rode: not known as one'],
        ['sink', 'sank: not known as one'],
        ['stick', 'stuck: not known as one'],
        ['wake', 'woke: not known as one']
      ]
    }
  }
]
