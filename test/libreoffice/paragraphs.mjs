/** Paragraphs as a writer has them, and what is marked in each, with the wording that comes first. */
export const paragraphs = [
  ["An addict's family came.", [["An addict's family", 'The family of a person with a drug use disorder']]],
  ['The R&D unit found 50% more + cheaper beds 😀 for the addicts.', [['addicts', 'people with drug use disorders']]],
  ['He committed suicide in 2019.', [['committed suicide', 'died by suicide']]],
  ['The district needs more beds.', []]
]
