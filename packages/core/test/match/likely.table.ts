/** The look at raw text before it is parsed: what the full match finds, it never passes over. */
import { reported } from '../asking.js'
import type { Table } from '../tables.js'

const inText = (text: string): Promise<string> => reported(text, { format: 'text' })

export const tables: readonly Table[] = [
  {
    ask: reported,
    rows: {
      'words across markup': [
        ['Drug *users* came.', 'warning: Drug *users'],
        ['Drug **users** came.', 'warning: Drug **users'],
        ['Drug [users](https://example.org) came.', 'warning: Drug [users'],
        ['[Drug](lyon.md "the town") users came.', 'warning: Drug](lyon.md "the town") users'],
        ['Drug <b>users</b> came.', 'warning: Drug <b>users'],
        ['Drug u<b>sers</b> came.', 'warning: Drug u<b>sers'],
        ['Drug <!-- a note --> users came.', 'warning: Drug <!-- a note --> users'],
        ['Drug&nbsp;users came.', 'warning: Drug&nbsp;users'],
        ['Drug_ users_ came.', 'nothing'],
        ['Drug [users][1] came.\n\n[1]: https://example.org', 'warning: Drug [users'],
        ['Drug[^1] users came.\n\n[^1]: A note.', 'warning: Drug[^1] users'],
        ['Drug `--all` users came.', 'nothing']
      ],
      'what readers see of an image, a link, a tag': [
        ['![drug users](lyon.png)', 'warning: drug users'],
        ['[Lyon](lyon.md "drug users")', 'nothing'],
        ['<img alt="drug users" src="lyon.png">', 'warning: drug users'],
        ["<p title='drug users'>Lyon</p>", 'warning: drug users']
      ],
      'signs that are no tags': [
        ['Drug <5% of users> users came; drug users left.', 'warning: users; warning: users; warning: drug users']
      ],
      'subjects and objects far away': [
        ['They abuse all these very many other strong and cheap drugs.', 'warning: abuse'],
        ['They abused all these very many other strong, new and cheap drugs.', 'warning: abused']
      ],
      'a determiner before several adjectives, people that no list has': [
        ['Under that rule a tall old cripple was kept out.', 'error: cripple'],
        ['Two wheelchair-bound flautists played.', 'warning: wheelchair-bound']
      ],
      'no prose': [
        ['See `drug users` there.', 'nothing'],
        ['See https://example.org/drug-users there.', 'nothing'],
        ['See <https://example.org/drug-users> there.', 'nothing']
      ]
    }
  },
  {
    ask: inText,
    rows: {
      'plain text': [
        ['Drug users came.', 'warning: Drug users'],
        ['Drug\nusers came.', 'warning: Drug\nusers'],
        ['The `drug users` came.', 'warning: drug users']
      ]
    }
  }
]
