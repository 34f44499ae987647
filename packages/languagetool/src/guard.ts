/** Who may ask: programs of this machine, and extensions of its browsers. No page of the web, whatever name it goes by. */
import type { IncomingHttpHeaders } from 'node:http'

/** `origin`: what to answer a browser that asks whether it may read; null: nobody asks. */
export type Admission = { ok: true; origin: string | null } | { ok: false; message: string }

/** The names of this machine: a name of the web that was made to point here (DNS rebinding) is none of them. */
const ownNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/** Extensions of browsers, and Obsidian, which is one inside. */
const ownOrigins = /^(?:(?:moz|chrome|safari-web)-extension:\/\/[\w-]+|app:\/\/obsidian\.md)$/i

export function admit(headers: IncomingHttpHeaders): Admission {
  const { host = '', origin } = headers
  if (!ownNames.test(host)) return { ok: false, message: 'ask for localhost, this server has no other name' }
  if (origin !== undefined)
    return ownOrigins.test(origin)
      ? { ok: true, origin }
      : { ok: false, message: 'pages of the web may not ask this server' }
  // an image or a link of a page names no origin, but the browser says where it comes from
  const site = headers['sec-fetch-site']
  return site === 'cross-site' || site === 'same-site'
    ? { ok: false, message: 'pages of the web may not ask this server' }
    : { ok: true, origin: null }
}
