/** `stigmalint init`: a configuration to start from, in the working folder. */
import { defaultProfile, profileIds, profileTitles } from '@stigmalint/core/compile'
import { configurationIn, nodeFiles } from '@stigmalint/configuration'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeError, writeErrorLine, writeOutLine } from '../output.js'

export const initialConfiguration = `# Configuration of stigmalint, for this folder and all below it.

# Configurations that this one builds upon: a file, a folder, a package in node_modules.
# extends: [../shared/style.yml]

# Whose wording comes first: ${profileIds.map((id) => `${id} (${profileTitles[id]})`).join(', ')}.
profile: ${defaultProfile}

# Only these packs of rules; without this key, all of them. stigmalint rules lists them.
# Or all of them, with a severity for some: {general-person-first: information, justice-prison: off}
# packs: [drug-use, alcohol, treatment-recovery]

# Another severity for a rule: error, warning, information or off.
# rules:
#   drug-use/addict: warning

# Wordings that are never reported.
# allow:
#   - a wording that this organization has to use

# Keys of front matter whose values are checked, instead of title, description, summary and their like.
# front-matter: [title, description]

# Files to leave out, besides those in .gitignore and .stigmalintignore.
# ignore:
#   - archive/
#   - "*.draft.md"

# How a comment is reported that switches nothing off: warning, information or off.
# report-unused: warning

# Rules and patterns of later versions are left out, so that an upgrade finds nothing new.
# rules-since: '0.1'

# From which severity on each finding fails a run; and so many warnings, or errors and warnings in 1,000 words, do not fail.
# fail-on: error
# max-warnings: 10
# max-density: 2

# A folder with rules of your own, laid out as the built-in ones.
# house: stigmalint-house

# Other choices for some files; the last override that matches counts.
# overrides:
#   - files: [history/**]
#     rules:
#       drug-use/addict: information
`

export function runInit(folder: string): number {
  const existing = configurationIn(folder, nodeFiles)
  if (existing !== null) {
    writeErrorLine(`${basename(existing)}: there is a configuration here already, nothing was written`)
    return 2
  }
  const path = join(folder, 'stigmalint.config.yml')
  try {
    writeFileSync(path, initialConfiguration, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    writeError(
      `stigmalint.config.yml: ${code === 'EEXIST' ? 'is there already, nothing was written' : `cannot be written (${code}), check the permissions of the folder`}\n`
    )
    return 2
  }
  writeOutLine('stigmalint.config.yml written: open it and choose. Then run stigmalint.')
  return 0
}
