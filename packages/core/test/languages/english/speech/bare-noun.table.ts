/** A noun that can be counted stands bare in the singular: it is named. */
import { isBareNoun } from '../../../../src/languages/english/speech/bare-noun.js'
import { lexicons, marked } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: (text) => {
      const { tokens, range } = marked(text)
      return isBareNoun(tokens, range, lexicons) ? 'named' : 'used'
    },
    rows: {
      'behind a verb of words': [
        ['Editors drop «junkie» from the copy.', 'named'],
        ['Editors drop junkie and «crackhead» from the copy.', 'named'],
        ['We write young «addict» no more.', 'named']
      ],
      'from one word to another': [
        ['From «lunatic» to patient took a century.', 'named'],
        ['From lunatic to «patient» took a century.', 'named'],
        ['They went from «cell» to cell.', 'used']
      ],
      'behind a word for words': [
        ['It has the connotations of «prostitute» in our town.', 'named'],
        ['It has the walls of «prison» in our town.', 'used']
      ],
      'with a determiner, or what takes its place': [
        ['The board dropped the «inmate» from the list.', 'used'],
        ['Every convicted «inmate» got a number.', 'used'],
        ["The county's «inmate» came home.", 'used'],
        ['One «inmate» came home.', 'used'],
        ['He met an addict and «nurse» there.', 'used']
      ],
      'a role, a measure, a part of another noun': [
        ['She came as «inmate» in May.', 'used'],
        ['The cost per «inmate» rose.', 'used'],
        ['They use «inmate» labour.', 'used'],
        ['They use «inmate»-led groups.', 'used'],
        ["They use «inmate's» work.", 'used']
      ]
    }
  }
]
