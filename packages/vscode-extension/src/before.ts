/** Texts as they were before a change, to be shown beside what they are now. */
import { Uri, commands, workspace, type TextDocument } from 'vscode'

const scheme = 'stigmalint-before'

export interface Before {
  /** Shows what changed in a document. */
  compare: (document: TextDocument, before: string) => Promise<void>
  dispose: () => void
}

export function createBefore(): Before {
  const texts = new Map<string, string>()
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? ''
  })
  let count = 0
  return {
    compare: async (document, before) => {
      const name = document.uri.path.split('/').at(-1) ?? 'document'
      const uri = Uri.from({ scheme, path: `/${++count}/${name}` })
      texts.set(uri.path, before)
      await commands.executeCommand('vscode.diff', uri, document.uri, `${name}: before and after`)
    },
    dispose: () => void registration.dispose()
  }
}
