/** The address is the one thing that every client lets people choose: what is asked, by which profile, and as what it is read. */
import { isProfileName, profileNames } from '@stigmalint/configuration/names'
import type { ProfileId } from '@stigmalint/core/compile'
import type { Format } from '@stigmalint/core'
import { textFormats } from '@stigmalint/files'

const endpoints = ['check', 'languages', 'healthcheck', 'maxtextlength', 'info', 'configinfo'] as const
export type Endpoint = (typeof endpoints)[number]

export interface Asked {
  endpoint: Endpoint
  /** null: as the configuration says */
  profile: ProfileId | null
  /** null: as the request shows */
  format: Format['id'] | null
}

export type ReadAddress = ({ ok: true } & Asked) | { ok: false; message: string }

/** Other names of formats that are met in addresses. */
const formatNames: Readonly<Record<string, string>> = { md: 'markdown', txt: 'text', plain: 'text', plaintext: 'text' }

/**
 * The path of an address such as `/us/markdown/v2/check`. Clients put `v2` there once, twice or never, and slashes as they
 * like.
 */
export function readAddress(path: string): ReadAddress {
  const names = path.split('/').filter((name) => name !== '' && name !== 'v2')
  const endpoint = endpoints.find((known) => known === names.at(-1))
  if (!endpoint) return { ok: false, message: 'nothing is here, the address of a check ends with /v2/check' }
  let asked: Asked = { endpoint, profile: null, format: null }
  for (const name of names.slice(0, -1)) {
    const format = formatIds.find((id) => id === (formatNames[name] ?? name))
    if (isProfileName(name)) asked = { ...asked, profile: name }
    else if (format !== undefined) asked = { ...asked, format }
    else
      return {
        ok: false,
        message: `the address names a profile (${profileNames.join(', ')}) or a format (${formatIds.join(', ')}), and there is something else in it`
      }
  }
  return { ok: true, ...asked }
}

const formatIds = textFormats.map(({ id }) => id)
