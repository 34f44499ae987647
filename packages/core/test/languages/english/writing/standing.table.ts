/** Words in front of a label that tell since when, whether or how often somebody is what it says. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'who is so at present': [
        ['Three current inmates came.', 'Three people currently in prison came.'],
        ['A current heroin addict came.', 'A person with a current opioid use disorder came.'],
        ['Many current drug users came.', 'Many people who currently use drugs came.'],
        ['He hit a current offender.', 'no fix']
      ],
      'before a mere reference it is left out': [
        ["They asked the suspected offender's age and address.", "They asked the person's age and address."]
      ],
      'in the past': [
        ['An ex-drug abuser spoke.', 'A person who used drugs in the past spoke.'],
        ['Three ex-junkies spoke.', 'Three people who used drugs in the past spoke.'],
        ['A one-time drug user spoke.', 'A person who used drugs in the past spoke.'],
        ['A one-time inmate spoke.', 'A person who was in prison in the past spoke.'],
        ["The ex-drunkard's son spoke.", 'The son of the person who had an alcohol use disorder in the past spoke.'],
        ['A reformed offender spoke.', 'A person who has committed an offence spoke.'],
        ['Ex-prostitutes spoke.', 'Former sex workers spoke.']
      ],
      'known, suspected, alleged': [
        ['A known alcoholic spoke.', 'A person known to have an alcohol use disorder spoke.'],
        ['Two suspected heroin addicts spoke.', 'Two people suspected of having opioid use disorders spoke.'],
        ['Suspected drug dealers fled.', 'People suspected of selling drugs fled.'],
        ['An alleged drug dealer spoke.', 'A person alleged to sell drugs spoke.'],
        ['A suspected prostitute spoke.', 'A suspected sex worker spoke.']
      ],
      'again and again': [
        ['A habitual beggar spoke.', 'A person who repeatedly begs spoke.'],
        ['A repeated beggar spoke.', 'A person who repeatedly begs spoke.'],
        ['A repeat felon spoke.', 'A person repeatedly convicted of serious crimes spoke.']
      ],
      'in recovery': [['A recovering substance abuser spoke.', 'A person recovering from a drug use disorder spoke.']],
      'not yet, which no wording says': [
        ['A would-be drug user spoke.', 'no fix'],
        ['Potential offenders are seen.', 'no fix'],
        ['A would-be prostitute spoke.', 'A would-be sex worker spoke.']
      ]
    }
  }
]
