/** Words changed in the runs where they stand, without a trace. */
import type { Edit } from '@stigmalint/core'
import type { PlacedEdit } from '../paragraphs/placed.js'
import { isText, noWords, partsWith, takenBy, type OwnEdit, type Taken } from '../paragraphs/rewrite.js'
import { withSpaces } from '../xml/spaces.js'
import { escapeXml } from '../xml/text.js'
import type { Part } from '../zip/part.js'
import type { Paragraph, Place, Run } from './model.js'

/** The parts that edits change, as they are then. */
export const edited = (edits: readonly PlacedEdit<Paragraph>[]): Map<string, Part> =>
  partsWith(edits, (xml, own) => {
    const all = own.flatMap(written)
    const inTexts = all.filter((edit) => edit.isInText)
    return [...all.filter((edit) => !edit.isInText), ...withSpaces(xml, inTexts)]
  })

/**
 * The run whose format new words take: that of most of the words that they stand for.
 * @throws {RangeError} if an edit takes no words away: it would have no format
 */
export function formatOf({ part: { xml } }: Paragraph, taken: readonly Taken<Place>[]): Run | null {
  const lengths = new Map<Run | null, number>()
  for (const own of taken) {
    const { run } = own.place
    if (isText(xml, own)) lengths.set(run, (lengths.get(run) ?? 0) + own.end - own.start)
  }
  const [best] = [...lengths].sort(([, one], [, other]) => other - one)
  if (!best) throw noWords()
  return best[0]
}

/** `isInText`: in the text of a run, and neither in place of an element nor in an attribute. */
function written({ paragraph, edit }: OwnEdit<Paragraph>): (Edit & { isInText: boolean })[] {
  const { xml } = paragraph.part
  const taken = takenBy(paragraph.places, edit)
  const run = formatOf(paragraph, taken)
  const target = taken.find((own) => own.place.run === run && isText(xml, own))
  return taken.map((own) => ({
    start: own.start,
    end: own.end,
    text: own === target ? escapeXml(edit.text) : '',
    isInText: own.place.run !== null && isText(xml, own)
  }))
}
