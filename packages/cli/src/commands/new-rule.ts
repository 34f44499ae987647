/** `stigmalint new-rule PACK/RULE`: a rule file to fill in, in the house folder. */
import { draftRule, isRuleId, missingIn, type DraftRule } from '@stigmalint/configuration/drafting'
import type { Flags } from '../command-line/flags.js'
import { findHouseFolder, knownBefore, ruleFile, shownPath, useLine, writeNew } from '../house/house-folder.js'
import { writeErrorLine, writeOut } from '../output.js'

export async function runNewRule(names: readonly string[], flags: Flags): Promise<number> {
  const fail = (line: string): number => {
    writeErrorLine(line)
    return 2
  }
  const [id] = names
  if (id === undefined || names.length > 1)
    return fail('stigmalint: new-rule takes one id, such as stigmalint new-rule house/breadwinner')
  if (!isRuleId(id))
    return fail(
      `stigmalint: \`${id}\` is no id of a rule, write pack/rule in lower case with hyphens, such as house/breadwinner`
    )
  const house = await findHouseFolder(flags)
  if (!house) return 2
  const path = ruleFile(house.folder, id)
  const { ruleSet } = await knownBefore(house.folder)
  const { rules } = await ruleSet.rules()
  const written = draftFor(id)
  // A rule of the same id would stand in place of the built-in one, and a draft would switch it off.
  const problem = rules.some((rule) => rule.id === id)
    ? `not written, ${id} is a rule already; to change it, write a file with \`extends: ${id}\``
    : writeNew(path, draftRule(written))
  if (problem !== null)
    return fail(`${shownPath(path)}: ${problem}${problem.startsWith('is') ? ', nothing was written' : ''}`)
  writeOut(
    `${shownPath(path)} written: fill in ${missingIn(written).join(', ')}, set \`status: stable\`, then run stigmalint test-rules ${shownPath(house.folder)}\n${useLine(house)}`
  )
  return 0
}

function draftFor(id: string): DraftRule {
  const words = id.replace(/^.*\//, '').replaceAll('-', ' ')
  return { id, title: `"${words}"`, flag: [{ kind: 'noun', written: words }], suggest: null, why: '', sources: [] }
}
