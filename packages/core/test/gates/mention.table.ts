/** The text talks about the word, it does not use it. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'a quotation with a word about words near it': [
        ['Avoid the word "addict" in reports.', 'addict: mention'],
        ['The phrase "clean and sober drug addict" is old.', 'clean and sober: mention; drug addict: mention'],
        ['The phrase "the very old and tired and poor drug addict of Lyon" is old.', 'drug addict: quotation'],
        ['"Addict" is a term that few use.', 'Addict: mention'],
        ['In the spring of that year they said of a term, a long and sad one, "addict".', 'addict: quotation'],
        ['In the spring a term was on the table in the hall of the town, and "addict" was said.', 'addict: quotation']
      ],
      'a definition behind it': [
        [
          '“Drug addict” means a person who is dependent on a controlled substance.',
          'Drug addict: mention; dependent: other-sense'
        ],
        ['“Drug addict” in the town of Lyon means a person.', 'Drug addict: quotation']
      ],
      'a list of quotations': [
        [
          'Terms such as "junkie", "addict" and "drug abuser" hurt.',
          'junkie: mention; addict: mention; drug abuser: mention'
        ],
        ['Use "person who uses drugs", not "addict".', 'addict: mention'],
        ['Say "person who uses drugs" rather than "addict" or "drug abuser".', 'addict: mention; drug abuser: mention'],
        ['He said "yes" and "addict" in the hall.', 'addict: quotation']
      ],
      'named as a word, without quotation marks': [
        ['The term addict is out of date.', 'addict: mention'],
        ['The word *addict* is out of date.', 'addict: mention'],
        ['Terms such as junkie, addict or drug abuser hurt.', 'junkie: mention; addict: mention; drug abuser: mention'],
        ['Terms such as junkie were said and he is an addict.', 'junkie: mention; addict: kept'],
        ['People like addicts or drug users came.', 'addicts: kept; drug users: kept']
      ],
      'set against what to say instead': [
        ['- People who use drugs — not drug users or addicts.', 'drug users: mention; addicts: mention'],
        ['People who use drugs (not drug users) came.', 'drug users: mention'],
        ['People who use drugs, not drug users, came.', 'drug users: mention'],
        ['Guards, not drug users, came.', 'drug users: kept'],
        ['People came — not that they were drug users.', 'drug users: kept']
      ],
      'what is said behind it': [['Addict is a pejorative term.', 'Addict: mention']],
      'an amendment': [
        ['Section 4 is amended by striking drug abuse and inserting substance use.', 'drug abuse: mention'],
        ['Section 4 is amended. It is about drug abuse.', 'drug abuse: kept']
      ],
      'under a heading about words': [
        ['## Terms to avoid\n\n- addict\n- drug abuser', 'addict: mention; drug abuser: mention'],
        ['## Terms to avoid\n\nThe addict came.', 'addict: mention'],
        [
          '## Terms to avoid\n\nThe addict came to the desk of the clinic on Monday and asked for a bed, a meal, and for a nurse who knew the ward.',
          'addict: kept'
        ],
        ['## Clinics\n\n- addict', 'addict: kept'],
        ['Terms to avoid:\n\n- addict\n- drug abuser', 'addict: mention; drug abuser: mention']
      ],
      'the first of several short lines, without a colon': [
        ['Words to avoid\nan addict\na drug abuser', 'addict: mention; drug abuser: mention'],
        ['Who comes here\nan addict\na drug abuser', 'addict: kept; drug abuser: kept']
      ],
      'a table of words': [
        ['| Avoid | Use instead |\n| --- | --- |\n| addict | person with a drug use disorder |', 'addict: mention'],
        ['| Term | Old |\n| --- | --- |\n| Avoid | addict |', 'addict: mention'],
        ['| Place | Who |\n| --- | --- |\n| Lyon | addict |', 'addict: kept']
      ]
    }
  }
]
