/** The licences of what is bundled, as they ask for it. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const line = `\n${'-'.repeat(80)}\n\n`

/** The text for all packages that files of a bundle come from, given with their full paths. */
export function licencesOf(inputs) {
  const folders = new Set()
  for (const input of inputs) {
    const found = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(input)
    if (found) folders.add(found[0])
  }
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    // what a package is made of may have a licence of its own
    const files = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry))
    const text =
      files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n') ||
      'No licence text in the package.'
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return `The program contains these packages.\n${line}${texts.sort().join(line)}`
}
