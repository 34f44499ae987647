/** The manifest agrees with the server, the sources and the files of the package. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { profileNames } from '../../configuration/src/names.js'
import { defaultEditorSettings, readSettings } from '../../language-server/src/settings/settings.js'
import { formats } from '../../files/src/formats.js'
import { checkedLanguages } from '../src/languages.js'
import { profileChoices } from '../src/profiles.js'
import { settingKeys } from '../src/settings.js'
import { loadRuleSet } from '@stigmalint/core/rules'
import { stage } from '../scripts/stage.mjs'

vi.mock('vscode', () => ({}))
const { entriesFor, stoppedEntries } = await import('../src/commands/menu.js')

const folder = mkdtempSync(join(tmpdir(), 'stigmalint-manifest-'))
const packaged = join(folder, 'package')
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

interface Setting {
  type: string
  default: unknown
  enum?: string[]
  enumDescriptions?: string[]
  markdownDescription: string
}
const settings: Record<string, Setting> = manifest.contributes.configuration.properties
const ofServer = Object.entries(settings).flatMap(([name, setting]): [string, Setting][] =>
  name === 'stigmalint.trace.server' ? [] : [[name.replace('stigmalint.', ''), setting]]
)

beforeAll(() => stage(packaged))
afterAll(() => rmSync(folder, { recursive: true }))

describe('settings', () => {
  test('the server knows each, and no other is sent to it', () => {
    expect(ofServer.map(([key]) => key)).toEqual([...settingKeys])
  })

  test('the defaults are those of the server', () => {
    const written = Object.fromEntries(ofServer.map(([key, setting]) => [key, setting.default]))
    expect(readSettings(written)).toEqual({ settings: defaultEditorSettings, warnings: [] })
  })

  test.each(ofServer.flatMap(([key, setting]) => (setting.enum ?? []).map((value): [string, string] => [key, value])))(
    '%s: "%s" is taken',
    (key, value) => expect(readSettings({ [key]: value }).warnings).toEqual([])
  )

  test.each(ofServer.filter(([, setting]) => setting.enum))('%s: what is not listed is refused', (key) => {
    expect(readSettings({ [key]: 'none-of-these' }).warnings).toHaveLength(1)
  })

  test.each(Object.entries(settings))('%s is described, with each of its values', (_, setting) => {
    expect(setting.markdownDescription).toMatch(/^[A-Z].*\.$/)
    expect(setting.enumDescriptions?.length).toBe(setting.enum?.length)
  })

  test('packs are a list to choose from: those of the rules', async () => {
    const { rules } = await (await loadRuleSet()).rules()
    expect(manifest.contributes.configuration.properties['stigmalint.packs'].items.enum).toEqual(
      [...new Set(rules.map(({ pack }) => pack))].sort()
    )
  })

  test('profiles: the setting, the list to choose from and the rules name the same', () => {
    const values = profileChoices.map(({ value }) => value)
    expect(values).toEqual(settings['stigmalint.profile']?.enum)
    expect([...values].sort()).toEqual(['', ...profileNames].sort())
  })
})

describe('documents', () => {
  test('the menu of the explorer checks those that can be proposed changes in', () => {
    const [item] = manifest.contributes.menus['explorer/context']
    const endings = /\((.*)\)/.exec(item.when)?.[1]?.split('|')
    const changed = formats.filter((format) => 'proposals' in format && format.proposals === 'changes')
    expect(endings).toEqual(changed.flatMap(({ extensions }) => extensions))
  })

  test('each language that is checked wakes the extension, and no other', () => {
    const languages = manifest.activationEvents.flatMap((event: string) => /^onLanguage:(.*)$/.exec(event)?.[1] ?? [])
    expect(languages).toEqual(checkedLanguages)
  })

  test('they are those of the table of formats', () => {
    expect(checkedLanguages).toEqual(formats.flatMap(({ languageIds }) => languageIds))
  })

  const offered = [
    ...Object.values<{ when?: string }[]>(manifest.contributes.menus).flat(),
    ...manifest.contributes.keybindings
  ].flatMap(({ when }: { when?: string }) => /editorLangId =~ \/(.*)\//.exec(when ?? '')?.[1] ?? [])

  test('commands, menus and keys for one document are there in these languages, and in no other', () => {
    expect(offered.length).toBeGreaterThan(5)
    for (const pattern of offered) expect(pattern).toBe(`^(${checkedLanguages.join('|')})$`)
  })
})

describe('commands', () => {
  const { commands, menus, keybindings, viewsWelcome, submenus } = manifest.contributes
  interface Used {
    command?: string
    submenu?: string
    when?: string
    group?: string
  }
  const names: string[] = commands.map(({ command }: Used) => command)
  const used: Used[] = [...Object.values<Used[]>(menus).flat(), ...keybindings]

  test('menus, keys and the empty side bar name commands that there are', () => {
    const links = [...JSON.stringify(viewsWelcome).matchAll(/command:([\w.]+)/g)].map(([, command = '']) => command)
    const all = [...used.flatMap(({ command }) => command ?? []), ...links]
    expect(all.length).toBeGreaterThan(40)
    for (const command of all) if (command.startsWith('stigmalint.')) expect(names).toContain(command)
    expect(submenus.map(({ id }: { id: string }) => id)).toEqual(used.flatMap(({ submenu }) => submenu ?? []))
  })

  test('what the side bar does about a word by a picture stands in its menu in words as well, and in the palette', () => {
    const ofWord: Used[] = menus['view/item/context']
    const inline = ofWord.filter(({ group }) => group?.startsWith('inline')).map(({ command }) => command)
    const inWords = ofWord.filter(({ group }) => !group?.startsWith('inline')).map(({ command }) => command)
    expect(inline.length).toBeGreaterThan(2)
    for (const command of inline) {
      expect(inWords).toContain(command)
      expect(menus['stigmalint.word'].map((entry: Used) => entry.command)).toContain(command)
    }
  })

  test('each picture has a command with a name that can be read out', () => {
    for (const { icon, title } of commands) if (icon !== undefined) expect(title).toMatch(/^[A-Z][\w ,]+\??$/)
  })

  test('the menu of the status bar has the names of the palette, and the daily commands', () => {
    const titleOf = (command: string): string => commands.find((own: Used) => own.command === command)?.title
    const entries = [...stoppedEntries, ...entriesFor(2, 3)]
    for (const { label, command } of entries) expect(label).toBe(titleOf(command))
    for (const name of ['pause', 'showSideBar', 'lookAtWording', 'addHouseWord', 'countWords', 'fixFile', 'showLeft'])
      expect(entries.map(({ command }) => command)).toContain(`stigmalint.${name}`)
    const few = entriesFor(0, 0).map(({ command }) => command)
    expect(few).not.toContain('stigmalint.fixFile')
    expect(few).not.toContain('stigmalint.showLeft')
  })

  test('two keys do not mean the same, and each is there on a Mac', () => {
    const keys: string[] = keybindings.map(({ key, when }: { key: string; when: string }) => `${key} ${when}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, mac } of keybindings) expect(mac).toBe(key.replace('ctrl', 'cmd'))
  })
})

describe('files', () => {
  const { contributes, main, icon } = manifest
  const validations: { url: string }[] = [...contributes.jsonValidation, ...contributes.yamlValidation]
  const steps: { media: { image?: string; markdown?: string } }[] = contributes.walkthroughs[0].steps
  const named = [
    ...[main, icon, 'README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-LICENSES.txt', 'server/dist/main.cjs'],
    ...validations.map(({ url }) => url),
    ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ...steps.flatMap(({ media }) => media.image ?? media.markdown ?? [])
  ]
  test.each([...new Set(named)])('%s is in the package', (path) => {
    expect(existsSync(join(packaged, path))).toBe(true)
  })

  test('the packaged manifest has its own name, and nothing of the workspace', () => {
    const written = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
    expect(written.name).toBe('stigmalint')
    expect(Object.keys(written)).not.toEqual(expect.arrayContaining(['private']))
    expect(JSON.stringify(written)).not.toMatch(/workspace:|catalog:/)
  })

  test('the page of the extension asks for nothing that it has not: no picture, no link into the repository', () => {
    const page = readFileSync(join(packaged, 'README.md'), 'utf8')
    expect(page).toContain('Open Walkthrough')
    expect(page).not.toMatch(/!\[|\]\((?!https:)/)
  })

  test('commands that a walkthrough names exist', () => {
    const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command)
    const named = [...JSON.stringify(contributes.walkthroughs).matchAll(/(?:command:|onCommand:)([\w.]+)/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [, command] of named) expect(commands).toContain(command)
  })

  test('a walkthrough speaks of words, and of no findings or rules', () => {
    const words = JSON.stringify(contributes.walkthroughs).replace(/(?:command:|onCommand:)[\w.]+/g, '')
    expect(words).not.toMatch(/\b(?:findings?|rules?|fix(?:es)?)\b/i)
  })
})
