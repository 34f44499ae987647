/** Names and fixed phrases of the data, found among words: small words, signs and plurals. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: outcomes,
    rows: {
      'the name as it is written': [
        ['It follows the Misuse of Drugs Act 1971.', 'Misuse: name'],
        ['They met at Alcoholics Anonymous.', 'Alcoholics: name'],
        ['The Substance Abuse and Mental Health Services Administration wrote it.', 'Substance Abuse: name']
      ],
      '"&" for "and", and signs within': [
        ['The Substance Abuse & Mental Health Services Administration wrote it.', 'Substance Abuse: name'],
        ['The Substance-Abuse and Mental Health Services Administration wrote it.', 'Substance-Abuse: name'],
        ['The "Alcoholics" Anonymous met.', 'Alcoholics: name']
      ],
      'without its capitals it is no name': [
        ['They met at alcoholics anonymous.', 'alcoholics: other-sense'],
        ['The misuse of drugs act was read.', 'misuse: other-sense']
      ],
      'only what the name covers': [
        ['Alcoholics Anonymous runs meetings for alcoholics.', 'Alcoholics: name; alcoholics: kept'],
        ['Alcoholics met Anonymous.', 'Alcoholics: kept'],
        ['Alcoholics; Anonymous was there.', 'Alcoholics: kept']
      ],
      'a fixed phrase, and its plural': [
        ['Every road user and other users of heroin came.', 'user: name; users of heroin: kept'],
        ['Road users came.', 'users: name']
      ]
    }
  }
]
