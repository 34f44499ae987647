/** Before and after, before anything is written: of one wording, or of all that is safe in a document. */
import { window } from 'vscode'
import { reading } from '../edited.js'
import { editsIn } from '../preview.js'
import { opened } from '../sight.js'
import { allSafeIn, wordingsFor, type Wording } from '../wordings.js'
import type { CommandContext } from './context.js'
import { sayNoWord, targetOf, uriOf, type Given } from './target.js'

type Context = Pick<CommandContext, 'front' | 'marked' | 'preview'>

/** Of several wordings one is chosen, by how the sentence will read. */
export async function lookAtWording(context: Context, given: Given): Promise<void> {
  const target = targetOf(context, given)
  if (target === null || target === 'gone') {
    sayNoWord(target)
    return
  }
  const { word } = target
  const wordings = await wordingsFor(word)
  const document = opened(uriOf(word))
  if (!document || wordings.length === 0) {
    void window.showInformationMessage('stigmalint: no wording fits. Say what is meant.')
    return
  }
  const text = document.getText()
  const entries = wordings.map((wording) => ({
    label: wording.title,
    detail: reading(text, editsIn(document, wording)),
    wording
  }))
  const chosen = await choose(entries, word.words)
  if (chosen) await context.preview.show(document, chosen)
}

async function choose(entries: readonly { label: string; wording: Wording }[], words: string): Promise<Wording | null> {
  const [only] = entries
  if (only && entries.length === 1) return only.wording
  const chosen = await window.showQuickPick(entries, {
    title: `stigmalint: what to write for "${words}"`,
    placeHolder: 'Choose one to see before and after: nothing is written yet'
  })
  return chosen?.wording ?? null
}

export async function lookAtAllSafe({ front, preview }: Context): Promise<void> {
  const document = front.document()
  const all = document ? await allSafeIn(document.uri) : null
  if (document && all) await preview.show(document, all)
  else
    void window.showInformationMessage(
      `stigmalint: ${document ? 'there is no safe fix here' : 'open a document first'}.`
    )
}
