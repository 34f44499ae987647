/** A profile is one file in rules/profiles: every list of profiles follows from these files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { compileRules, defaultProfile, profileIds } from '@stigmalint/core/compile'
import { initialConfiguration } from '../packages/cli/src/commands/init.js'
import { profileFiles, readProfiles } from '../scripts/profiles.mjs'

const root = new URL('..', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'stigmalint-profiles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const un = 'id: un\ntitle: United Nations\norder: 1\ndefault: true\ndescription: As resolutions write.\n'
const nz = 'id: nz\ntitle: New Zealand\norder: 2\ndescription: As guides of New Zealand write.\n'

function read(files: Record<string, string>): ReturnType<typeof readProfiles> {
  const own = mkdtempSync(join(folder, 'p-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text)
  return readProfiles(own)
}

describe('a further profile is one file', () => {
  const texts = profileFiles(read({ 'nz.yml': nz, 'un.yml': un }))
  it.each([...texts])('%s names it', (_, text) => {
    expect(text).toContain('nz')
    expect(text).toContain('New Zealand')
  })

  it('stands where its order says, whatever its file is called', () => {
    expect(texts.get('packages/core/src/compile/profile-list.ts')).toContain("['un', 'nz']")
    const last = profileFiles(read({ 'nz.yml': nz.replace('order: 2', 'order: 0'), 'un.yml': un }))
    expect(last.get('packages/core/src/compile/profile-list.ts')).toContain("['nz', 'un']")
  })
})

describe('what a file lacks is one line', () => {
  it.each([
    [
      'two defaults',
      { 'un.yml': un, 'nz.yml': `${nz}default: true\n` },
      'rules/profiles: nz and un have `default: true`'
    ],
    ['no default', { 'nz.yml': nz }, 'rules/profiles: no profile has `default: true`'],
    ['no title', { 'un.yml': un.replace(/title.*\n/, '') }, 'rules/profiles/un.yml: `title` is missing'],
    ['no order', { 'un.yml': un.replace(/order.*\n/, '') }, 'rules/profiles/un.yml: `order` is missing'],
    ['another name', { 'un.yml': un, 'other.yml': nz }, 'rules/profiles/other.yml: its id is `nz`'],
    ['no YAML', { 'un.yml': 'id: [' }, 'rules/profiles/un.yml: ']
  ])('%s', (_, files, line) => {
    expect(() => read(files)).toThrow(line)
    expect(() => read(files)).toThrow(/^[^\n]+$/)
  })
})

describe('the lists of the product', () => {
  test.each([...profileFiles()])('%s is up to date', (path, text) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toBe(text)
  })

  it('a configuration to start from names each, and chooses the default', () => {
    for (const id of profileIds) expect(initialConfiguration).toContain(`${id} (`)
    expect(initialConfiguration).toContain(`\nprofile: ${defaultProfile}\n`)
  })
})

describe('the profile file of a house folder changes a built-in one', () => {
  const builtIn = compileRules([
    { path: 'rules/profiles/us.yml', text: 'id: us\ntitle: America\nspelling: american\n' }
  ])
  const compiled = (text: string): ReturnType<typeof compileRules> =>
    compileRules([{ path: 'house/profiles/us.yml', text }], builtIn.authored)

  it('what it does not say stays', () => {
    expect(compiled('id: us\ntitle: Our house\n').rules.profiles.us).toMatchObject({
      title: 'Our house',
      spelling: 'american'
    })
  })

  it('its spelling counts', () => {
    expect(compiled('id: us\ntitle: Our house\nspelling: british\n').rules.profiles.us?.spelling).toBe('british')
  })

  it('it cannot choose itself', () => {
    expect(compiled('id: us\ntitle: Our house\ndefault: true\n').problems).toContainEqual({
      path: 'house/profiles/us.yml',
      line: 3,
      column: 10,
      message: 'Unexpected `default` in a house folder, write `profile: us` into the configuration'
    })
  })
})
