/** Whether the capitals of a block say nothing, since each of its words has them. */
import { grammar, lexicons, rules } from '../asking.js'
import { nameIndex } from '../../src/gates/names.js'
import { viewOf } from '../../src/gates/view.js'
import { sentencesOf, tokensOf } from '../../src/match/tokens.js'
import { noOutline } from '../../src/formats/format.js'
import { writePlain } from '../../src/read/prose.js'
import { Facts, nothingUsed } from '../../src/scan/facts.js'
import { SourcePiece } from '../../src/scan/source-piece.js'
import type { Table } from '../tables.js'

function capitals(text: string): string {
  const piece = { start: 0, end: text.length, kind: 'prose', afterBlank: true } as const
  const glance = { outline: noOutline, comments: null }
  const facts = new Facts(glance).seenBy(new SourcePiece(text, 0, piece, glance), nothingUsed())
  const block = { text, roles: [], segments: [], start: 0, end: text.length, lead: null, write: writePlain }
  const sentences = sentencesOf(grammar.parse(text)).map((sentence) =>
    tokensOf(sentence, lexicons.language, () => false)
  )
  const { isAllCaps, isTitleCase } = viewOf(block, sentences, {
    ...{ facts, speech: grammar.speech, language: lexicons.language },
    names: nameIndex(rules)
  })
  return isAllCaps ? 'capitals' : isTitleCase ? 'title' : 'sentence'
}

export const tables: readonly Table[] = [
  {
    ask: capitals,
    rows: {
      'a title: most of its words, and small ones do not count': [
        ['Care for Drug Users in Prison', 'title'],
        ['Care for Drug Users in prison and beyond', 'sentence'],
        ['Care', 'sentence']
      ],
      'a sentence is none, however it is written': [
        ['The Minister Met Drug Users.', 'sentence'],
        ['Met by the Minister: Drug Users;', 'sentence']
      ],
      'all in capitals': [
        ['DRUG USERS CAME.', 'capitals'],
        ['DRUG USERS came.', 'sentence'],
        ['DRUGS', 'sentence']
      ]
    }
  }
]
