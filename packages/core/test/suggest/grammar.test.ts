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
    ['Drug and alcohol abuse was discussed.', 'Drug and alcohol use was discussed.']
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
    ['# SUPPORT FOR DRUG ADDICTS', '# SUPPORT FOR PEOPLE WITH DRUG USE DISORDERS'],
    ['- drug users', '- people who use drugs'],
    ['IDUs were tested for HIV.', 'People who inject drugs were tested for HIV.']
  ],
  'persons and people': [['Persons in care and drug users came.', 'Persons in care and persons who use drugs came.']],
  questions: [
    ['May a drug user apply?', 'May a person who uses drugs apply?'],
    ['Is the addict safe at home?', 'Is the person with a drug use disorder safe at home?']
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
