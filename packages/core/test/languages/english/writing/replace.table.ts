/** The replacement in its place: its article, its capitals, what follows. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'the article follows the sound': [
        ['An addict came to the desk.', 'A person with a drug use disorder came to the desk.'],
        ['She knows an alcoholic.', 'She knows a person with an alcohol use disorder.'],
        ['A heroin addict came.', 'A person with an opioid use disorder came.'],
        ['He is an IDU, an HIV test showed.', 'He is a person who injects drugs, an HIV test showed.']
      ],
      'at the start of a sentence': [
        ['Drug users came.', 'People who use drugs came.'],
        ['A drug user came.', 'A person who uses drugs came.'],
        ['An addict came.', 'A person with a drug use disorder came.']
      ],
      'another relative clause': [
        ['Drug users who ask are seen.', 'People who use drugs and who ask are seen.'],
        ['Drug users whose rent is due are seen.', 'People who use drugs and whose rent is due are seen.'],
        ['Addicts who ask are seen.', 'People with drug use disorders who ask are seen.'],
        ['Drug users, who ask, are seen.', 'People who use drugs, who ask, are seen.'],
        ['Drug users (who ask) are seen.', 'People who use drugs (who ask) are seen.']
      ],
      'a verb behind an apostrophe is kept where it says the same, and written out where it does not': [
        ["She's a reformed alcoholic and drug user.", "She's in recovery from an alcohol use disorder and uses drugs."],
        ['She’s a reformed alcoholic and drug user.', 'She’s in recovery from an alcohol use disorder and uses drugs.'],
        ['Those who’re drug addicts came.', 'Those who have drug use disorders came.'],
        ["I've met people who're addicts.", "I've met people who have drug use disorders."],
        ["Everyone who's an addict came.", 'Everyone who has a drug use disorder came.']
      ],
      'the article goes with it': [
        ['The mentally ill came.', 'People with mental health conditions came.'],
        ['The homeless came.', 'People experiencing homelessness came.']
      ]
    }
  }
]
