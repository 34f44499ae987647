import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/read/front-matter.js'
import { toEdits, toSource } from '../../src/read/prose.js'
import { defaultSettings } from '../../src/settings.js'

const read = (source: string, keys = defaultSettings.frontMatter) => readFrontMatter(source, keys)
const textsOf = (source: string): string[] => read(source).map(({ text }) => text)

/** The source with a wording replaced in the value that holds it; null where there is no fix. */
function replaced(source: string, old: string, text: string): string | null {
  const block = read(source).find((own) => own.text.includes(old))
  if (!block) throw new Error(`no value holds ${old}: ${JSON.stringify(textsOf(source))}`)
  const at = block.text.indexOf(old)
  const edits = toEdits(block, at, at + old.length, text)
  return (
    edits && edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), source)
  )
}

describe('the words of front matter that readers see', () => {
  it.each([
    ['a plain value', '---\ntitle: Help for all\ndate: 2024-01-01\n---\n', ['Help for all']],
    ['the end of pandoc', '---\ntitle: Help for all\n...\n', ['Help for all']],
    ['in single quotes', "---\ntitle: 'The addict''s way'\n---\n", ["The addict's way"]],
    ['in double quotes', '---\ntitle: "The \\"way\\" \\u0061ddicts \\x61re"\n---\n', ['The "way" addicts are']],
    ['lines kept', '---\nsummary: |\n  One drug\n  user\n\n  Two\nslug: x\n---\n', ['One drug\nuser\n\nTwo']],
    ['lines folded', '---\nsummary: >-\n  One drug\n  user\n---\n', ['One drug\nuser']],
    ['a plain value over two lines', '---\nsummary: One drug\n  user\n---\n', ['One drug\nuser']],
    ['a quoted value over two lines', '---\nsummary: "One drug\n  user \\\n  here"\n---\n', ['One drug\nuser here']],
    ['with a comment', '---\ntitle: Help # for me\n---\n', ['Help']],
    ['below another key', '---\nseo: {description: Help}\nog:\n  title: More\n---\n', ['Help', 'More']],
    [
      'in a list',
      '---\nimages:\n  - src: a.png\n    alt: A room\nsummary: [One, Two]\n---\n',
      ['A room', 'One', 'Two']
    ],
    ['keys that end so', '---\nseo_title: A\nmetaDescription: B\nhero-alt: C\nsubtitled: D\n---\n', ['A', 'B', 'C']],
    ['in capitals', '---\nTitle: A\n---\n', ['A']],
    ['with a tag and a name', '---\ntitle: !!str &t Help us\nalt: *t\n---\n', ['Help us']],
    ['other keys', '---\nslug: a b\ntags: [a b]\nlayout: page\nauthor: A B\ncategories: a b\n---\n', []],
    ['no text', '---\ntitle: true\ndescription: 5\nsummary:\ncaption: ""\nalt: null\n---\n', []],
    ['names for programs', '---\nlabel: drug-users\ntitle: docs/drug_users.md\n---\n', []],
    ['the works of others', '---\nreferences:\n  - title: Their book\n---\n', []],
    ['an address in it', '---\nsummary: See https://x.org/addict now\n---\n', ['See \uFFFC now']],
    ['Windows line ends', '---\r\ntitle: Help\r\nsummary: >\r\n  One\r\n  two\r\n---\r\n', ['Help', 'One\ntwo']],
    ['TOML', '+++\ntitle = "A \\"b\\""\nslug = "c"\n+++\n', ['A "b"']],
    ['a literal of TOML', "+++\ntitle = 'A \\n of all'\n+++\n", ['A \\n of all']],
    ['lines in TOML', '+++\nsummary = """\nOne drug \\\n   user\nhere"""\nx = 1\n+++\n', ['One drug user\nhere']],
    ['literal lines in TOML', "+++\nsummary = '''\nOne\ntwo'''\n+++\n", ['One\ntwo']],
    ['tables of TOML', '+++\n[params]\nalt = "A b" # "c"\n[[images]]\ncaption = "D e"\n+++\n', ['A b', 'D e']],
    [
      'in braces and brackets',
      '+++\nseo = {slug = "a", title = "B c"}\nsummary = ["D",\n "E"]\ntags = ["f"]\n+++\n',
      ['B c', 'D', 'E']
    ],
    ['dotted and quoted keys', '+++\nseo.title = "A"\n"description" = "B"\n+++\n', ['A', 'B']],
    ['JSON', '{\n  "title": "A \\/ \\u0062",\n  "slug": "c",\n  "seo": {"alt": ["D"]}\n}\n', ['A / b', 'D']],
    ['JSON in semicolons', ';;;\n{"title": "A b"}\n;;;\n', ['A b']],
    [
      'in several languages',
      '---\ntitle: {en: Help us, fr: Aide}\nsummary:\n  en-GB: One\n---\n',
      ['Help us', 'Aide', 'One']
    ],
    [
      'maps and lists below',
      '---\nintro:\n  - text: One\n    image: a b\n    more: {short: Two, link: c d}\ntags: {title: Three, x: d e}\n---\n',
      ['One', 'Two', 'Three']
    ],
    [
      'in several languages in TOML',
      '+++\ntitle = {en = "Help us", fr = "Aide"}\nsummary.en = "One"\n[description]\nen = "Two"\nid = "three"\n[tags]\nx = "d"\n+++\n',
      ['Help us', 'Aide', 'One', 'Two', 'three']
    ],
    ['in several languages in JSON', '{"title": {"en": "Help us", "slug": "a b"}}\n', ['Help us']],
    ['headers', 'Title: Help for all\nSlug: drug-users\nTags: addicts\nDate: 2024-01-01\n\nText.\n', ['Help for all']],
    ['headers over two lines', 'Title: Help\nSummary: One drug\n    user\nAuthor: A B\n\n', ['Help', 'One drug\nuser']],
    ['headers of another kind', 'date: 5 May\r\nPresent: A, B\r\n\r\nText.', ['A, B']],
    [
      'a header in several words',
      'Date: 5 May\nDrug users seen: 5\nSent by: A B\n\n',
      ['Drug users seen: 5', 'Sent by: A B']
    ],
    ['one line', 'Title: Help for all\n\nText.\n', []],
    ['no key that pages have', 'Note: addicts came.\nMore: they left.\n\nText.\n', []],
    ['no empty line behind', 'Title: Help\nDate: 5 May\nText.\n\n', []],
    ['a paragraph with markup', 'Date: 5 May\nPresent: [A](a.md)\n\n', []],
    ['what is no mapping', '---\nJust words\n---\n', []],
    ['what is broken', '---\ntitle: [A b\nx: "\n---\n', ['A b']]
  ])('%s', (_name, source, expected) => {
    expect(textsOf(source)).toEqual(expected)
  })

  it('come with their part in the page', () => {
    const [title, text, alt] = read('---\ntitle: A\nsummary: B\nalt: C\n---\n')
    expect(title).toMatchObject({ roles: ['front-matter', 'heading'], heading: 1 })
    expect(text?.roles).toEqual(['front-matter', 'paragraph'])
    expect(alt?.roles).toEqual(['front-matter', 'alt'])
  })

  it('are those of the keys that are asked for', () => {
    expect(read('---\ntitle: A\npromise: B\n---\n', ['promise']).map(({ text }) => text)).toEqual(['B'])
    expect(read('---\ntitle: A\n---\n', [])).toEqual([])
  })

  it.each([
    ["---\ntitle: 'The addict''s way'\n---\n", "addict's", "addict''s"],
    ['---\ntitle: "\\u0061ddicts"\n---\n', 'addicts', '\\u0061ddicts'],
    ['---\nsummary: |\n  drug\n  users\n---\n', 'drug\nusers', 'drug\n  users'],
    ['+++\nsummary = "drug \\"users\\""\n+++\n', '"users"', '\\"users\\"'],
    ['{"title": "A \\u0064rug b"}\n', 'drug', '\\u0064rug']
  ])('are found again in the source: %j', (source, text, expected) => {
    const block = read(source)[0]
    if (!block) throw new Error('nothing was read')
    const at = block.text.indexOf(text)
    const { start, end } = toSource(block, at, at + text.length)
    expect(source.slice(start, end)).toBe(expected)
  })
})

describe('a fix in front matter', () => {
  it.each([
    ['a plain value', '---\ntitle: For addicts\n---\n', 'addicts', 'people', '---\ntitle: For people\n---\n'],
    ['an apostrophe', "---\ntitle: 'For addicts'\n---\n", 'addicts', "people's", "---\ntitle: 'For people''s'\n---\n"],
    [
      'an apostrophe that is plain',
      '---\ntitle: For addicts\n---\n',
      'addicts',
      "people's",
      "---\ntitle: For people's\n---\n"
    ],
    [
      'quotation marks',
      '---\ntitle: "For addicts"\n---\n',
      'addicts',
      'the "so"',
      '---\ntitle: "For the \\"so\\""\n---\n'
    ],
    ['what would be a key', '---\ntitle: For addicts\n---\n', 'addicts', 'people: all', null],
    ['what would be a comment', '---\ntitle: For addicts\n---\n', 'addicts', 'people #1', null],
    ['what would be a list', '---\ntitle: addicts in need\n---\n', 'addicts', '[people', null],
    ['what would be no text', '---\ntitle: addicts\n---\n', 'addicts', 'true', null],
    [
      'a language in braces',
      "---\ntitle: {en: 'For addicts', fr: x}\n---\n",
      'addicts',
      "people's",
      "---\ntitle: {en: 'For people''s', fr: x}\n---\n"
    ],
    ['what would end a value in braces', '---\nseo: {title: For addicts}\n---\n', 'addicts', 'people, all', null],
    [
      'a block',
      '---\nsummary: |\n  For drug\n  users now\n---\n',
      'drug\nusers',
      'people',
      '---\nsummary: |\n  For people now\n---\n'
    ],
    [
      'folded lines',
      '---\nsummary: For drug\n  users now\n---\n',
      'drug\nusers',
      'people',
      '---\nsummary: For people now\n---\n'
    ],
    ['TOML', '+++\ntitle = "For addicts"\n+++\n', 'addicts', 'a "b"', '+++\ntitle = "For a \\"b\\""\n+++\n'],
    ['a literal of TOML', "+++\ntitle = 'For addicts'\n+++\n", 'addicts', "a person's", null],
    ['JSON', '{"title": "For addicts"}\n', 'addicts', 'a "b"', '{"title": "For a \\"b\\""}\n'],
    [
      'a header',
      'Title: For addicts\nSlug: addicts\n\n',
      'addicts',
      'people: "all"',
      'Title: For people: "all"\nSlug: addicts\n\n'
    ]
  ])('%s', (_name, source, old, text, expected) => {
    expect(replaced(source, old, text)).toBe(expected)
  })
})
