/** A release in files: from the texts that name a version to those of the next one. */

const unreleased = '## Unreleased'

/**
 * `files` has texts by their paths.
 *
 * @param {Readonly<Record<string, string>>} files
 * @param {string} version
 * @param {string} date
 * @returns {Record<string, string>}
 * @throws {Error} of one line that says what is to be mended first
 */
export function released(files, version, date) {
  const before = JSON.parse(files['package.json']).version
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`\`${version}\` is no version, write three numbers such as 0.2.0`)
  if (!isHigher(version, before)) throw new Error(`${version} is not higher than ${before}, the version that there is`)
  /** @type {Record<string, string>} */
  const texts = {}
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('CHANGELOG.md')) texts[path] = changelog(path, text, version, date)
    else if (path.endsWith('package.json')) texts[path] = manifest(path, text, before, version)
    // tarballs are named by their version
    else texts[path] = text.replaceAll(`-${before}.tgz`, `-${version}.tgz`)
  }
  return texts
}

/**
 * What a changelog says of a version; null where it has no such part.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string | null}
 */
export function notesOf(text, version) {
  const [, notes] = text.split(new RegExp(`^## ${version.replaceAll('.', '\\.')}(?: .*)?$`, 'm'))
  return notes === undefined ? null : notes.split(/^## /m)[0].trim()
}

function isHigher(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && a[at] > b[at]
}

function manifest(path, text, before, version) {
  if (JSON.parse(text).version !== before)
    throw new Error(`${path}: its version is not ${before}, the version of all packages, set that first`)
  return text.replace(`"version": "${before}"`, `"version": "${version}"`)
}

function changelog(path, text, version, date) {
  const [head, ...rest] = text.split(`${unreleased}\n`)
  if (rest.length !== 1) throw new Error(`${path}: there is no \`${unreleased}\`, add it and write what is new`)
  if (rest[0].split(/^## /m)[0].trim() === '')
    throw new Error(`${path}: nothing stands under \`${unreleased}\`, write what is new for those who use it`)
  return `${head}${unreleased}\n\n## ${version} (${date})\n${rest[0]}`
}
