/** Written by the build from packages/pages/texts: change the files there, not this one. */

/** A text of a page, for those who bring none of their own. */
export interface ReadyText {
  name: string
  /** in Markdown */
  lines: readonly string[]
}

// prettier-ignore
export const readyTexts: readonly ReadyText[] = [
  {
    name: 'strategy',
    lines: [
      "# A strategy for the next five years",
      "",
      "Draft of the chapter on people, for comment",
      "",
      "The district has some 4,000 drug addicts, and fewer than one in ten of them was in treatment last year. Substance abuse costs the district more than its fire brigade and its libraries together. The aim of this strategy is that by the end of its term everybody who asks for help is seen within two working days.",
      "",
      "In the past, treatment waited until patients had hit rock bottom. We now know that early help works better. Outreach teams will meet injecting drug users where they are, offer clean water and sterile equipment, and bring a nurse along twice a week. Nobody has to stop first.",
      "",
      "Naloxone will be handed out by pharmacies, shelters and the night bus. It has already prevented deaths: 37 overdose victims were brought round by passers-by last year.",
      "",
      "The strategy was written with people who use drugs. One member of the group said, \"I was called a junkie at every counter in this town, so I stopped going to the counter.\" We have kept her sentence as she said it.",
      "",
      "Training will be given to all staff who meet the public. It explains why the word \"addict\" keeps people away from care, and what can be said in its place. The training follows the materials of the National Institute on Drug Abuse.",
      "",
      "Families of alcoholics can call the same number, day and night. So can anybody who worries about their own drinking.",
      "",
      "Progress is reported each spring. A report without the people it is about is not a report: three seats of the steering group are theirs, with a vote."
    ]
  },
  {
    name: 'prison',
    lines: [
      "# Health care in Harbour Road prison",
      "",
      "Section 4 of the annual inspection",
      "",
      "On the day of our visit 612 inmates were held in a prison built for 480. Two in three had a history of drug abuse, and every fifth had been an offender before the age of eighteen. The prison has one doctor.",
      "",
      "Treatment with methadone can be continued inside, which is good practice. It cannot be started inside, which is not. Staff told us that the convicts \"only want it to get high\"; the case notes that we read do not bear this out. Prisoners who relapse lose their place on the programme for three months, and with it their medicine.",
      "",
      "Tests are taken without notice. A man with a dirty urine test is moved to the second wing, where he has an hour outside on weekdays and none on Sundays. The laboratory confirmed four out of ten of these results. We recommend that no measure follows a result which has not been confirmed.",
      "",
      "Release is the most dangerous week. Nine ex-convicts died within a month of leaving the prison, all of them from an overdose. Naloxone is given at the gate since May; nobody has shown the men how to use it.",
      "",
      "The library is well kept, and its users told us so. The kitchen is clean. A poster of the National Institute on Alcohol Abuse and Alcoholism hangs in the classroom.",
      "",
      "One man who trains others as a peer said: \"I am an addict and a father, and I want to be asked about both.\" The Misuse of Drugs Act 1971 is quoted on a notice in reception. It is the only thing there about drugs, and nothing on it says where help is to be had."
    ]
  },
  {
    name: 'maternity',
    lines: [
      "# Care in pregnancy and after birth: how we work",
      "",
      "Guideline for the maternity unit, third draft",
      "",
      "Any pregnant woman may tell us what she takes, and when she does so she gets the same care, in the same room, from the same midwife. Met with blame, a drug-abusing mother stays away; each appointment that she keeps is better for her and for the child.",
      "",
      "Ask everyone the same questions, and ask for consent before any test. If a urine test is dirty, say what was found and what it means. Do not write it on the board at the ward desk.",
      "",
      "Methadone is continued through pregnancy. Do not call it replacing one drug with another: it is treatment, and stopping it is a danger to both. A woman on methadone can breastfeed unless there is another reason against it.",
      "",
      "Addicted babies need quiet, warmth and their mother. A score is taken every four hours; most drug babies need no medicine if they can stay with her. The score is that of Finnegan and is kept with the notes.",
      "",
      "If a woman declines treatment, write down what she said and what was offered, and ask again. Without a drink from one day to the next an alcoholic can have seizures: call the doctor on duty at any hour.",
      "",
      "The social worker is there to help. Say so, and say what has to be reported and what does not. Most women fear that their child will be taken away, since it happened to somebody they know.",
      "",
      "This text avoids the expression \"crack baby\", which was never a diagnosis. A mother from our patients' council read it twice. \"When I was using, I counted the minutes in your waiting room,\" she wrote to us. \"Make it shorter.\""
    ]
  },
  {
    name: 'housing',
    lines: [
      "# Housing first: what the council decided and why",
      "",
      "Note to the housing committee",
      "",
      "On the street, the homeless are a greater cost to the town than in a flat. A bed in the emergency shelter, an ambulance and a night in a cell come to some 90 euros a day; a flat with a visit twice a week comes to 40. The council has therefore decided to let forty flats directly, without conditions that nobody else has to meet.",
      "",
      "Until now a tenant had to prove three months without drugs. Addicts lost their place in the queue after a single failed test, and most gave up. Vagrants who have slept in the station for years were never on any list.",
      "",
      "Tenants pay a third of their income. They have the same lease and the same duties as their neighbours. A visit is offered, not required. Where a tenant drinks, the team speaks about safety first; alcohol abuse is no ground for notice, and noise is, as in any other flat.",
      "",
      "The neighbours were asked. Some feared druggies and needles in the yard. One letter says, \"I will not live next door to alcoholics.\" Others wrote that an empty house is worse. The police recorded fewer calls in the two streets where the trial was held than in the year before.",
      "",
      "We asked the mentally ill and those who have left prison the same question as everybody else: what do you need to keep a flat? The answers were a key, a kettle and somebody to call.",
      "",
      "The architect found the pipes clean and the wiring sound. The lease can be read in four languages; the words \"drug addict\" stand in none of them. \"They used to say I was a hopeless case,\" says a tenant in the film that we made. \"Now they say I am late with the rent, like everyone.\""
    ]
  },
  {
    name: 'press-release',
    lines: [
      "# New clinic opens its doors on Monday",
      "",
      "Press release, for immediate use",
      "",
      "A clinic for heroin addicts opens on Monday in the former post office at the market. It has room for 120 patients and is the first in the county where treatment can begin on the day on which it is asked for. \"Nobody should have to prove that they are serious,\" said the head of the health department. \"Coming here is serious.\"",
      "",
      "The drug scourge has cost 61 lives in the county in three years. Drug users often wait for weeks until a place is free. In that time many relapse, and some die. The clinic gives a first dose after the first talk, a test for hepatitis C to all who want one, and a cup of tea.",
      "",
      "The peers who work there have been clean for years. They sit at the entrance, know the forms, and go along to the job centre or the court if somebody asks them to. Doctors from the hospital come three days a week.",
      "",
      "Residents had feared that junkies would gather in the square. \"We do not want drug addicts at the market,\" one of them had written. The department has met them four times and given them a number that is answered at night. Two flower shops now deliver to the waiting room.",
      "",
      "The clinic follows the guidance of the World Health Organization. Its name was chosen by those who will use it; they turned down all that had the words \"drug abuse\" in them.",
      "",
      "HIV sufferers and people with other conditions that need regular care can see a nurse without an appointment. Methadone and buprenorphine are paid for by the health insurance.",
      "",
      "For pictures and interviews please call the press office. Faces of patients may not be shown. The opening is at ten; there will be a band."
    ]
  },
  {
    name: 'job-advert',
    lines: [
      "# Peer worker, 30 hours a week",
      "",
      "Job advertisement of a town's outreach service",
      "",
      "You have used drugs, or alcohol had more say in your life than you liked, and you would like others to have it easier than you did? Then we are looking for you. We are a team of seven in a bus and two rooms behind the station.",
      "",
      "Your work: you talk with addicts at the places where they spend their day, give out sterile equipment and naloxone, and go along to appointments. You help substance abusers to fill in forms and to be heard. Every fourth week you have the phone at night. You tell the team when we talk nonsense. The word \"junkie\" costs one euro, for the coffee.",
      "",
      "You bring: patience, a sense of humour, and experience that you are willing to speak about as far as you choose. You need not have stopped, and nobody tests you. A criminal record is no obstacle; ex-offenders are as welcome as anyone. Former addicts have worked here for years, and so have people who still drink.",
      "",
      "We offer: a contract without a time limit, the same pay as for our social workers in their first year, supervision by somebody from outside, and training that leads to a certificate. Users of wheelchairs reach the rooms by a ramp; the bus has a lift since March.",
      "",
      "What a colleague says: \"I came as a wino and stayed as a driver. Nobody here has ever called me the first.\" You can ring her; she likes to be asked.",
      "",
      "Schizophrenics, prostitutes, migrants, parents: our guests are as different as the town. If you speak another language than ours, please say so in your letter, which may be short and needs no photograph."
    ]
  }
]
