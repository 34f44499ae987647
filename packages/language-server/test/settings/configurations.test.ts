/** What is in force while files change under the reader: the reader is held at each moment, no clock is needed. */
import { nodeFiles, type FileAccess } from '@stigmalint/configuration'
import { loadRuleSet } from '@stigmalint/core/rules'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../../test/temporary-folder.js'
import { configurations, type Configurations } from '../../src/settings/configurations.js'

const written = 'extends: drug-use/addict\nseverity: warning\n'
const changed = written.replace('warning', 'information')
const moments = [
  'before anything is read',
  'when the configuration is read',
  'when the rule is read',
  'at the end'
] as const

/** Whether what is in force is the rule as it stands on the disk, after all that was said to be outdated was read again. */
async function severityAfter(moment: (typeof moments)[number]): Promise<{ severity: string; readings: number }> {
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'house: house\n', 'house/en/drug-use/addict.yml': written })
  const [configuration, rule] = [join(folder, 'stigmalint.config.yml'), join(folder, 'house/en/drug-use/addict.yml')]
  const now = { isOutdated: false }
  let isChanged = false
  const change = (at: (typeof moments)[number]): void => {
    if (at !== moment || isChanged) return
    isChanged = true
    writeFileSync(rule, changed)
    if (loaded.changed(rule)) now.isOutdated = true
  }
  const files: FileAccess = {
    ...nodeFiles,
    readText: (path) => {
      const text = nodeFiles.readText(path)
      if (path === configuration) change('when the configuration is read')
      // The old text is on its way already.
      if (path === rule) change('when the rule is read')
      return text
    }
  }
  const loaded: Configurations = configurations({
    builtIn: loadRuleSet,
    files,
    stampOf: () => 0,
    onProblems: () => undefined,
    onOutdated: () => (now.isOutdated = true)
  })
  change('before anything is read')
  const draft = join(folder, 'draft.md')
  let readings = 0
  let inForce = await loaded.inForce(draft, {})
  change('at the end')
  while (now.isOutdated) {
    now.isOutdated = false
    readings++
    loaded.reload()
    inForce = await loaded.inForce(draft, {})
  }
  const { rules } = await inForce.ruleSet.rules()
  return { severity: String(rules.find(({ id }) => id === 'drug-use/addict')?.severity), readings }
}

describe('a house rule that changes', () => {
  it.each(moments)('%s: is in force as it stands on the disk', async (moment) => {
    const { severity, readings } = await severityAfter(moment)
    expect(severity).toBe('information')
    expect(readings).toBeLessThanOrEqual(1)
  })
})

it('a change of a file that nothing is made of changes nothing', async () => {
  const folder = temporaryFolder({ 'stigmalint.config.yml': 'profile: us\n' })
  let isOutdated = false
  const loaded = configurations({
    builtIn: loadRuleSet,
    files: nodeFiles,
    stampOf: () => 0,
    onProblems: () => undefined,
    onOutdated: () => (isOutdated = true)
  })
  expect(loaded.changed(join(folder, 'other.yml'))).toBe(false)
  await loaded.inForce(join(folder, 'draft.md'), {})
  expect(loaded.changed(join(folder, 'other.yml'))).toBe(false)
  expect(loaded.changed(join(folder, 'stigmalint.config.yml'))).toBe(true)
  expect(isOutdated).toBe(false)
})

describe('a configuration that is extended', () => {
  it.each([
    ['a file beside it', '../style.yml', 'style.yml', 'profile: us\n', 'profile: uk\n'],
    ['JSON', '../style.json', 'style.json', '{"profile": "us"}', '{"profile": "uk"}'],
    ['of a package', 'a-style', 'node_modules/a-style/stigmalint.config.yml', 'profile: us\n', 'profile: uk\n'],
    ['that was not there', '../style.yml', 'style.yml', null, 'profile: uk\n']
  ])('%s: what is in force changes with it', async (_, item, name, before, after) => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      'node_modules/x/x.txt': '',
      'docs/stigmalint.config.yml': `extends: ${item}\n`,
      ...(before !== null && { [name]: before })
    })
    const [draft, extended] = [join(folder, 'docs/draft.md'), join(folder, name)]
    let stamp = 0
    const loaded = configurations({
      builtIn: loadRuleSet,
      files: nodeFiles,
      stampOf: () => stamp,
      onProblems: () => undefined,
      onOutdated: () => undefined
    })
    const profile = async () => (await loaded.inForce(draft, {})).settings(draft).profile
    expect(await profile()).toBe(before === null ? 'un' : 'us')
    expect(loaded.isPackageStale()).toBe(false)
    writeFileSync(extended, after)
    stamp = 1
    expect(loaded.changed(extended)).toBe(true)
    // no editor tells of changes among packages: they are looked for
    expect(loaded.isPackageStale()).toBe(item === 'a-style')
    loaded.reload()
    expect(await profile()).toBe('uk')
  })
})
