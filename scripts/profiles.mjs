/**
 * What the sources know of profiles, written from the files in rules/profiles: their ids as types and names, and the list to
 * choose from in the editor. The build writes it before it compiles, so that a new profile is one file.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './build-state.mjs'

const { parse } = createRequire(join(root, 'packages/core/package.json'))('yaml')
const writtenBy = '/** Written by the build from rules/profiles: change the files there, not this one. */'
const asDefault = 'As the configuration says'

/** The profiles in the order of lists. Throws an Error of one line where they have no default, two of them, or no order. */
export function readProfiles(folder = join(root, 'rules/profiles')) {
  const profiles = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => profileIn(`rules/profiles/${name}`, readFileSync(join(folder, name), 'utf8')))
  const defaults = profiles.filter((profile) => profile.default === true)
  if (defaults.length === 0) throw new Error('rules/profiles: no profile has `default: true`, write it into one file')
  if (defaults.length > 1)
    throw new Error(
      `rules/profiles: ${defaults.map(({ id }) => id).join(' and ')} have \`default: true\`, leave it in one file`
    )
  return profiles.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

function profileIn(path, text) {
  let profile
  try {
    profile = parse(text)
  } catch (error) {
    throw new Error(`${path}: ${String(error.message).split('\n')[0]}`)
  }
  for (const [key, type] of Object.entries({ id: 'string', title: 'string', order: 'number', description: 'string' }))
    if (typeof profile?.[key] !== type) throw new Error(`${path}: \`${key}\` is missing or no ${type}, add it`)
  if (!path.endsWith(`/${profile.id}.yml`))
    throw new Error(`${path}: its id is \`${profile.id}\`, name the file ${profile.id}.yml`)
  return profile
}

/** Path to text, from the root of the project. */
export function profileFiles(profiles = readProfiles()) {
  return new Map([
    ['packages/core/src/compile/profile-list.ts', listForCore(profiles)],
    ['packages/vscode-extension/src/profile-list.ts', listForEditor(profiles)],
    ['packages/vscode-extension/package.json', manifest(profiles)],
    ['docs/configuration.md', page(profiles)]
  ])
}

/** Writes what is not up to date. */
export function writeProfileFiles() {
  for (const [path, text] of profileFiles()) {
    const target = join(root, path)
    if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
  }
}

function listForCore(profiles) {
  return `${writtenBy}
export const profileIds = [${profiles.map(({ id }) => quoted(id)).join(', ')}] as const
export type ProfileId = (typeof profileIds)[number]

/** In force where nobody chooses. */
export const defaultProfile: ProfileId = ${quoted(profiles.find((profile) => profile.default).id)}

export const profileTitles: Readonly<Record<ProfileId, string>> = {
${profiles.map(({ id, title }) => `  ${key(id)}: ${quoted(title)}`).join(',\n')}
}
`
}

function listForEditor(profiles) {
  const choices = choicesOf(profiles).map(
    ({ value, label, detail }) => `  { value: ${quoted(value)}, label: ${quoted(label)}, detail: ${quoted(detail)} }`
  )
  return `${writtenBy}
export const profileList = [
${choices.join(',\n')}
] as const
`
}

function manifest(profiles) {
  const written = JSON.parse(readFileSync(join(root, 'packages/vscode-extension/package.json'), 'utf8'))
  const choices = choicesOf(profiles)
  const setting = written.contributes.configuration.properties['stigmalint.profile']
  setting.enum = choices.map(({ value }) => value)
  setting.enumItemLabels = choices.map(({ label }) => label)
  setting.enumDescriptions = choices.map(({ detail }) => detail)
  return `${JSON.stringify(written, null, 2)}\n`
}

/** The page with its row of profiles. */
function page(profiles) {
  const named = profiles.map(
    (profile) => `\`${profile.id}\` (${profile.title}${profile.default ? ', the default' : ''})`
  )
  return readFileSync(join(root, 'docs/configuration.md'), 'utf8').replace(
    /^(\| `profile` \| [^:|]*: )[^|]* \|$/m,
    (_, lead) => `${lead}${named.join(', ')} |`
  )
}

const choicesOf = (profiles) => [
  {
    value: '',
    label: asDefault,
    detail: `The profile in stigmalint.config.yml; without one, ${profiles.find((profile) => profile.default).title}.`
  },
  ...profiles.map(({ id, title, description }) => ({ value: id, label: title, detail: description.trim() }))
]

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`)
const key = (id) => (/^[a-z]+$/.test(id) ? id : quoted(id))
