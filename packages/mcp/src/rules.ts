/** The tools and resources that tell of rules. */
import { unknownName } from '@stigmalint/configuration/names'
import type { ProfileId } from '@stigmalint/core/compile'
import {
  examplesIn,
  explanationOf,
  explanationPage,
  findRule,
  strongestFirst,
  type Explanation
} from '@stigmalint/core/explain'
import { configurationFor, Refused, textPath, type Workspace } from './workspace.js'

export const ruleUri = (id: string): string => `stigmalint://rules/${id}`

export interface RuleInList {
  id: string
  pack: string
  title: string
  severity: string
  uri: string
}

/** The rules in force here, house rules included, by their ids. */
export async function rulesIn(workspace: Workspace): Promise<RuleInList[]> {
  const { ruleSet } = await configurationFor(workspace, await textPath(workspace))
  const { rules } = await ruleSet.rules()
  return rules
    .map(({ id, pack, title, severity }) => ({ id, pack, title, severity, uri: ruleUri(id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export async function listRules(
  workspace: Workspace,
  { pack }: { pack?: string | undefined }
): Promise<{ rules: RuleInList[]; packs: string[] }> {
  const all = await rulesIn(workspace)
  const packs = [...new Set(all.map((rule) => rule.pack))]
  if (pack !== undefined && !packs.includes(pack)) throw new Refused(unknownName('pack', pack, packs))
  return { rules: all.filter((rule) => pack === undefined || rule.pack === pack), packs }
}

export async function explained(
  workspace: Workspace,
  name: string,
  profile?: ProfileId
): Promise<{ explanation: Explanation; profile: ProfileId }> {
  const path = await textPath(workspace)
  const configuration = await configurationFor(workspace, path, profile)
  const rules = await configuration.ruleSet.rules()
  const rule = findRule(name, rules)
  if (!rule)
    throw new Refused(
      unknownName(
        'rule',
        name,
        rules.rules.map(({ id }) => id)
      ).replace('`stigmalint rules`', 'list_rules')
    )
  const explanation = explanationOf(rule, rules, await configuration.ruleSet.reference())
  return { explanation, profile: configuration.settings(path).profile }
}

export async function rulePage(workspace: Workspace, name: string, profile?: ProfileId): Promise<string> {
  const own = await explained(workspace, name, profile)
  return explanationPage(own.explanation, { profile: own.profile })
}

export async function explainRule(
  workspace: Workspace,
  asked: { rule: string; profile?: ProfileId | undefined }
): Promise<{
  id: string
  title: string
  severity: string
  why: string
  wordings: {
    patterns: string[]
    wordings: { text: string; profiles: string[] | null; safe: boolean; because: string | null }[]
  }[]
  examples: { before: string; after: string }[]
  leftAlone: { text: string; because: string }[]
  sources: { says: string; text: string; url: string | null }[]
  page: string
}> {
  const { explanation, profile } = await explained(workspace, asked.rule, asked.profile)
  const { id, title, severity, why, wordings, unflagged, references } = explanation
  return {
    ...{ id, title, severity, why },
    wordings: wordings.map(({ patterns, wordings: own }) => ({
      patterns,
      wordings: own.map(({ text, profiles, applicability, because }) => ({
        text,
        profiles: profiles === null ? null : [...profiles],
        safe: applicability === 'safe',
        because
      }))
    })),
    examples: examplesIn(explanation, profile).map(({ before, after }) => ({ before, after })),
    leftAlone: unflagged.map(({ text, because }) => ({ text, because })),
    sources: strongestFirst(references, profile).map(({ says, text, url }) => ({ says, text, url })),
    page: explanationPage(explanation, { profile })
  }
}
