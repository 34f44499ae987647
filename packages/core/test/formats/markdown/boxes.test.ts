import { describe, expect, it } from 'vitest'
import { toEdits } from '../../../src/read/prose.js'
import { blocksOf, blockWith, textsOf } from '../../read/reading.js'

describe('boxes that writers set round their own text', () => {
  it.each([
    ['of GitHub', '> [!NOTE]\n> A drug\n> user', ['A drug\nuser']],
    ['of GitHub, over paragraphs', '> [!WARNING]\n>\n> One\n>\n> two', ['One', 'two']],
    ['of GitHub before', '> **Note**\n> One', ['Note\nOne']],
    ['of Obsidian', '> [!info]- A *title*\n> One', ['A title', 'One']],
    ['of Docusaurus', ':::note\nOne\n:::\n\n:::tip[A title]\n\nTwo\n\n:::', ['One', 'A title', 'Two']],
    ['of Docusaurus, with a title behind', ':::caution Take care\nOne\n:::', ['Take care', 'One']],
    ['of pandoc', '::: {.callout-note title="x"}\nOne\n:::\n\n::::: warning\nTwo\n:::::', ['One', 'Two']],
    [
      'of govspeak',
      '$CTA\nOne\n$CTA\n\n%Two%\n\n^Three^\n\n{::steps}\ns1. Four\n{:/steps}',
      ['One', 'Two', 'Three', 's1. Four']
    ],
    [
      'of MyST',
      '```{note}\n:class: addict\nOne\n\n- two\n```\n\n:::{warning} A title\n:class: addict\nThree\n:::',
      ['One', 'two', 'A title', 'Three']
    ],
    [
      'of MyST in one another',
      '````{admonition} A title\nOne\n```{tip}\nTwo\n```\n```{code-block} sh\naddict\n```\n````',
      ['A title', 'One', 'Two']
    ],
    [
      'a title with a link',
      '~~~{tip} The [plan](addict.md)\nOne\n~~~\n\n!!! note "A *title*"\n    Two',
      ['The plan', 'One', 'A title', 'Two']
    ],
    ['a figure of MyST', '```{figure} addict.png\n---\nalt: addict\n---\nA *caption*\n```', ['A caption']],
    [
      'of MyST in a list',
      '- One\n\n  ```{note} A title\n  :class: addict\n  A drug\n  user\n\n  - two\n  ```\n- :::{tip} A tip\n  Three\n  :::',
      ['One', 'A title', 'A drug\nuser', 'two', 'A tip', 'Three']
    ],
    [
      'of MyST in a list, and code',
      '1. One\n\n   ```{code-block} sh\n   addict\n   ```\n\n   ```\n   addict\n   ```',
      ['One']
    ],
    [
      'of MyST in a block quote',
      '> ```{note} A title\n> :class: addict\n> A drug\n> user\n>\n> - two\n>   more\n> ```\n> Three',
      ['A title', 'A drug\nuser', 'two\nmore', 'Three']
    ],
    ['of MyST in a block quote, and code', '> ```{code-block} sh\n> addict\n> ```\n>\n> ```\n> addict\n> ```', []],
    [
      'of MyST in quotes and lists, one in another',
      '> - > ````{note}\n>   > One\n>   > ```{tip}\n>   > Two\n>   > ```\n>   > > three\n>   > ````',
      ['One', 'Two', 'three']
    ],
    [
      'of MyST with Windows line ends',
      '> ```{note}\r\n> One\r\n> two\r\n>\r\n> three\r\n> ```\r\n',
      ['One\ntwo', 'three']
    ],
    ['of MyST with nothing in it', '> ```{note} A title\n> ```\n\n```{tip}', ['A title']],
    ['of MyST that is never closed', '> ```{note}\n> One\n\nTwo', ['One', 'Two']],
    ['code of MyST', '```{code-block} text\naddict\n```\n\n```{math}\naddict\n```\n\n```note\naddict\n```', []],
    [
      'of MkDocs',
      '!!! note "A title"\n    A drug\n    user\n\n    - two\n\n        more\n\n    ```\n    addict\n    ```\n\nAfter',
      ['A title', 'A drug\nuser', 'two', 'more', 'After']
    ],
    ['of MkDocs, folded', '??? tip\n\n    One\n\n??? tip\n\n\tTwo', ['One', 'Two']],
    ['tabs of MkDocs', '=== "One"\n\n    Two', ['One', 'Two']],
    ['of MkDocs in a list', '- !!! note\n      One\n\n      two', ['One', 'two']],
    ['of MkDocs, with slashes', '/// note | A title\nOne\n///', ['A title', 'One']],
    ['with Windows line ends', '!!! note\r\n    One\r\n    two\r\n\r\n    three\r\n', ['One\ntwo', 'three']],
    ['and what only looks so', '!!! Oh no, that is it\n\n100 %^ :::', ['!!! Oh no, that is it', '100 %^ :::']]
  ])('%s', (_name, source, expected) => {
    expect(textsOf(source)).toEqual(expected)
  })

  it('are no quotations', () => {
    const roles = (source: string): readonly string[] => blockWith(source, 'x').roles
    expect(roles('> [!NOTE]\n> x')).toEqual(['paragraph'])
    expect(roles('> [!note] x\n> y')).toEqual(['heading'])
    expect(roles('> [!quote] Somebody\n> x')).toEqual(['block-quote', 'paragraph'])
    expect(roles('> **Note**\n> x')).toEqual(['paragraph'])
    expect(roles('> x')).toEqual(['block-quote', 'paragraph'])
    expect(roles('> [!NOTE]\n> - x')).toEqual(['list-item', 'paragraph'])
    expect(roles('!!! note\n    > x')).toEqual(['block-quote', 'paragraph'])
    expect(roles('> [!NOTE]\n>\n> ```{tip}\n> x\n> ```')).toEqual(['paragraph'])
    expect(roles('> ```{tip}\n> x\n> ```')).toEqual(['block-quote', 'paragraph'])
  })

  it.each([
    ['> [!NOTE]\n> drug\n> users', 'drug\nusers', 'people', '> [!NOTE]\n> people'],
    [':::tip drug users\nx\n:::', 'drug users', 'people', ':::tip people\nx\n:::'],
    ['!!! note\n    drug\n    users', 'drug\nusers', 'people', '!!! note\n    people'],
    ['!!! note "drug users"\n    x', 'drug users', 'people', '!!! note "people"\n    x'],
    [
      '- !!! note\n\n      a drug\n      *user*',
      'drug\nuser',
      'kind person',
      '- !!! note\n\n      a kind\n      *person*'
    ],
    ['```{note}\na drug\nuser\n```', 'drug\nuser', 'person', '```{note}\na person\n```'],
    ['- ```{note}\n  a drug\n  user\n  ```', 'drug\nuser', 'person', '- ```{note}\n  a person\n  ```'],
    ['> ```{note}\n> a drug\n> user\n> ```', 'drug\nuser', 'person', '> ```{note}\n> a person\n> ```'],
    ['> 1. ```{note} drug users\n>    x\n>    ```', 'drug users', 'people', '> 1. ```{note} people\n>    x\n>    ```'],
    ['%drug users%', 'drug users', 'people', '%people%']
  ])('are mended in their places: %j', (source, old, text, expected) => {
    const block = blocksOf(source).find((own) => own.text.includes(old))
    if (!block) throw new Error(`no block holds ${old}: ${JSON.stringify(textsOf(source))}`)
    const at = block.text.indexOf(old)
    const edits = toEdits(block, at, at + old.length, text) ?? []
    const edited = edits.reduceRight(
      (done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end),
      source
    )
    expect(edited).toBe(expected)
  })
})
