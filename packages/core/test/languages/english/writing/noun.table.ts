/** A label for people in the grammar of its place. */
import { becomes } from '../../../asking.js'
import type { Table } from '../../../tables.js'

export const tables: readonly Table[] = [
  {
    ask: becomes,
    rows: {
      'a group before a comma': [
        [
          'We gave help to the elderly, free water and light to many.',
          'We gave help to older persons, free water and light to many.'
        ],
        [
          'It causes sight loss in the elderly, and other disorders.',
          'It causes sight loss in older persons, and other disorders.'
        ]
      ],
      'what somebody is helped to do is no noun': [
        ['We help an inmate return to work.', 'We help a person in prison return to work.'],
        ['We let the inmate vote.', 'We let the person in prison vote.'],
        ['Staff help the inmate work programme grow.', 'Staff help the work programme for people in prison grow.']
      ],
      'what stands for a thing is no noun that it belongs to': [
        ['They told the inmate nothing.', 'They told the person in prison nothing.'],
        ['We owe an inmate something better.', 'We owe a person in prison something better.']
      ],
      'its short form stands between it and its noun': [
        ['The drug user (DU) network met.', 'no fix'],
        ['The drug user (DU) came.', 'The person who uses drugs (PWUD) came.']
      ],
      'an adjective behind the label takes what follows': [
        [
          'They supervise an offender subject to an order.',
          'They supervise a person who has committed an offence and is subject to an order.'
        ],
        [
          'Any alcoholic able to work may apply.',
          'Any person with an alcohol use disorder who is able to work may apply.'
        ],
        [
          'Offenders eligible for parole were told.',
          'People who have committed offences and are eligible for parole were told.'
        ],
        ['Inmates eligible for parole were told.', 'People in prison eligible for parole were told.']
      ],
      number: [
        ['The court saw one drug user.', 'The court saw one person who uses drugs.'],
        ['Drug users have rights.', 'People who use drugs have rights.'],
        ['Every drug user is counted.', 'Every person who uses drugs is counted.']
      ],
      '"persons" where the document writes "persons"': [
        ['Persons in care and drug users came.', 'Persons in care and persons who use drugs came.'],
        [
          'Persons and people in care and drug users came.',
          'Persons and people in care and people who use drugs came.'
        ],
        ['Persons in care saw a drug user.', 'Persons in care saw a person who uses drugs.']
      ],
      'a verb behind a label for one': [
        ['If an inmate damages property, he pays.', 'If a person in prison damages property, he pays.'],
        ['Every inmate requests a visit.', 'Every person in prison requests a visit.'],
        ['An inmate requests a visit and leaves.', 'A person in prison requests a visit and leaves.']
      ],
      'a noun in front stands in front of no person': [
        ['The home detention inmates were moved.', 'no fix'],
        ['Single-parent alcoholics lost their homes.', 'no fix'],
        ['Offenders improvement grants are paid in May.', 'no fix']
      ],
      'but a subject stands behind what leads its clause in': [
        ['Under the scheme inmates are paid weekly.', 'Under the scheme people in prison are paid weekly.'],
        [
          'During the winter addicts were given coats.',
          'During the winter people with drug use disorders were given coats.'
        ],
        ['By law inmates must be seen by a nurse.', 'By law people in prison must be seen by a nurse.'],
        [
          'She said that under the scheme inmates may write.',
          'She said that under the scheme people in prison may write.'
        ],
        ['The prison inmates are paid weekly.', 'The people in prison are paid weekly.']
      ],
      'the comma goes with the adjective behind it': [
        ['A young, drug-addicted mother came.', 'A young mother with a drug use disorder came.']
      ],
      'two illnesses before one noun': [
        [
          'The hospice takes tuberculosis and AIDS patients.',
          'The hospice takes people with tuberculosis and people living with HIV.'
        ]
      ],
      'what belongs to the label': [['He is an addict to opium.', 'He is dependent on opium.']],
      prefixes: [
        ['Non-drug users were asked as well.', 'People who do not use drugs were asked as well.'],
        ['A non-drug user was asked.', 'A person who does not use drugs was asked.'],
        ['Non-alcoholics were asked.', 'People without alcohol use disorders were asked.'],
        ['Ex-addicts were asked.', 'People in recovery from drug use disorders were asked.'],
        ['A non-inmate was asked.', 'no fix']
      ],
      gender: [
        ['Female drug users were asked.', 'Women who use drugs were asked.'],
        ['A female drug user was asked.', 'A woman who uses drugs was asked.'],
        ['Adult drug users were asked.', 'Adults who use drugs were asked.'],
        ['Teenage addicts were asked.', 'Teenagers with drug use disorders were asked.'],
        ['Male and female drug users were asked.', 'Male and female people who use drugs were asked.'],
        ['Nurses, female drug users were asked.', 'Nurses, women who use drugs were asked.'],
        ['Female inmates were asked.', 'Women in prison were asked.'],
        ['Female prostitutes were asked.', 'Female sex workers were asked.']
      ],
      'the past': [
        ['Former drug users were asked.', 'People who have used drugs were asked.'],
        ['A former drug user was asked.', 'A person who has used drugs was asked.'],
        ['Former inmates were asked.', 'People released from prison were asked.'],
        [
          "A former addict's family was asked.",
          'The family of a person in recovery from a drug use disorder was asked.'
        ],
        ["Former drug users' families were asked.", 'Families of people who have used drugs were asked.']
      ],
      'one or several': [
        ['A drug user or users may ask.', 'A person or people who use drugs may ask.'],
        ['The inmate(s) may ask.', 'The person or people in prison may ask.'],
        ['The prostitute(s) may ask.', 'The sex worker(s) may ask.'],
        ['A drug user or nurses may ask.', 'A person who uses drugs or nurses may ask.'],
        ['A drug user (s) may ask.', 'A person who uses drugs (s) may ask.']
      ],
      'what follows belongs to it': [
        ['Abusers of heroin were asked.', 'People who use heroin were asked.'],
        ['A user of heroin was asked.', 'A person who uses heroin was asked.'],
        ['Drug users with HIV are seen.', 'People who use drugs and live with HIV are seen.'],
        ['A drug user with HIV is seen.', 'A person who uses drugs and lives with HIV is seen.'],
        ['Drug users with children are seen.', 'People who use drugs with children are seen.'],
        ['Addicts with HIV are seen.', 'People with drug use disorders with HIV are seen.']
      ],
      'a noun that is not known behind it': [
        ['The drug user levy was paid.', 'no fix'],
        ['# Offenders treatment', 'no fix'],
        ['Drug users treatment centers opened.', 'no fix'],
        ['# Addicts need treatment', '# People with drug use disorders need treatment'],
        ['# Addicts treatment', 'no fix'],
        ['The drug user slept.', 'The person who uses drugs slept.'],
        ['The drug user of the ward slept.', 'The person who uses drugs of the ward slept.']
      ],
      'behind the name of a place': [
        ['The army moved Iraq inmates to the north.', 'The army moved people in prison in Iraq to the north.'],
        ['Several Texas inmates wrote.', 'Several people in prison in Texas wrote.'],
        ['The plan is for Lyon drug users.', 'The plan is for people who use drugs in Lyon.'],
        ['In Lyon drug users wait.', 'In Lyon people who use drugs wait.'],
        ['The plan is for Vorbeck drug users.', 'no fix'],
        ['The army moved Iraqi inmates to the north.', 'The army moved Iraqi people in prison to the north.'],
        ['The army moved Iraq’s inmates to the north.', 'The army moved Iraq’s people in prison to the north.']
      ],
      'in a table': [
        ['| Gender | The inmates gender |\n| --- | --- |\n| Age | none |', 'no fix'],
        [
          '| Gender | The inmates of Lyon |\n| --- | --- |\n| Age | none |',
          '| Gender | The incarcerated people of Lyon |\n| --- | --- |\n| Age | none |'
        ]
      ],
      questions: [
        ['May a drug user apply?', 'May a person who uses drugs apply?'],
        ['Is the addict safe at home?', 'Is the person with a drug use disorder safe at home?']
      ],
      nor: [
        ['Neither addict nor nurse was heard.', 'no fix'],
        ['Drug user and nurse were heard.', 'no fix']
      ],
      'the homeless need': [
        ['The mentally ill face eviction.', 'People with mental health conditions face eviction.'],
        ['The homeless support the plan.', 'People experiencing homelessness support the plan.']
      ],
      'within a compound': [['The drug user-nurse came.', 'The nurse who uses drugs came.']]
    }
  }
]
