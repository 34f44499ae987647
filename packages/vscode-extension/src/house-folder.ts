/** The files of a new house folder: one example rule, switched off, and the source that it cites. */

export interface NewFile {
  /** from the workspace folder, with slashes */
  path: string
  text: string
}

/** What is wrong with a name for the folder, and what to do; null if nothing is. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Write a name, such as stigmalint-house'
  if (/[\\/]/.test(name)) return 'The folder lies directly in the workspace: write a name without slashes'
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(name) || /[. ]$/.test(name))
    return 'Use letters, digits, hyphens and underscores, and begin with a letter or digit'
  return null
}

export const exampleRule = (house: string): string => `${house}/en/house/breadwinner.yml`

export const houseFiles = (house: string): NewFile[] => [
  { path: `${house}/sources.yml`, text: sources },
  { path: exampleRule(house), text: rule }
]

/** A configuration that uses the folder. */
export const houseConfiguration = (
  house: string
): string => `# Configuration of stigmalint, for this folder and all below it.

# The folder with rules of your own.
house: ${/^[\w-]*[A-Za-z][\w-]*$/.test(house) ? house : `'${house}'`}
`

const sources = `# What your rules may cite: complete this entry, and add your own.
- id: our-style-guide
  title: Our style guide
  kind: guide
`

const rule = `# An example. It is off: change it to a wording that your organization avoids, then set \`status: stable\`.
# The file has the name of the rule; a second rule is a second file beside it.
id: house/breadwinner
title: '"breadwinner" for the one who earns'
status: draft                             # stable: in use
since: 1.0.0
severity: warning                         # error, warning or information; a source has to stand behind it

message: '"{actual}" takes one earner for granted'
why: Most homes have more than one earner.

flag:                                     # noun: also its plural; verb: every form; adjective, phrase: as written
  - noun: breadwinner

suggest:                                  # what to write instead, best first
  - one: main earner
    many: main earners
    applicability: suggested              # safe: only if the meaning is surely kept
    because: the text may mean all who earn

sources:
  - {id: our-style-guide, says: avoid, at: chapter 1}

examples:                                 # whole sentences, each is a test; «…» is what is underlined
  flagged:
    - text: Each «breadwinner» was asked.
      becomes: Each main earner was asked.
  unflagged:
    - text: The winner of the bread prize was asked.
      because: no-match
`
