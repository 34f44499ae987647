/** What the server asks of `node:url`, for a browser. */

/** The path of a `file:` address; throws where it has none. */
export const fileURLToPath = (address: string): string => decodeURIComponent(new URL(address).pathname)

export const pathToFileURL = (path: string): URL =>
  new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`)
