/** A replacement is spelled as the document is. */
import { expect, test } from 'vitest'
import { rewritten } from '../checking.js'

const offence = 'A drug criminal may ask for a lawyer.'

test.each([
  ['nothing tells', offence, 'un', 'drug offence'],
  ['nothing tells, in the United States', offence, 'us', 'drug offense'],
  ['American words', `The behavior was noted at the center. ${offence}`, 'un', 'drug offense'],
  ['British words', `The behaviour was noted at the centre. ${offence}`, 'us', 'drug offence'],
  ['more American words than British ones', `Labor, color, centre. ${offence}`, 'un', 'drug offense'],
  ['a word that hints at them, where nothing else tells', `The program is free. ${offence}`, 'un', 'drug offense'],
  ['a word that hints at the United Nations', `The programme is free. ${offence}`, 'un', 'drug offence'],
  ['a word that Canada shares with the United States', `The program is free. ${offence}`, 'ca', 'drug offence']
] as const)('%s', async (_name, text, profile, part) => {
  expect(await rewritten(text, { settings: { profile } })).toContain(part)
})
