/** Globs of the configuration: with a slash they count from its folder, without one a name matches at any depth. */
import picomatch from 'picomatch'

/** Tests a path that is relative to the folder of the configuration, with forward slashes. A glob after `!` takes back. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const lines = globs.map((glob) => {
    const isTakenBack = glob.startsWith('!')
    const written = (isTakenBack ? glob.slice(1) : glob).replace(/^\.?\//, '').replace(/\/$/, '')
    const pattern = written.includes('/') ? written : `**/${written}`
    return { isTakenBack, matches: picomatch([pattern, `${pattern}/**`], { dot: true }) }
  })
  return (path) => lines.reduce((matched, line) => (line.matches(path) ? !line.isTakenBack : matched), false)
}
