/** A label before another noun: as its owner, or as its kind. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'one thing of many people': [
        ["She works for a drug users' rights group.", 'She works for a group for the rights of people who use drugs.'],
        ["An inmates' committee was formed.", 'A committee of people in prison was formed.'],
        ['He runs the young offenders centre.', 'He runs the centre for young people in conflict with the law.'],
        ['The drug users left the room.', 'The people who use drugs left the room.'],
        ['He runs a drug users project.', 'He runs a project for people who use drugs.']
      ],
      'a compound behind it': [
        [
          'Nurses visit all inmate housing areas three times a day.',
          'Nurses visit all housing areas of people in prison three times a day.'
        ],
        ['The addict support group leaders met.', 'no fix'],
        ['The addict outreach workers met.', 'The outreach workers with drug use disorders met.']
      ],
      'who owns somebody is a person of its own': [
        ["The drug addict's mother came.", 'The mother of the person with a drug use disorder came.'],
        ["A schizophrenic's family came.", 'The family of a person with schizophrenia came.']
      ],
      'what is said of the people goes with them': [
        ['Young drug user networks came.', 'Networks of young people who use drugs came.']
      ],
      'behind what a person is of': [
        [
          'Alcoholic members of staff are offered leave.',
          'Members of staff who have alcohol use disorders are offered leave.'
        ]
      ],
      'an owner becomes "of"': [
        ["The addict's family was heard.", 'The family of the person with a drug use disorder was heard.'],
        ["Plans for addicts' families exist.", 'Plans for families of people with drug use disorders exist.'],
        ["An alcoholic's children may stay.", 'The children of a person with an alcohol use disorder may stay.'],
        ["Young addicts' families were heard.", 'Families of young people with drug use disorders were heard.'],
        ['The plan protects drug users’ rights.', 'The plan protects the rights of people who use drugs.'],
        ["The plan protects the drug user's children.", 'The plan protects the children of the person who uses drugs.'],
        ["The drug users' children were heard.", 'The children of the people who use drugs were heard.']
      ],
      'by whom it is done': [
        ["Drug users' access to care is uneven.", 'Access by people who use drugs to care is uneven.'],
        ["The drug user's participation is free.", 'Participation by the person who uses drugs is free.']
      ],
      'without a determiner no owner is seen': [
        ["An old and drug user's room is free.", 'no fix'],
        ["They saw drug user's room.", 'no fix']
      ],
      'one word takes the ending': [
        ['The inmate’s file is here.', 'The file of the person in prison is here.'],
        ["The prostitutes' rights were read.", 'The rights of the sex workers were read.'],
        ["The prostitute's rights were read.", 'The rights of the sex worker were read.'],
        ['The prostitute’s rights were read.', 'The rights of the sex worker were read.']
      ],
      'a kind': [
        ['The addict population grows.', 'The population of people with drug use disorders grows.'],
        ['The alcoholic patients came.', 'The patients with alcohol use disorders came.'],
        ['The alcoholic patient came.', 'The patient with an alcohol use disorder came.'],
        ['The drug user group met.', 'The group of people who use drugs met.'],
        ['The inmate program grew.', 'The program for people in prison grew.'],
        ['The drug user services grew.', 'The services for people who use drugs grew.'],
        ["The addict population's needs grow.", 'no fix']
      ],
      'what is joined with what is owned has the same owner': [
        ["The form tells the inmate's history and prognosis.", "The form tells the person's history and prognosis."],
        ["An inmate's name and address are needed.", 'The name and address of a person in prison are needed.'],
        [
          "The file holds the inmate's sentence and the date of the hearing.",
          'The file holds the sentence of the person in prison and the date of the hearing.'
        ]
      ],
      'an "of" behind what is owned is not said twice': [
        ["They note the youth offender's receipt of the letter.", "They note the child's receipt of the letter."]
      ],
      'what is owned goes on behind a word that may name people': [
        [
          "They keep the sex offender's criminal record.",
          'They keep the criminal record of the person convicted of a sexual offence.'
        ]
      ],
      'a noun before the label belongs to it': [
        ["The gun offender's record is kept.", 'no fix'],
        ['They keep gun offender information.', 'no fix']
      ],
      'what is owned goes on to its end': [
        ["The clerk noted the inmate's place of work.", 'The clerk noted the place of work of the person in prison.'],
        ["The clerk read each inmate's medical record.", 'The clerk read the medical record of each person in prison.'],
        [
          "A notice describing addicts' rights hung there.",
          'A notice describing the rights of people with drug use disorders hung there.'
        ],
        [
          "The rule limiting felons' ability to vote fell.",
          'The rule limiting the ability of people convicted of serious crimes to vote fell.'
        ]
      ],
      'a field or a column names the person, and says nothing of them': [
        ["- inmate's name", "- person's name"],
        ["- inmate's date of birth", "- person's date of birth"]
      ],
      'a capital from the start of the sentence': [
        ["Old addicts' families were heard.", 'Families of old people with drug use disorders were heard.'],
        [
          "The young addicts' families were heard.",
          'The families of the young people with drug use disorders were heard.'
        ]
      ],
      'led by people': [
        ['The drug user-led project grew.', 'The project led by people who use drugs grew.'],
        ['Drug user-run services grew.', 'Services run by people who use drugs grew.'],
        ['The drug user-friendly project grew.', 'no fix']
      ],
      'two nouns': [
        ['Addict mothers and fathers came.', 'Mothers with drug use disorders and fathers came.'],
        [
          'The addict housing and health projects grew.',
          'The housing and health projects for people with drug use disorders grew.'
        ],
        ['Addict support groups met in March.', 'Support groups for people with drug use disorders met in March.']
      ]
    }
  }
]
