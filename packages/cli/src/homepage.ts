import { readFileSync } from 'node:fs'

/** Where this program can be read about: as the package.json above the folder of this file, or of the bundle, says. */
export function homepage(): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    if (typeof manifest === 'object' && manifest !== null && 'homepage' in manifest) return String(manifest.homepage)
  } catch {
    // packed otherwise than we do it: a report does without
  }
  return null
}
