import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findInputs } from '../src/find-inputs.js'
import { temporaryFolder } from '../../../test/temporary-folder.js'

async function find(
  files: Record<string, string>,
  names: string[],
  from = '.'
): Promise<{ shown: string[]; lines: string[] }> {
  const folder = temporaryFolder(files)
  const inputs = await findInputs(names, join(folder, from))
  return {
    shown: inputs.files.map((file) => file.shown),
    lines: inputs.notices.map((notice) => `${notice.isFailure ? '2' : '0'} ${notice.message}`)
  }
}

const some = {
  'b.md': '',
  'a.txt': '',
  'c.ppt': '',
  'docs/d.MARKDOWN': '',
  'docs/deep/e.text': '',
  'node_modules/x/f.md': '',
  '.git/g.md': '',
  '.github/h.md': '',
  'UPPER/i.md': ''
}
const all = ['.github/h.md', 'UPPER/i.md', 'a.txt', 'b.md', 'docs/d.MARKDOWN', 'docs/deep/e.text']
const left = (name: string) => `${name}: left out by .stigmalintignore`

describe('files that are found, sorted, each once', () => {
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['the whole folder', some, ['.'], all],
    ['a folder', some, ['docs'], ['docs/d.MARKDOWN', 'docs/deep/e.text']],
    [
      'a folder with a slash, and a file in it',
      some,
      ['docs/', 'docs/d.MARKDOWN'],
      ['docs/d.MARKDOWN', 'docs/deep/e.text']
    ],
    ['files in the order in which they are named', some, ['b.md', './a.txt'], ['b.md', 'a.txt']],
    ['a glob', some, ['**/*.{md,text}'], ['.github/h.md', 'UPPER/i.md', 'b.md', 'docs/deep/e.text']],
    ['a glob in a folder', some, ['docs/*'], ['docs/d.MARKDOWN']],
    ['a glob and what it leaves out', some, ['*', '!a.*'], ['b.md']],
    ['a name with the letters of a glob', { 'a[1].md': '' }, ['a[1].md'], ['a[1].md']],
    ['a module folder that is named', some, ['node_modules/x'], ['node_modules/x/f.md']],
    [
      '.gitignore',
      { ...some, '.gitignore': 'docs/*\n!docs/deep\n*.txt\n' },
      ['.'],
      ['.github/h.md', 'UPPER/i.md', 'b.md', 'docs/deep/e.text']
    ],
    [
      '.gitignore of a folder inside',
      { ...some, 'docs/.gitignore': '/d.*\n' },
      ['.'],
      all.filter((path) => path !== 'docs/d.MARKDOWN')
    ],
    ['.gitignore above, up to the repository', { ...some, '.gitignore': '*.text\n' }, ['docs'], ['docs/d.MARKDOWN']],
    [
      '.stigmalintignore takes back what .gitignore leaves out',
      { ...some, '.gitignore': '*.txt\n', '.stigmalintignore': '!a.txt\n' },
      ['*.txt'],
      ['a.txt']
    ],
    ['a file that is named in spite of .gitignore', { ...some, '.gitignore': '*.md\n' }, ['b.md'], ['b.md']],
    ['a link to a file', { 'a.md': '', 'z/link.md': '→ ../a.md' }, ['z'], ['z/link.md']],
    ['a link to a file that is found itself', { 'a.md': '', 'aa.md': '→ a.md' }, ['.'], ['a.md']],
    ['a link to a folder', { 'x/a.md': '', 'z/link': '→ ../x' }, ['z'], ['z/link/a.md']],
    ['a link to a folder that is walked itself', { 'x/a.md': '', b: '→ x' }, ['.'], ['x/a.md']]
  ])('%s', async (_, files, names, shown) => {
    expect(await find(files, names)).toEqual({ shown, lines: [] })
  })
})

describe('what could not be done is one line, and the rest is still found', () => {
  test.each<[string, Record<string, string>, string[], string[], string[]]>([
    [
      'a missing file',
      some,
      ['nowhere.md', 'b.md'],
      ['b.md'],
      ['2 nowhere.md: no such file or folder, check the path']
    ],
    [
      'a glob without a match',
      some,
      ['*.wiki'],
      [],
      [
        '2 *.wiki: no file matches, only .md, .markdown, .qmd, .Rmd, .mdx, .txt, .text, .html, .htm, .srt, .vtt, .tex, .ltx, .adoc, .asciidoc, .rst, .org, .ipynb, .docx, .docm, .odt, .ott, .odp, .otp, .pptx, .pptm, .ppsx, .xlsx, .xlsm, .xltx, .epub, .rtf and .pdf are read'
      ]
    ],
    ['a glob in a missing folder', some, ['nowhere/*.md'], [], ['2 nowhere/*.md: no file matches, check the pattern']],
    [
      'a kind of file that is not read',
      some,
      ['c.ppt', 'b.md'],
      ['b.md'],
      ['2 c.ppt: an old presentation, which is not read yet; save it as .pptx, and check what you saved']
    ],
    [
      'a kind of file that nobody writes drafts in',
      { 'c.png': '', 'b.md': '' },
      ['c.png', 'b.md'],
      ['b.md'],
      [
        '2 c.png: this kind of file is not read yet, only .md, .markdown, .qmd, .Rmd, .mdx, .txt, .text, .html, .htm, .srt, .vtt, .tex, .ltx, .adoc, .asciidoc, .rst, .org, .ipynb, .docx, .docm, .odt, .ott, .odp, .otp, .pptx, .pptm, .ppsx, .xlsx, .xlsm, .xltx, .epub, .rtf and .pdf are'
      ]
    ],
    [
      'a file of data that ends like text',
      { 'requirements.txt': '', 'b.md': '' },
      ['requirements.txt', 'b.md'],
      ['b.md'],
      ['0 requirements.txt: a list of packages, not prose; to check it all the same: stigmalint - < requirements.txt']
    ],
    [
      'an empty folder',
      { 'empty/': '' },
      ['empty'],
      [],
      [
        '2 empty: no file to check in this folder, only .md, .markdown, .qmd, .Rmd, .mdx, .txt, .text, .html, .htm, .srt, .vtt, .tex, .ltx, .adoc, .asciidoc, .rst, .org, .ipynb, .docx, .docm, .odt, .ott, .odp, .otp, .pptx, .pptm, .ppsx, .xlsx, .xlsm, .xltx, .epub, .rtf and .pdf are read'
      ]
    ],
    [
      'a folder that is ignored',
      { '.git/x': '', '.gitignore': 'build/\n', 'build/a.md': '' },
      ['build'],
      [],
      ['2 build: everything is left out by .gitignore, name a file or change what is ignored']
    ],
    [
      'a file that is ignored',
      { '.stigmalintignore': 'old/\n', 'old/a.md': '' },
      ['old/a.md'],
      [],
      [`0 ${left('old/a.md')}`]
    ],
    [
      'a loop',
      { 'a.md': '', 'docs/up': '→ ..' },
      ['.'],
      ['a.md'],
      ['0 docs/up: a link back to a folder above it (a loop), not followed']
    ],
    [
      'a link to itself',
      { 'a.md': '', 'self.md': '→ self.md' },
      ['.'],
      ['a.md'],
      ['2 self.md: a link to nothing or to itself, mend or remove it']
    ],
    [
      'a broken link',
      { 'a.md': '', 'b.md': '→ nowhere.md' },
      ['.'],
      ['a.md'],
      ['2 b.md: a link to nothing or to itself, mend or remove it']
    ],
    [
      'a broken link that is named',
      { 'b.md': '→ nowhere.md' },
      ['b.md'],
      [],
      ['2 b.md: a link to nothing or to itself, mend or remove it']
    ]
  ])('%s', async (_, files, names, shown, lines) => {
    expect(await find(files, names)).toEqual({ shown, lines })
  })

  const notAFile = 'a folder, not a file; remove it, or put a file in its place'
  const notBelow = 'until then nothing below it is checked'
  test.each<[string, Record<string, string>, string[], string[], string[]]>([
    [
      'a folder where an ignore file should be',
      { 'a.md': '', '.stigmalintignore/': '' },
      ['.'],
      [],
      [`2 .stigmalintignore: ${notAFile}; ${notBelow}`]
    ],
    [
      'the same in a folder inside, the others are found',
      { 'a.md': '', 'x/b.md': '', 'x/.gitignore/': '', 'x/y/c.md': '', 'z/d.md': '' },
      ['.'],
      ['a.md', 'z/d.md'],
      [`2 x/.gitignore: ${notAFile}; ${notBelow}`]
    ],
    [
      'an ignore file that is a link to nothing',
      { 'a.md': '', '.stigmalintignore': '→ nowhere' },
      ['.'],
      [],
      [`2 .stigmalintignore: no such file or folder, check the path; ${notBelow}`]
    ],
    [
      'an ignore file that has no end',
      { 'a.md': '', '.gitignore': '→ /dev/zero' },
      ['.'],
      [],
      [`2 .gitignore: a device, not a file; remove it, or put a file in its place; ${notBelow}`]
    ],
    [
      'an ignore file that is no list',
      { 'a.md': '', '.gitignore': 'x\n'.repeat(150_000) },
      ['.'],
      [],
      [`2 .gitignore: 293.0 KB is more than the 256 KB that one file may have, split it; ${notBelow}`]
    ],
    [
      'a device that is linked to as a document',
      { 'a.md': '', 'z.md': '→ /dev/zero' },
      ['.'],
      ['a.md'],
      ['0 z.md: a link that leads outside of ROOT, left alone; name it to have it checked']
    ],
    [
      'a file below a file',
      { 'a.md': '' },
      ['a.md/b.md'],
      [],
      ['2 a.md/b.md: a part of the path is a file and no folder, check the path']
    ],
    [
      'a name that no file can have',
      {},
      [`${'n'.repeat(300)}.md`],
      [],
      [`2 ${'n'.repeat(300)}.md: the name is too long`]
    ]
  ])('%s', async (_, files, names, shown, lines) => {
    const found = await find(files, names)
    expect(found.shown).toEqual(shown)
    expect(found.lines.map((line) => line.replace(/outside of \S+,/, 'outside of ROOT,'))).toEqual(lines)
  })

  test.skipIf(process.getuid?.() === 0)('an ignore file that may not be read (not as root, who may)', async () => {
    const folder = temporaryFolder({ 'a.md': '', 'x/b.md': '', 'x/.gitignore': '' })
    chmodSync(join(folder, 'x/.gitignore'), 0)
    const { files, notices } = await findInputs(['.'], folder)
    expect(files.map(({ shown }) => shown)).toEqual(['a.md'])
    expect(notices.map(({ message }) => message)).toEqual([
      `x/.gitignore: may not be read, check its permissions; ${notBelow}`
    ])
  })

  test('a file that is named, below an ignore file that cannot be used', async () => {
    const { shown, lines } = await find({ 'x/a.md': '', '.stigmalintignore/': '', '.gitignore/': '' }, ['x/a.md'])
    expect(shown).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^2 x\/a\.md: not checked, \/.*\/\.stigmalintignore has to be mended first: a folder, not a file;/
    )
  })

  test('names that are no UTF-8, of documents and folders', async () => {
    const folder = temporaryFolder({ 'a.md': '', 'd\uFFFD.md': '' })
    const odd = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
    writeFileSync(odd('b\xe9.md'), '')
    writeFileSync(odd('b\xe9.png'), '')
    mkdirSync(odd('c\xe9'))
    const { files, notices } = await findInputs(['.'], folder)
    expect(files.map(({ shown }) => shown)).toEqual(['a.md', 'd\uFFFD.md'])
    expect(notices.map(({ message }) => message).sort()).toEqual([
      'b\uFFFD.md: the name is no UTF-8, rename it to have it checked',
      'c\uFFFD: the name is no UTF-8, rename it to have it checked'
    ])
  })

  test('a folder above the working one is shown as it was named', async () => {
    expect(await find({ 'x/a.md': '', 'y/': '' }, ['../x'], 'y')).toEqual({ shown: ['../x/a.md'], lines: [] })
  })
})

describe('a link that leads out of the tree is told and left alone, unless it is named', () => {
  const away = {
    'secret/a.md': '',
    'secret/b.conf': '',
    'repo/.git/x': '',
    'repo/docs/c.md': '',
    'plain/docs/d.md': ''
  }
  const outside = (link: string, tree: string): string =>
    `0 ${link}: a link that leads outside of ROOT/${tree}, left alone; name it to have it checked`
  test.each<[string, Record<string, string>, string, string[], string[], string[]]>([
    ['to a file', { 'repo/l.md': '→ ../secret/b.conf' }, 'repo', ['.'], ['docs/c.md'], [outside('l.md', 'repo')]],
    ['to a folder', { 'repo/l': '→ ../secret' }, 'repo', ['.'], ['docs/c.md'], [outside('l', 'repo')]],
    [
      'through another link',
      { 'repo/l.md': '→ m', 'repo/m': '→ ../secret/a.md' },
      'repo',
      ['.'],
      ['docs/c.md'],
      [outside('l.md', 'repo')]
    ],
    [
      'of a glob',
      { 'repo/l.md': '→ ../secret/a.md', 'repo/e.md': '' },
      'repo',
      ['*.md'],
      ['e.md'],
      [outside('l.md', 'repo')]
    ],
    ['that nobody would read', { 'repo/l.png': '→ ../secret/a.md' }, 'repo', ['.'], ['docs/c.md'], []],
    ['that is named', { 'repo/l.md': '→ ../secret/a.md' }, 'repo', ['l.md'], ['l.md'], []],
    ['to a folder that is named', { 'repo/l': '→ ../secret' }, 'repo', ['l'], ['l/a.md'], []],
    [
      'from a folder to the rest of its repository',
      { 'repo/docs/l.md': '→ ../e.md', 'repo/e.md': '' },
      'repo',
      ['docs'],
      ['docs/c.md', 'docs/l.md'],
      []
    ],
    [
      'into what belongs to git',
      { 'repo/l.md': '→ .git/x' },
      'repo',
      ['.'],
      ['docs/c.md'],
      ['0 l.md: a link that leads into .git, left alone; name it to have it checked']
    ],
    [
      'without a repository: out of the working folder',
      { 'plain/docs/l.md': '→ ../e.md', 'plain/e.md': '', 'plain/docs/m.md': '→ ../../secret/a.md' },
      'plain',
      ['docs'],
      ['docs/d.md', 'docs/l.md'],
      [outside('docs/m.md', 'plain')]
    ],
    [
      'without a repository: out of a folder elsewhere',
      { 'plain/docs/l.md': '→ ../e.md', 'plain/e.md': '' },
      'secret',
      ['../plain/docs'],
      ['../plain/docs/d.md'],
      [outside('../plain/docs/l.md', 'plain/docs')]
    ]
  ])('%s', async (_, files, from, names, shown, lines) => {
    const root = temporaryFolder({ ...away, ...files })
    const { files: found, notices } = await findInputs(names, join(root, from))
    expect(found.map((file) => file.shown)).toEqual(shown)
    expect(
      notices.map(({ message, isFailure }) => `${isFailure ? '2' : '0'} ${message.replace(root, 'ROOT')}`)
    ).toEqual(lines)
  })
})

describe('what is passed over is counted by its ending', () => {
  test.each<[string, Record<string, string>, string[], boolean, string[], Record<string, number>]>([
    [
      'documents of other kinds and data in a folder, but no programs and no pictures',
      {
        'a.md': '',
        'b.ppt': '',
        'x/C.PPT': '',
        'd.wiki': '',
        'e.png': '',
        'f.js': '',
        'x/robots.txt': '',
        'build/g.pdf': '',
        '.git/x': '',
        '.gitignore': 'build/\n'
      },
      ['.'],
      false,
      ['a.md'],
      { '.ppt': 2, '.wiki': 1, '.txt with data': 1 }
    ],
    ['what a glob names', { 'a.md': '', 'b.wiki': '', 'c.ppt': '' }, ['*.{md,wiki}'], false, ['a.md'], { '.wiki': 1 }],
    [
      'all that is named in a list of changed files',
      { 'a.md': '', 'b.png': '', LICENSE: '', 'constraints.txt': '' },
      ['gone.md', 'pages/[id].md', 'a.md', 'b.png', 'LICENSE', 'constraints.txt'],
      true,
      ['a.md'],
      { missing: 2, '.png': 1, 'without an ending': 1, '.txt with data': 1 }
    ]
  ])('%s', async (_, files, names, ignoreUnknown, shown, passedOver) => {
    const inputs = await findInputs(names, temporaryFolder(files), { ignoreUnknown })
    expect(inputs.files.map((file) => file.shown)).toEqual(shown)
    expect(inputs.notices).toEqual([])
    expect(Object.fromEntries(inputs.passedOver)).toEqual(passedOver)
  })
})
