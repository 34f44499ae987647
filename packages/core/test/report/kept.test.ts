/** Where a fix would change a link, a tag or the tree, there is none; what stands beside is changed all the same. */
import { expect, test } from 'vitest'
import { applyFixes, check, type FormatId } from '../../src/index.js'
import { builtInRules } from '../built-in-rules.js'

const { ruleSet } = builtInRules

const kept: [what: string, format: FormatId, text: string, after: string][] = [
  [
    'an address with a quotation mark in it',
    'markdown',
    'Ask [www.e.org/”addicts]. An addict came.',
    'Ask [www.e.org/”addicts]. A person with a drug use disorder came.'
  ],
  [
    'an address in brackets',
    'markdown',
    '[See http://e.org/a»addicts] An addict came.',
    '[See http://e.org/a»addicts] A person with a drug use disorder came.'
  ],
  [
    'an address with an entity in it',
    'text',
    'At http://e.org?a=b&amp;addicts an addict came.',
    'At http://e.org?a=b&amp;addicts a person with a drug use disorder came.'
  ],
  [
    'the resource of a chat address',
    'markdown',
    'Ask xmpp:a@e.org/addicts. An addict came.',
    'Ask xmpp:a@e.org/addicts. A person with a drug use disorder came.'
  ],
  [
    'an acronym in a quotation',
    'markdown',
    'Injecting drug users (IDUs) came. He wrote: "IDUs are at risk." IDUs left.\n\n> Most IDUs came.',
    'People who inject drugs (PWID) came. He wrote: "IDUs are at risk." PWID left.\n\n> Most IDUs came.'
  ],
  [
    'an acronym in a label that is the name of a definition',
    'markdown',
    'Injecting drug users (IDUs) came. See [IDUs].\n\n[IDUs]: http://e.org',
    'Injecting drug users (IDUs) came. See [IDUs].\n\n[IDUs]: http://e.org'
  ],
  [
    'a tag in a label that is the name of a definition',
    'markdown',
    'See [the <b title="addicts">list</b>].\n\n[the <b title="addicts">list</b>]: http://e.org',
    'See [the <b title="addicts">list</b>].\n\n[the <b title="addicts">list</b>]: http://e.org'
  ],
  [
    'words between signs that would become a tag',
    'markdown',
    'The song is about <pillheads.> An addict < 20 and > 10 came.',
    'The song is about <pillheads.> A person with a drug use disorder < 20 and > 10 came.'
  ]
]

test.each(kept)('%s, %s: %j', async (_, format, text, after) => {
  const { messages } = await check(text, { ruleSet, format })
  expect(applyFixes(text, messages, 'suggested').text).toBe(after)
})
