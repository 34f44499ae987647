/** The pages that are tried: made by the command as people call it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build-state.mjs'

const command = join(root, 'packages/cli/bin/stigmalint.js')
const shared = (path) => join(root, '../shared', path)

/** Real documents, as far as they are here. */
const real = [
  ['document', shared('documents/us-code/title-34-chunck-2180.md')],
  ['page', shared('fixtures/html/dc-law-council-code-sections-31-3102.html')]
].filter(([, path]) => existsSync(path))

/** What somebody might write to make a page run something, turn a line round, or break a layout. */
const hostile = {
  'a<img src=x onerror=alert(1)>.md': `The addicts say </mark></bdi></style><script>alert(1)</script> and <b onclick="alert(1)">leave</b>.

A drug abuser \u202Etfel\u202C the room; <svg onload=alert(1)>substance abuse</svg> is "quoted" &amp; 'so' &lt;.

Addicts ${'without-any-break'.repeat(40)} came.

תן לי addicts עברית. The word «junkie» is \u0000 here. An addict in <style>body{display:none}</style> came.
`,
  'b.md': 'An alcoholic and an inmate came. The homeless came. Clean addicts came.\n'
}

export function makePages(folder) {
  const drafts = join(folder, 'drafts')
  mkdirSync(drafts)
  for (const [name, text] of Object.entries(hostile)) writeFileSync(join(drafts, name), text)
  const nothing = join(folder, 'nothing.md')
  writeFileSync(nothing, 'A person who uses drugs came.\n')
  const report = (name, ...words) => [`report-${name}.html`, ['--format', `html=report-${name}.html`, ...words]]
  const kit = (name, ...words) => [`kit-${name}`, ['workshop', ...words, '--out', `kit-${name}`]]
  const made = [
    report('sample', join(root, 'samples')),
    report('hostile', 'drafts', '--show-notes'),
    report('nothing', 'nothing.md', 'is-not-there.md'),
    ...real.map(([name, path]) => report(name, path)),
    ['compare.html', ['compare', 'drafts', 'nothing.md', '--format', 'html', '--out', 'compare.html']],
    ['glossary.html', ['glossary', '--format', 'html', '--out', 'glossary.html']],
    ...packs().map((pack) => [
      `glossary-${pack}.html`,
      ['glossary', '--format', 'html', '--packs', pack, '--out', `glossary-${pack}.html`]
    ]),
    ['compare.docx', ['compare', 'drafts', 'nothing.md', '--format', 'docx', '--out', 'compare.docx']],
    ['glossary.docx', ['glossary', '--format', 'docx', '--out', 'glossary.docx']],
    ...['sample', 'hostile'].map((name) => [
      `report-${name}.docx`,
      ['--format', `docx=report-${name}.docx`, name === 'sample' ? join(root, 'samples') : 'drafts']
    ]),
    kit('ours'),
    kit('hostile', 'drafts'),
    kit('word', 'drafts', '--format', 'docx'),
    kit('nothing', 'nothing.md'),
    ...real.flatMap(([name, path]) => [kit(name, path), kit(`${name}-masked`, path, '--mask-names')])
  ]
  return made.flatMap(([name, words]) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...words, '--no-config'], {
      cwd: folder,
      encoding: 'utf8'
    })
    if (status === null || !existsSync(join(folder, name))) throw new Error(`stigmalint ${words.join(' ')}: ${stderr}`)
    return /\.(?:html|docx)$/.test(name)
      ? [join(folder, name)]
      : readdirSync(join(folder, name))
          .sort()
          .map((file) => join(folder, name, file))
  })
}

const packs = () => readdirSync(join(root, 'rules/en')).sort()
