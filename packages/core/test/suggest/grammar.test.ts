/** The grammar of replacements: what the writer reads after taking the first one. */
import { describe, expect, test } from 'vitest'
import { rewritten } from '../checking.js'

const table: Record<string, [before: string, after: string][]> = {
  number: [
    ['The court saw one drug user.', 'The court saw one person who uses drugs.'],
    ['Drug users have rights.', 'People who use drugs have rights.'],
    ['Every drug user is counted.', 'Every person who uses drugs is counted.'],
    ['One in six addicts is treated.', 'One in six people with drug use disorders is treated.']
  ],
  'articles and determiners': [
    ['An addict came to the desk.', 'A person with a drug use disorder came to the desk.'],
    ['The addict came to the desk.', 'The person with a drug use disorder came to the desk.'],
    ['She knows an alcoholic.', 'She knows a person with an alcohol use disorder.'],
    ['A young addict came to the desk.', 'A young person with a drug use disorder came to the desk.'],
    ['No addict is turned away.', 'No person with a drug use disorder is turned away.'],
    ['A heroin user came to the desk.', 'A person who uses heroin came to the desk.']
  ],
  possessives: [
    ["The addict's family was heard.", 'The family of the person with a drug use disorder was heard.'],
    ["Plans for addicts' families exist.", 'Plans for families of people with drug use disorders exist.'],
    ['The plan protects drug users’ rights.', 'The plan protects the rights of people who use drugs.'],
    ["An alcoholic's children may stay.", 'The children of a person with an alcohol use disorder may stay.'],
    ["Young addicts' families were heard.", 'Families of young people with drug use disorders were heard.'],
    ["Drug users' access to care is uneven.", 'Access by people who use drugs to care is uneven.']
  ],
  'attributive use': [
    ['The addict population is growing.', 'The population of people with drug use disorders is growing.'],
    ['Addict mothers are welcome.', 'Mothers with drug use disorders are welcome.'],
    ['Alcoholic patients are welcome.', 'Patients with alcohol use disorders are welcome.'],
    ['User-led services for heroin users are funded.', 'User-led services for people who use heroin are funded.']
  ],
  'adjectives before a noun': [
    ['Drug-using women are welcome.', 'Women who use drugs are welcome.'],
    ['Addicted people are welcome.', 'People with drug use disorders are welcome.'],
    ['Drug-abusing parents are welcome.', 'Parents who use drugs are welcome.']
  ],
  'a verb that belongs to more than the label': [
    ['Some are people who are addicts or alcoholics.', 'Some are people who have drug or alcohol use disorders.'],
    [
      'They asked whether a person is an alcoholic or a drug user.',
      'They asked whether a person has an alcohol use disorder or uses drugs.'
    ],
    ['She was an addict and a teacher.', 'She was an addict and a teacher.'],
    ['She was an addict and taught well.', 'She had a drug use disorder and taught well.']
  ],
  verbs: [
    ['Many residents abuse drugs.', 'Many residents use drugs.'],
    ['He abused heroin for a year.', 'He used heroin for a year.'],
    ['They were abusing substances.', 'They were using substances.']
  ],
  coordination: [
    ['The law is for drug addicts and alcoholics.', 'The law is for people with drug or alcohol use disorders.'],
    ['Addicts and their families came.', 'People with drug use disorders and their families came.'],
    ['Young addicts and alcoholics came.', 'Young people with drug or alcohol use disorders came.'],
    ['Heroin and cocaine users came.', 'People who use heroin or cocaine came.'],
    ['Drug and alcohol abuse was discussed.', 'Drug and alcohol use was discussed.'],
    ['Any addict or alcoholic may ask.', 'Any person with a drug or alcohol use disorder may ask.'],
    ['A drug user or inmate may ask.', 'A person who uses drugs or a person in prison may ask.'],
    ['Any drug user or inmate may ask.', 'Any person who uses drugs or is in prison may ask.'],
    ['A drug user and inmate was heard.', 'A person who uses drugs and is in prison was heard.'],
    ['Young drug users and inmates may ask.', 'Young people who use drugs or are in prison may ask.'],
    ['Non-drug users or inmates may ask.', 'People who do not use drugs or people in prison may ask.'],
    ['Inmates or drug users may ask.', 'People in prison or who use drugs may ask.'],
    // both or none
    ['Every drug user and inmate may ask.', 'Every drug user and inmate may ask.'],
    [
      'Former addicts and dealers of heroin may ask.',
      'People in recovery from drug use disorders and people who sold heroin in the past may ask.'
    ]
  ],
  'nested and double phrases': [
    ['A former heroin addict spoke.', 'A person in recovery from an opioid use disorder spoke.'],
    ['People who are drug addicts came.', 'People who have drug use disorders came.'],
    ['Treatment of substance abuse disorders is free.', 'Treatment of substance use disorders is free.'],
    ['Women who were addicts spoke.', 'Women who had drug use disorders spoke.']
  ],
  'letter case': [
    ['Addicts often avoid clinics.', 'People with drug use disorders often avoid clinics.'],
    ['# Support for Drug Users and Their Families', '# Support for People Who Use Drugs and Their Families'],
    ['# How the War Made Him an Opium Addict', '# How the War Made Him a Person with an Opioid Use Disorder'],
    ['# A Drug User Tells His Story', '# A Person Who Uses Drugs Tells His Story'],
    ['# SUPPORT FOR DRUG ADDICTS', '# SUPPORT FOR PEOPLE WITH DRUG USE DISORDERS'],
    ['- drug users', '- people who use drugs'],
    ['IDUs were tested for HIV.', 'People who inject drugs were tested for HIV.']
  ],
  'persons and people': [['Persons in care and drug users came.', 'Persons in care and persons who use drugs came.']],
  questions: [
    ['May a drug user apply?', 'May a person who uses drugs apply?'],
    ['Is the addict safe at home?', 'Is the person with a drug use disorder safe at home?']
  ],
  apposition: [
    ['Ali, an alcoholic, was heard in May.', 'Ali, who has an alcohol use disorder, was heard in May.'],
    ['The letter is from Ali, a heroin user.', 'The letter is from Ali, who uses heroin.'],
    ['My brother, an addict, was heard in May.', 'My brother, who has a drug use disorder, was heard in May.'],
    ['Two men, drug addicts, were heard.', 'Two men, who have drug use disorders, were heard.'],
    ['When she rang, Ali, an inmate, was out.', 'When she rang, Ali, who is in prison, was out.'],
    ['She saw a nurse, an addict, and a judge.', 'She saw a nurse, a person with a drug use disorder, and a judge.'],
    ['Critics, addicts, and judges were heard.', 'Critics, people with drug use disorders, and judges were heard.'],
    ['In Lima, an addict, aged 40, was heard.', 'In Lima, a person with a drug use disorder, aged 40, was heard.'],
    ['Yesterday, an addict, aged 40, was heard.', 'Yesterday, a person with a drug use disorder, aged 40, was heard.'],
    [
      'Ali, a recovering alcoholic, was heard in May.',
      'Ali, a person in recovery from an alcohol use disorder, was heard in May.'
    ]
  ],
  'what follows the label': [
    ['Drug users who ask are seen.', 'People who use drugs and who ask are seen.'],
    ['Drug users whose rent is due are seen.', 'People who use drugs and whose rent is due are seen.'],
    ['Addicts who ask are seen.', 'People with drug use disorders who ask are seen.'],
    ['Drug users with hepatitis C are seen.', 'People who use drugs and live with hepatitis C are seen.'],
    ['A drug user with HIV is seen.', 'A person who uses drugs and lives with HIV is seen.'],
    ['Drug-using women in prison are seen.', 'Women in prison who use drugs are seen.'],
    ['Drug users with children are seen.', 'People who use drugs with children are seen.']
  ],
  'one or several': [
    ['A drug user or users may ask.', 'A person or people who use drugs may ask.'],
    ['An addict or addicts may ask.', 'A person or people with drug use disorders may ask.'],
    ['The inmate(s) may ask.', 'The person or people in prison may ask.'],
    ['The prostitute(s) may ask.', 'The sex worker(s) may ask.']
  ],
  'an adjective that stands for people, and a verb that could be a noun': [
    ['Where the mentally ill find care', 'Where people with mental health conditions find care'],
    ['The mentally ill face eviction.', 'People with mental health conditions face eviction.'],
    ['We know that the disabled rely on taxis.', 'We know that persons with disabilities rely on taxis.'],
    ['The disabled use these stairs.', 'Persons with disabilities use these stairs.'],
    ['The homeless support the plan.', 'People experiencing homelessness support the plan.'],
    ['How the homeless live', 'How people experiencing homelessness live'],
    ['The homeless sleep under the bridge.', 'People experiencing homelessness sleep under the bridge.']
  ],
  'what of several is said': [
    ['The brothers are mentally ill.', 'The brothers have mental health conditions.'],
    ['They became mentally ill.', 'They developed mental health conditions.'],
    ['Her brother became mentally ill.', 'Her brother developed a mental health condition.']
  ],
  'the past': [
    ['Former intravenous drug abusers were asked.', 'People who injected drugs in the past were asked.'],
    [
      'The plan is for former intravenous drug abusers’ families.',
      'The plan is for families of people who injected drugs in the past.'
    ]
  ],
  'prefixes and gender': [
    ['Non-drug users were asked as well.', 'People who do not use drugs were asked as well.'],
    ['Female drug users were asked.', 'Women who use drugs were asked.'],
    ['Male and female drug users were asked.', 'Male and female people who use drugs were asked.']
  ]
}

describe.each(Object.entries(table))('%s', (_name, rows) => {
  test.each(rows)('%s → %s', async (before, after) => {
    expect(await rewritten(before)).toBe(after)
  })
})

test.each([
  'HIV-infected or drug-using mothers may ask.',
  'Neither addict nor nurse was heard.',
  '| Gender | The inmates gender |\n| --- | --- |\n| Age | none |',
  "Her addict brother's friend was heard.",
  'The disabled access ramp',
  'The disabled share is small.',
  'The homeless need is growing.',
  'The homeless need for beds grows.',
  'The homeless sleep pod is new.',
  'The homeless work in this city is led by nuns.',
  'We fund the homeless work in this city.',
  'The homeless support the city gave was small.',
  'The mentally ill report was late.'
])('no rewriting rather than a wrong one: %s', async (text) => {
  expect(await rewritten(text)).toBe(text)
})

test.each([
  ['The plan is for **drug addicts** and others.', 'The plan is for **people with drug use disorders** and others.'],
  ['The plan is for **drug** addicts and others.', 'The plan is for **people** with drug use disorders and others.'],
  [
    '> Note\n\nThe plan is for drug\naddicts and others.',
    '> Note\n\nThe plan is for people with drug use disorders and others.'
  ],
  [
    'The plan covers [substance abuse](https://example.org/substance-abuse) in schools.',
    'The plan covers [substance use](https://example.org/substance-abuse) in schools.'
  ],
  [
    '| Group | Need |\n| --- | --- |\n| drug users | care |',
    '| Group | Need |\n| --- | --- |\n| people who use drugs | care |'
  ]
])('markup stays as it is: %j', async (before, after) => {
  expect(await rewritten(before)).toBe(after)
})
