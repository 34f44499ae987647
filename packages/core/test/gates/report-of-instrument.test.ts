/** What reports the wording of an instrument is a recital; what only names its body is the writer's own text. */
import { describe, expect, test } from 'vitest'
import { findingsIn } from '../checking.js'

const reports = [
  'The Commission requested States to help drug users.',
  'The Council has urged States to count drug users.',
  'In 2018 the Commission on Crime invited States to ask drug users.',
  'The Assembly, recalling its earlier decisions, decided that drug users should be heard.',
  'The resolution called upon States to protect drug users.',
  'The treaty requires States to treat drug users.',
  'Section 3 of the Act provides that drug users may be held.',
  'The Court stated that drug users may be held.'
]
const ownText = [
  'The Commission met drug users in Vienna.',
  'Drug users asked the Committee for a hearing.',
  'The committee recommends that drug users join the board.',
  'The European Parliament voted, and drug users were glad.',
  'The act of giving help matters to drug users.',
  'The article says that drug users wait too long.',
  'In line with the rules of the Council, the clinic asks drug users.',
  'The directive prescribed for nurses helps drug users.',
  'The Committee shall invite drug users.',
  '1. Urges States to help drug users.'
]
const contextOf = async (text: string): Promise<string | undefined> => (await findingsIn(text))[0]?.context

describe('reports of an instrument', () => {
  test.each(reports)('%s', async (text) => {
    expect(await contextOf(text)).toBe('recital')
  })
})
describe("the writer's own text", () => {
  test.each(ownText)('%s', async (text) => {
    expect(await contextOf(text)).toBe('use')
  })
})
