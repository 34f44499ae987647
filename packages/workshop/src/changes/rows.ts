/** A changed line as it is read, before and after: what went and what came stays marked. */
import type { ChangedRow } from '../checking/protocol.js'
import { hiddenMarks } from '../export/marks.js'
import { mergedSource } from '../export/merged.js'
import { lineAsRead } from '../reading/as-read.js'
import type { Shown } from '../reading/shown.js'
import { asItStands } from '../reading/signs.js'
import type { ChangedLine } from './changes.js'

export function rowOf({ line, parts }: ChangedLine, isMarkdown: boolean): ChangedRow {
  const side = (own: 'removed' | 'added'): Shown[] => {
    const ownParts = parts.filter(({ kind }) => kind === 'same' || kind === own)
    const source = mergedSource([{ line, parts: ownParts }], hiddenMarks)
    return isMarkdown ? lineAsRead(source) : asItStands(source)
  }
  return { line, before: side('removed'), after: side('added') }
}
