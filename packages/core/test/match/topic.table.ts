/** Of what a text speaks: words that mean something else elsewhere are reported where their topic is named. */
import { outcomes } from '../asking.js'
import type { Table } from '../tables.js'

export const tables: readonly Table[] = [
  {
    ask: async (text) => ((await outcomes(text)).includes('users: kept') ? 'reported' : 'left alone'),
    rows: {
      'named near': [
        ['Heroin kills many users in this town.', 'reported'],
        ['Fentanyl is cheap on this coast. Most users are under thirty.', 'reported'],
        ['Some users come at night. Naloxone is kept at the door.', 'reported'],
        ['## Overdoses in the north\n\nMost of the dead were abusers.', 'reported']
      ],
      'pointed back to': [
        ['Cocaine came by sea. Prices fell. The users were young.', 'reported'],
        ['Cocaine came by sea. Prices fell. Users were young.', 'left alone']
      ],
      'not named, or far away': [
        ['The town is small. Most users are under thirty.', 'left alone'],
        ['## The town\n\nAbout half of the users had been alone.', 'left alone'],
        ['Cocaine came by sea.\n\nMost users are under thirty.', 'left alone']
      ]
    }
  }
]
