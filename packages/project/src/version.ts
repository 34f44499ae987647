import { readFileSync } from 'node:fs'

/** The version of this program: that in the package.json above the folder of this file, or of the bundle that it is in. */
export function version(): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  } catch {
    // packed otherwise than we do it: no reason not to work
  }
  return 'unknown'
}
