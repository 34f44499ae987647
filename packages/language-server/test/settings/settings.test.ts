import { expect, it } from 'vitest'
import { defaultEditorSettings, readSettings } from '../../src/settings/settings.js'

it.each([undefined, null, {}, { profile: '', packs: [], trace: { server: 'off' }, status: true }, { profile: null }])(
  'nothing chosen: %j',
  (value) => {
    expect(readSettings(value)).toEqual({ settings: defaultEditorSettings, warnings: [] })
  }
)

it('takes what was chosen', () => {
  const { settings, warnings } = readSettings({
    profile: 'us',
    packs: ['drug-use'],
    severity: 'warning',
    run: 'onSave',
    colours: 'calm'
  })
  expect(warnings).toEqual([])
  expect(settings).toEqual({
    choices: { profile: 'us', packs: ['drug-use'] },
    severity: 'warning',
    run: 'onSave',
    colours: 'calm'
  })
})

const wrong: [value: unknown, warning: RegExp][] = [
  [{ profile: 'usa' }, /^stigmalint\.profile: unknown profile `usa`, did you mean `us`\?/],
  [{ profile: 5 }, /^stigmalint\.profile: unknown profile `5`, write un, us, ca, uk/],
  [{ packs: 'drug-use' }, /^stigmalint\.packs: a list of names of packs/],
  [{ packs: [1] }, /^stigmalint\.packs: a list/],
  [{ severity: 'warn' }, /^stigmalint\.severity: unknown severity `warn`, .*everything is shown/],
  [{ run: 'never' }, /^stigmalint\.run: unknown value `never`.*onType/],
  [{ colours: 'grey' }, /^stigmalint\.colours: unknown value `grey`.*bySeverity/],
  [{ profil: 'us' }, /^stigmalint\.profil: unknown setting, did you mean `profile`\?/],
  [['us'], /^stigmalint: the settings are names and values/],
  ['us', /^stigmalint: the settings are names and values/]
]

it.each(wrong)('%j costs no more than itself', (value, warning) => {
  const { settings, warnings } = readSettings(value)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(warning)
  expect(settings).toEqual(defaultEditorSettings)
})

it('keeps what is right beside what is wrong', () => {
  expect(readSettings({ profile: 'uk', run: 'never' }).settings).toMatchObject({
    choices: { profile: 'uk' },
    run: 'onType'
  })
})
