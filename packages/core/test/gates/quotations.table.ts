/** Quotation marks in a text: what stands between those that belong together. */
import { grammar, outcomes } from '../asking.js'
import { quotationsIn } from '../../src/gates/quotations.js'
import type { Table } from '../tables.js'

/** What is quoted, in the order of the text. */
const quoted = (text: string): string =>
  quotationsIn(text, grammar.speech, () => false)
    .sort((a, b) => a.start - b.start)
    .map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))
    .join(' | ') || 'nothing'

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

export const tables: readonly Table[] = [
  {
    ask: quoted,
    rows: {
      'each kind of mark': [
        ['She said "yes" there.', 'yes'],
        ['She said “yes” there.', 'yes'],
        ['She said „yes” there.', 'yes'],
        ['She said «yes» there.', 'yes'],
        ['She said ‘yes’ there.', 'yes'],
        ["She said 'yes' there.", 'yes'],
        ["She said `yes' there.", 'yes'],
        ["She said ``yes'' there.", 'yes']
      ],
      'one within another': [
        ['“He said ‘yes’ there”, she wrote.', 'He said ‘yes’ there | yes'],
        ['"He said \'yes\' there", she wrote.', "He said 'yes' there | yes"],
        ["``He said `yes''' there.", "He said `yes' | yes"],
        ['“He said ‘yes there”, she ‘wrote’.', 'He said ‘yes there | wrote']
      ],
      'an apostrophe is no mark': [
        ["The users' room is the clinic's.", 'nothing'],
        ["It isn't hers, and it's late.", 'nothing'],
        ['The users’ room is theirs.', 'nothing'],
        ["The '90s were late.", 'nothing']
      ],
      inches: [
        ['The desk is 5" high. "Good", she said.', 'Good'],
        ['The number "5" is high.', '5'],
        ['The desk is 5" high.', 'nothing']
      ],
      'a straight mark opens behind a space, a bracket or a dash': [
        ['("yes") and —"no"', 'yes | no'],
        ['a"b"c', 'b'],
        ['one " two " three', ' two ']
      ],
      'single marks far apart are apostrophes more likely': [
        [
          `He said 'yes ${words(50)}' there.`,
          'yes word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word'
        ],
        [`He said 'yes ${words(70)}' there.`, 'nothing'],
        [
          `He said "yes ${words(70)}" there.`,
          'yes word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word'
        ]
      ],
      'never closed: to the end, at the start or behind a verb of saying': [
        ['"All right then.', 'All right then.'],
        [' "All right then.', 'All right then.'],
        ['She said, "All right then.', 'All right then.'],
        ['She told the court today, "All right then.', 'All right then.'],
        ['Ana: “All right then.', 'All right then.'],
        ['The drug-free zone "has no gate.', 'nothing'],
        ['She said the drug-free zone of the town of Lyon "has no gate.', 'nothing'],
        ['‘tis all right.', 'nothing'],
        ['She said ‘All right then.', 'nothing'],
        ['She said yes” there.', 'nothing']
      ]
    }
  },
  {
    ask: outcomes,
    rows: {
      'the innermost quotation counts, and its border': [
        ['He wrote "the term ‘addict’ is old and drug users know it" then.', 'addict: mention; drug users: quotation'],
        ['He wrote "drug users" and drug users came and "drug users" left.', 'drug users: quotation; drug users: kept'],
        ['He wrote "drug" users.', 'users: other-sense']
      ],
      'a quotation of several paragraphs': [
        ['He came in. "We all pay. Drug users cost money.\n\n"And so on."', 'Drug users: quotation'],
        ['He came in. ‘We all pay. Drug users cost money.\n\n‘And so on.’', 'Drug users: quotation'],
        ['He came in. "We all pay. Drug users cost money.\n\nAnd so on.', 'Drug users: kept']
      ]
    }
  }
]
