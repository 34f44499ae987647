/** Configurations that build upon others: what holds, from where globs count, and what is told of mistakes. */
import { describe, expect, test } from 'vitest'
import { lines, loaderOf } from './made-up.js'

const own = '/p/docs/stigmalint.config.yml'
const git = { '/p/.git/HEAD': '' }
const load = (texts: Record<string, string>, file = '/p/docs/a.md') => loaderOf({ ...git, ...texts }).load(file)

describe('what may be extended', () => {
  test.each<[what: string, item: string, texts: Record<string, string>]>([
    ['a file', '../shared/style.yml', { '/p/shared/style.yml': 'profile: us\n' }],
    ['a file beside it', 'style.yml', { '/p/docs/style.yml': 'profile: us\n' }],
    ['a folder', '..', { '/p/stigmalint.config.json': '{"profile": "us"}' }],
    ['a folder that has it in package.json', '../web', { '/p/web/package.json': '{"stigmalint": {"profile": "us"}}' }],
    [
      'a package, in a folder above',
      'a-style',
      { '/p/node_modules/a-style/stigmalint.config.yml': 'profile: us\n', '/p/node_modules/a-style/package.json': '{}' }
    ],
    [
      'a package of a scope',
      '@org/style',
      { '/p/docs/node_modules/@org/style/package.json': '{"stigmalint": {"profile": "us"}}' }
    ],
    ['a file of a package', '@org/style/strict.yml', { '/p/node_modules/@org/style/strict.yml': 'profile: us\n' }]
  ])('%s', async (_, item, texts) => {
    const loaded = await load({ ...texts, [own]: `extends: '${item}'\n` })
    expect(lines(loaded.problems)).toEqual([])
    expect(loaded.path).toBe(own)
    expect(loaded.settings('/p/docs/a.md').profile).toBe('us')
    // if one of them changes, what holds changes
    expect(loaded.dependencies).toEqual(expect.arrayContaining([own, Object.keys(texts)[0]]))
  })
})

describe('what holds', () => {
  const one =
    'profile: us\nrules: {drug-use/addict: warning, alcohol/drunkard: warning}\nallow: [one]\nfront-matter: [title]\n'
  const other = 'profile: uk\npacks: [alcohol]\nrules: {drug-use/addict: error}\nallow: [other]\nreport-unused: off\n'
  test.each<[what: string, text: string, expected: object]>([
    [
      'what is extended, where the configuration says nothing',
      'extends: one.yml\n',
      { profile: 'us', rules: { 'drug-use/addict': 'warning', 'alcohol/drunkard': 'warning' }, frontMatter: ['title'] }
    ],
    [
      'of several the later, rule by rule',
      'extends: [one.yml, other.yml]\n',
      {
        profile: 'uk',
        packs: ['alcohol'],
        rules: { 'drug-use/addict': 'error', 'alcohol/drunkard': 'warning' },
        allow: ['one', 'other'],
        frontMatter: ['title'],
        reportUnused: 'off'
      }
    ],
    [
      'the configuration itself before all',
      'extends: [one.yml, other.yml]\nprofile: ca\npacks: [drug-use]\nrules: {drug-use/addict: off}\nallow: [own]\nfront-matter: []\nreport-unused: information\n',
      {
        profile: 'ca',
        packs: ['drug-use'],
        rules: { 'drug-use/addict': 'off', 'alcohol/drunkard': 'warning' },
        allow: ['one', 'other', 'own'],
        frontMatter: [],
        reportUnused: 'information'
      }
    ],
    ['what the extended one extends', 'extends: chain.yml\n', { profile: 'ca', allow: ['one', 'chain'] }],
    ['an override of the extended one, too', 'extends: some.yml\n', { profile: 'uk' }],
    ['and the configuration itself before that', 'extends: some.yml\nprofile: us\n', { profile: 'us' }],
    [
      'an old name of a rule as the new one',
      'extends: old.yml\nrules: {drug-use/addict: error}\n',
      { rules: { 'drug-use/addict': 'error' } }
    ]
  ])('%s', async (_, text, expected) => {
    const loaded = await load({
      [own]: text,
      '/p/docs/one.yml': one,
      '/p/docs/other.yml': other,
      '/p/docs/chain.yml': 'extends: one.yml\nprofile: ca\nallow: [chain]\n',
      '/p/docs/some.yml': 'profile: un\noverrides: [{files: ["*.md"], profile: uk}]\n',
      '/p/docs/old.yml': 'rules: {drug-use/old-name: off}\n'
    })
    expect(lines(loaded.problems)).toEqual([])
    expect(loaded.settings('/p/docs/a.md')).toMatchObject(expected)
  })
})

/** `ignore` and `overrides` alike. */
describe('globs count', () => {
  const globs = 'ignore: [docs/x/]\noverrides: [{files: [docs/y/], profile: uk}]\n'
  const fromOwn = 'ignore: [x/]\noverrides: [{files: [y/], profile: uk}]\n'
  test.each([
    ['from a folder above, which holds both', '/p/stigmalint.config.yml', '..', globs],
    ['for a package, from the folder that extends', '/p/node_modules/s/stigmalint.config.yml', 's', fromOwn],
    ['for a folder beside, from the folder that extends', '/p/shared/style.yml', '../shared/style.yml', fromOwn]
  ])('%s', async (_, path, item, text) => {
    const loaded = await load({ [own]: `extends: ${item}\n`, [path]: text })
    expect(lines(loaded.problems)).toEqual([])
    const ignored = ['/p/docs/x/a.md', '/p/docs/y/a.md', '/p/docs/a.md'].map(loaded.isIgnored)
    expect(ignored).toEqual([true, false, false])
    // and so it is told
    expect(loaded.ignoredIn('/p/docs/x/a.md')).toBe(path)
    const profiles = ['/p/docs/x/a.md', '/p/docs/y/a.md'].map((file) => loaded.settings(file).profile)
    expect(profiles).toEqual(['un', 'uk'])
  })

  test.each([
    ['takes back what the extended one leaves out', "ignore: ['!keep.md']\n", false],
    ['adds to it', 'ignore: [other.md]\n', true]
  ])('`ignore` %s', async (_, text, isIgnored) => {
    const loaded = await load({ [own]: `extends: ..\n${text}`, '/p/stigmalint.config.yml': "ignore: ['*.md']\n" })
    expect(loaded.isIgnored('/p/docs/keep.md')).toBe(isIgnored)
    expect(loaded.isIgnored('/p/docs/other.md')).toBe(true)
  })
})

describe('a house folder', () => {
  const texts = {
    '/p/shared/house/sources.yml': '- {id: shared, title: Shared, kind: guide}\n',
    '/p/docs/h/sources.yml': '- {id: own, title: Own, kind: guide}\n'
  }
  test.each([
    ['counts from the configuration that names it', '', '/p/shared/house'],
    ['of the configuration itself stands in its place', 'house: h\n', '/p/docs/h']
  ])('%s', async (_, text, expected) => {
    const loaded = await load({
      ...texts,
      [own]: `extends: ../shared\n${text}`,
      '/p/shared/stigmalint.config.yml': 'house: house\n'
    })
    expect(loaded.house).toBe(expected)
  })
})

describe('a mistake is told once, where it can be mended', () => {
  test.each<[what: string, text: string, others: Record<string, string>, expected: string[]]>([
    [
      'in the extended one',
      'extends: ../style.yml\n',
      { '/p/style.yml': '# x\nprofle: us\n' },
      ['/p/style.yml:2:1: unknown key `profle`, did you mean `profile`?']
    ],
    [
      'a name that does not exist, in the extended one',
      'extends: ../style.yml\n',
      { '/p/style.yml': 'rules:\n  drug-use/adict: off\n' },
      ['/p/style.yml:2:3: unknown rule `drug-use/adict`, did you mean `drug-use/addict`?']
    ],
    [
      'in what two of them extend',
      'extends: [../one.yml, ../two.yml]\n',
      {
        '/p/one.yml': 'extends: base.yml\n',
        '/p/two.yml': 'extends: base.yml\n',
        '/p/base.yml': 'extends: ./none.yml\n'
      },
      ['/p/base.yml:1:10: `./none.yml` in `extends` is not there, correct the path']
    ],
    [
      'a file that is not there',
      'profile: us\nextends: [../style.yml]\n',
      {},
      [`${own}:2:11: \`../style.yml\` in \`extends\` is not there, correct the path`]
    ],
    [
      'a package that is not there',
      "extends: '@org/style'\n",
      {},
      [
        `${own}:1:10: \`@org/style\` in \`extends\` is no file or folder here and no package in node_modules, correct the name or install the package`
      ]
    ],
    [
      'a package above the repository',
      'extends: style\n',
      { '/node_modules/style/stigmalint.config.yml': 'profile: us\n' },
      [
        `${own}:1:10: \`style\` in \`extends\` is no file or folder here and no package in node_modules, correct the name or install the package`
      ]
    ],
    [
      'a folder without a configuration',
      'extends: ../shared\n',
      { '/p/shared/a.md': '' },
      [
        `${own}:1:10: the folder \`../shared\` in \`extends\` holds no configuration (stigmalint.config.yml), name the file`
      ]
    ],
    [
      'an address',
      'extends: https://example.org/style.yml\n',
      {},
      [
        `${own}:1:10: \`https://example.org/style.yml\` in \`extends\` is an address and nothing is loaded from a network, name a file, a folder or a package`
      ]
    ],
    [
      'no name',
      "extends: ['']\n",
      {},
      [`${own}:1:11: an empty name in \`extends\`, write a file, a folder or a package`]
    ],
    [
      'a number',
      'extends: 2\n',
      {},
      [`${own}:1:10: \`extends\` names a file, a folder or a package, or is a list of such; found 2`]
    ],
    [
      'what lies outside of the repository',
      'extends: ../../elsewhere.yml\n',
      { '/elsewhere.yml': 'secret: hunter2\n' },
      [
        `${own}:1:10: \`../../elsewhere.yml\` in \`extends\` lies outside of the folder of the configuration and its repository, move it there`
      ]
    ],
    [
      'itself',
      'extends: stigmalint.config.yml\n',
      {},
      [
        `${own}:1:10: \`extends\` goes round in a circle (stigmalint.config.yml, stigmalint.config.yml), take one of them out`
      ]
    ],
    [
      'a circle',
      'extends: ../one.yml\n',
      { '/p/one.yml': 'extends: two.yml\n', '/p/two.yml': 'extends: one.yml\n' },
      ['/p/two.yml:1:10: `extends` goes round in a circle (../one.yml, ../two.yml, ../one.yml), take one of them out']
    ],
    [
      'no house folder in the extended one',
      'extends: ..\n',
      { '/p/stigmalint.config.yml': 'house: nowhere\n' },
      ['/p/stigmalint.config.yml:1:8: the house folder nowhere is not there, make it or correct the path']
    ]
  ])('%s', async (_, text, others, expected) => {
    const loaded = await load({ [own]: text, ...others })
    expect(lines(loaded.problems)).toEqual(expected)
    expect(loaded.isUsable).toBe(false)
  })

  test('each that doubles the next ends at a limit', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`/p/docs/c${at}.yml`, `extends: [c${at + 1}.yml, c${at + 1}.yml]\n`])
    )
    const loaded = await load({ [own]: 'extends: c0.yml\n', ...chain, '/p/docs/c60.yml': 'profile: us\n' })
    expect(loaded.problems.map(({ message }) => message)).toContain(
      'more than 100 configurations extend one another here, leave some of them out'
    )
  })

  test('what would mend it is waited for', async () => {
    const { dependencies } = await load({ [own]: 'extends: ../style.yml\n' })
    expect(dependencies).toEqual([own, '/p/style.yml'])
  })
})

describe('a setting that does nothing', () => {
  const unused = 'allow: [never]\noverrides: [{files: [none.md], profile: us}]\n'
  test('of an extended configuration is no matter: it is for others, too', async () => {
    const loaded = await load({ [own]: `extends: ..\n${unused}`, '/p/stigmalint.config.yml': unused })
    const told = loaded.useless({ files: ['/p/docs/a.md'], allowed: new Set() })
    expect(told.map(({ path, line }) => `${path}:${line}`)).toEqual([`${own}:3`, `${own}:2`])
  })

  test.each([
    [
      'is told where it stands',
      '',
      [
        '/p/stigmalint.config.yml:1:1: `packs` is empty, so no rule is used and nothing is found: name packs, or remove the key'
      ]
    ],
    ['not where another stands in its place', 'packs: [alcohol]\n', []]
  ])('no pack in an extended one %s', async (_, text, expected) => {
    const loaded = await load({ [own]: `extends: ..\n${text}`, '/p/stigmalint.config.yml': 'packs: []\n' })
    expect(lines(loaded.notices)).toEqual(expected)
  })
})
