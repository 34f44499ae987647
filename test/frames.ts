/**
 * Sentence frames: what should come of a term in each place in which a sentence can have it. The outcomes were written
 * down by hand, from the table of grammatical cases, before any frame was run; none of them is copied from a run. (Three
 * were corrected afterwards, where the term base said otherwise: two adjectives that the guides disagree on, and what a
 * former drug user is called.)
 */
export type Outcome =
  /** an error or a warning with a fix */
  | 'fixed'
  /** an error or a warning without one */
  | 'reported'
  /** an information with a fix: the guides disagree */
  | 'offered'
  /** an information without one */
  | 'lowered'
  | 'silent'

export interface Words {
  one: string
  many: string
  article: 'a' | 'an'
  /** the plural as headings in Title Case have it */
  title: string
}

const words = (one: string, many: string, article: 'a' | 'an', title: string): Words => ({ one, many, article, title })

/** Each term, and what stands in its place. */
export const terms = {
  'drug user': {
    rule: 'drug-use/drug-user',
    label: words('drug user', 'drug users', 'a', 'Drug Users'),
    instead: words('person who uses drugs', 'people who use drugs', 'a', 'People Who Use Drugs')
  },
  'drug addict': {
    rule: 'drug-use/addict',
    label: words('drug addict', 'drug addicts', 'a', 'Drug Addicts'),
    instead: words(
      'person with a drug use disorder',
      'people with drug use disorders',
      'a',
      'People with Drug Use Disorders'
    )
  },
  alcoholic: {
    rule: 'alcohol/alcoholic',
    label: words('alcoholic', 'alcoholics', 'an', 'Alcoholics'),
    instead: words(
      'person with an alcohol use disorder',
      'people with alcohol use disorders',
      'a',
      'People with Alcohol Use Disorders'
    )
  },
  inmate: {
    rule: 'justice-prison/inmate',
    label: words('inmate', 'inmates', 'an', 'Inmates'),
    instead: words('person in prison', 'people in prison', 'a', 'People in Prison')
  },
  prostitute: {
    rule: 'sex-work/prostitute',
    label: words('prostitute', 'prostitutes', 'a', 'Prostitutes'),
    instead: words('sex worker', 'sex workers', 'a', 'Sex Workers')
  }
} as const

export type TermName = keyof typeof terms

export interface Frame {
  name: string
  /** in text and in results: {one} {many} {a one} {A one} {Many} {MANY} {Title}, in results {Persons} too */
  text: string
  outcome: Outcome
  /** the text after the first fix; of several, any */
  becomes?: readonly string[]
  /** in place of `becomes`, where each term has its own; a term that is left out is not run */
  each?: Partial<Record<TermName, readonly string[]>>
  /** without it and without `each` the frame holds its own term, and is run once */
  terms?: readonly TermName[]
}

const labels: readonly TermName[] = ['drug user', 'drug addict', 'alcoholic', 'inmate']
const allTerms: readonly TermName[] = [...labels, 'prostitute']

const fixed = (name: string, text: string, becomes: string, of: readonly TermName[] = allTerms): Frame => ({
  name,
  text,
  outcome: 'fixed',
  becomes: [becomes],
  terms: of
})
const unlike = (name: string, text: string, each: Frame['each']): Frame => ({
  name,
  text,
  outcome: 'fixed',
  ...(each && { each })
})
const lowered = (name: string, text: string): Frame => ({ name, text, outcome: 'lowered', terms: allTerms })
const silent = (name: string, text: string, of: readonly TermName[] = allTerms): Frame => ({
  name,
  text,
  outcome: 'silent',
  terms: of
})

export const frames: readonly Frame[] = [
  // number and article
  fixed('plural subject', '{Many} may ask for a doctor at any hour.', '{Many} may ask for a doctor at any hour.'),
  fixed('singular subject', '{A one} may ask for a doctor at any hour.', '{A one} may ask for a doctor at any hour.'),
  fixed('definite object', 'The nurse saw the {one} before noon.', 'The nurse saw the {one} before noon.'),
  fixed('indefinite object', 'The nurse saw {a one} before noon.', 'The nurse saw {a one} before noon.'),
  fixed('plural object', 'The clinic sees {many} every week.', 'The clinic sees {many} every week.'),
  fixed('after a preposition', 'The law gives rights to {many}.', 'The law gives rights to {many}.'),
  fixed('after "every"', 'Every {one} has the right to health.', 'Every {one} has the right to health.'),
  fixed('after "no"', 'No {one} may be turned away.', 'No {one} may be turned away.'),
  fixed('after a number', 'Two {many} gave evidence.', 'Two {many} gave evidence.'),
  fixed('a share', 'One in six {many} is seen by a doctor.', 'One in six {many} is seen by a doctor.'),
  fixed('subject of a passive', '{Many} were seen within a day.', '{Many} were seen within a day.'),
  fixed('agent of a passive', 'The petition was signed by {many}.', 'The petition was signed by {many}.'),
  fixed('question', 'Who speaks for {many}?', 'Who speaks for {many}?'),
  unlike('adjective before', '{A young} may bring a friend.', {
    'drug user': ['A young person who uses drugs may bring a friend.'],
    'drug addict': ['A young person with a drug use disorder may bring a friend.'],
    alcoholic: ['A young person with an alcohol use disorder may bring a friend.'],
    inmate: ['A young person in prison may bring a friend.']
  }),
  fixed('a pronoun further on', 'The {one} said that he was tired.', 'The {one} said that he was tired.', labels),
  fixed(
    'reported speech without quotation marks',
    'The minister said that {many} are welcome.',
    'The minister said that {many} are welcome.'
  ),
  // possessives
  unlike('possessive, singular', "The letter reached {a one}'s family in May.", {
    'drug user': ['The letter reached the family of a person who uses drugs in May.'],
    'drug addict': ['The letter reached the family of a person with a drug use disorder in May.'],
    alcoholic: ['The letter reached the family of a person with an alcohol use disorder in May.'],
    inmate: ['The letter reached the family of a person in prison in May.'],
    prostitute: [
      'The letter reached the family of a sex worker in May.',
      "The letter reached a sex worker's family in May."
    ]
  }),
  fixed(
    'possessive with a curly apostrophe',
    'The ombudsman read the {one}’s letter.',
    'The ombudsman read the letter of the {one}.',
    labels
  ),
  fixed(
    'possessive, plural',
    "The charter protects {many}' rights.",
    'The charter protects the rights of {many}.',
    labels
  ),
  fixed(
    'possessive, plural, after an article',
    "The charter lists the {many}' rights.",
    'The charter lists the rights of the {many}.',
    labels
  ),
  // before another noun
  unlike('before "population"', 'The {one} population is growing.', {
    'drug user': ['The population of people who use drugs is growing.'],
    'drug addict': ['The population of people with drug use disorders is growing.'],
    alcoholic: ['The population of people with alcohol use disorders is growing.'],
    inmate: ['The prison population is growing.', 'The population of people in prison is growing.']
  }),
  unlike('before a service', 'Spending on {one} health care has doubled.', {
    'drug user': ['Spending on health care for people who use drugs has doubled.'],
    'drug addict': ['Spending on health care for people with drug use disorders has doubled.'],
    inmate: ['Spending on health care for people in prison has doubled.']
  }),
  unlike('before a person', 'The {one} patients were moved to another ward.', {
    'drug user': ['The patients who use drugs were moved to another ward.'],
    'drug addict': ['The patients with drug use disorders were moved to another ward.'],
    alcoholic: ['The patients with alcohol use disorders were moved to another ward.'],
    inmate: ['The patients in prison were moved to another ward.']
  }),
  // in a larger phrase
  unlike('after "former"', 'The group was founded by former {many}.', {
    'drug user': [
      'The group was founded by people who used drugs in the past.',
      'The group was founded by people who have used drugs.'
    ],
    'drug addict': ['The group was founded by people in recovery from drug use disorders.'],
    alcoholic: ['The group was founded by people in recovery from alcohol use disorders.'],
    inmate: [
      'The group was founded by people released from prison.',
      'The group was founded by formerly incarcerated people.'
    ]
  }),
  unlike('after "people who are"', 'People who are {many} may apply.', {
    'drug user': ['People who use drugs may apply.'],
    'drug addict': ['People who have drug use disorders may apply.', 'People with drug use disorders may apply.'],
    alcoholic: ['People who have alcohol use disorders may apply.', 'People with alcohol use disorders may apply.'],
    inmate: ['People who are in prison may apply.', 'People in prison may apply.']
  }),
  unlike('in apposition', 'Mr Okoro, {a one}, was heard in May.', {
    'drug user': ['Mr Okoro, who uses drugs, was heard in May.'],
    'drug addict': ['Mr Okoro, who has a drug use disorder, was heard in May.'],
    alcoholic: ['Mr Okoro, who has an alcohol use disorder, was heard in May.'],
    inmate: ['Mr Okoro, who is in prison, was heard in May.'],
    prostitute: ['Mr Okoro, a sex worker, was heard in May.']
  }),
  unlike('before a relative clause', '{Many} who ask for help are seen at once.', {
    'drug user': [
      'People who use drugs and ask for help are seen at once.',
      'People who use drugs and who ask for help are seen at once.'
    ],
    'drug addict': ['People with drug use disorders who ask for help are seen at once.'],
    alcoholic: ['People with alcohol use disorders who ask for help are seen at once.'],
    inmate: ['People in prison who ask for help are seen at once.'],
    prostitute: ['Sex workers who ask for help are seen at once.']
  }),
  fixed('predicate', 'He was {a one} when we met.', 'He was {a one} when we met.', ['drug addict', 'alcoholic']),
  fixed('after "as"', 'As {a one}, she knew the rules.', 'As {a one}, she knew the rules.'),
  fixed(
    'coordination with a noun of another kind',
    'The hostel takes in {many} and their families.',
    'The hostel takes in {many} and their families.'
  ),
  unlike('coordination of labels', 'The plan covers {many} and prisoners.', {
    'drug user': ['The plan covers people who use drugs and people in prison.'],
    'drug addict': ['The plan covers people with drug use disorders and people in prison.'],
    alcoholic: ['The plan covers people with alcohol use disorders and people in prison.'],
    prostitute: ['The plan covers sex workers and people in prison.']
  }),
  fixed(
    'in brackets',
    'Some guests (two {many} among them) came late.',
    'Some guests (two {many} among them) came late.'
  ),
  fixed('after a colon', 'The plan names one group: {many}.', 'The plan names one group: {many}.'),
  fixed(
    'in a text that says "persons"',
    'Persons in care have rights, and persons outside have them too. {Many} are no exception.',
    'Persons in care have rights, and persons outside have them too. {Persons} are no exception.',
    labels
  ),
  // in a document
  fixed('heading', '## Services for {many}\n', '## Services for {many}\n'),
  fixed(
    'heading in Title Case',
    '## Support for {Title} and Their Families\n',
    '## Support for {Title} and Their Families\n'
  ),
  fixed('heading in capitals', '## SUPPORT FOR {MANY} IN THE NORTH\n', '## SUPPORT FOR {MANY} IN THE NORTH\n'),
  fixed(
    'list item in small letters',
    'The service is open to:\n\n- {many}\n- their families\n',
    'The service is open to:\n\n- {many}\n- their families\n'
  ),
  fixed(
    'list item with a capital',
    'Who was asked:\n\n- {Many} in the north\n- Their families\n',
    'Who was asked:\n\n- {Many} in the north\n- Their families\n'
  ),
  fixed(
    'table cell',
    '| Group | Share |\n| --- | --- |\n| {Many} | 12% |\n',
    '| Group | Share |\n| --- | --- |\n| {Many} | 12% |\n'
  ),
  fixed(
    'footnote',
    'The clinic is open all day.[^1]\n\n[^1]: It sees {many} every week.\n',
    'The clinic is open all day.[^1]\n\n[^1]: It sees {many} every week.\n'
  ),
  fixed(
    'text of a link',
    'See the [services for {many}](https://example.org/services).\n',
    'See the [services for {many}](https://example.org/services).\n'
  ),
  // emphasis round exactly the words is read as quotation marks are
  lowered('emphasis', 'The clinic sees *{many}* every week.\n'),
  fixed('text of an image', '![Two {many} at a desk](desk.png)\n', '![Two {many} at a desk](desk.png)\n'),
  silent('code', 'Set the field `{one}` to 1.\n'),
  silent('front matter', '---\ntopic: {many}\n---\n\nThe clinic is open all day.\n'),
  silent('suppressed', '<!-- stigmalint-disable-next-line {rule} -- as the law has it -->\nThe clinic sees {many}.\n'),
  // somebody else's words
  lowered('quoted sentence', 'One member said, "The {many} are at the door."'),
  lowered('quotation within a quotation', 'One member said: “He told us, ‘the {many} are at the door’, and left.”'),
  lowered('after "so-called"', 'The so-called "{many}" were asked to leave.'),
  lowered('block quote', 'One member wrote:\n\n> The {many} are at the door.\n'),
  lowered('recital', 'Recalling that {many} have the right to health,'),
  // the word, a name, a person's own name for himself
  silent('mentioned', 'Do not write "{one}" in a report.'),
  silent('mentioned beside the better wording', 'Write "person" instead of "{one}".'),
  silent('mentioned in emphasis', 'The term *{one}* is out of date.\n'),
  silent('table of words to avoid', '| Avoid | Use instead |\n| --- | --- |\n| {one} | person |\n'),
  silent('name of an organization', 'The National Union of {Title} met in Lima.'),
  silent('name of a law', 'The {Title} (Care) Act 1971 is in force.'),
  silent('name with a possessive', "The {Title}' Advice Service opens in May."),
  silent(
    'reference list',
    '## References\n\n1. Okoro J, Lind A. Health of {many} in three towns. Health Policy Rev. 2019;12(3):45-51.\n'
  ),
  silent('self-description', 'I am {a one} and I speak for myself.'),
  silent('self-description of another', 'She calls herself {a one}.'),
  // terms of other kinds
  whole('verb, past', 'Two residents committed suicide last year.', 'Two residents died by suicide last year.'),
  whole(
    'verb, infinitive',
    'Young people may commit suicide in despair.',
    'Young people may die by suicide in despair.'
  ),
  whole('verb, gerund', 'The report speaks of committing suicide.', 'The report speaks of dying by suicide.'),
  whole(
    'adjective as a noun',
    'The homeless are counted each year.',
    'People experiencing homelessness are counted each year.'
  ),
  {
    name: 'adjective before a noun',
    text: 'Homeless veterans may apply first.',
    outcome: 'offered',
    becomes: ['Veterans experiencing homelessness may apply first.']
  },
  whole('mass noun', 'Substance abuse is a matter for the clinic.', 'Substance use is a matter for the clinic.'),
  whole('compound with a hyphen', 'Drug-using women were asked.', 'Women who use drugs were asked.'),
  whole(
    'acronym with its definition',
    'The survey asked injecting drug users (IDUs). Most IDUs live in towns.',
    'The survey asked people who inject drugs (PWID). Most PWID live in towns.'
  ),
  whole('substance named', 'Two heroin users were asked.', 'Two people who use heroin were asked.'),
  {
    name: 'predicate adjective',
    text: 'She is addicted to heroin.',
    outcome: 'offered',
    becomes: ['She has an opioid use disorder.']
  },
  wholeSilent('same letters: drinks', 'Shops may not sell alcoholic drinks after midnight.'),
  wholeSilent('same letters: a child', 'The law on child abuse is under review.'),
  wholeSilent('same letters: a promise', 'Member States committed themselves to reform.'),
  wholeSilent('same letters: an appliance', 'The user interface was redrawn by its users.'),
  wholeSilent('same letters: a road', 'The bridge is closed to all road users.')
]

function whole(name: string, text: string, becomes: string): Frame {
  return { name, text, outcome: 'fixed', becomes: [becomes] }
}

function wholeSilent(name: string, text: string): Frame {
  return { name, text, outcome: 'silent' }
}

export function fill(template: string, { one, many, article, title }: Words, rule = ''): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const slots: Record<string, string> = {
    one,
    many,
    rule,
    'a one': `${article} ${one}`,
    'A one': `${capital(article)} ${one}`,
    'A young': `A young ${one}`,
    Many: capital(many),
    MANY: many.toUpperCase(),
    Title: title,
    Persons: capital(many.replace(/^people/, 'persons'))
  }
  return template.replace(/\{([^}]+)\}/g, (slot, name: string) => slots[name] ?? slot)
}
