/** Shows the page of a rule: the one that is given, the one under the cursor, or one chosen from the list. */
import { languages, window } from 'vscode'
import type { CommandContext } from './context.js'

type Context = Pick<CommandContext, 'server' | 'explanations'>

export async function explainRule({ server, explanations }: Context, given: unknown, place: unknown): Promise<void> {
  const uri = typeof place === 'string' ? place : window.activeTextEditor?.document.uri.toString()
  const ruleId = typeof given === 'string' ? given : await chooseRule({ server, explanations }, uri)
  if (ruleId === null) return
  await explanations.show(ruleId, await server.explain(ruleId, uri))
}

async function chooseRule({ server }: Context, uri: string | undefined): Promise<string | null> {
  const here = rulesAtCursor()
  const [only] = here
  if (only !== undefined && here.length === 1) return only
  const rules = await server.rules(uri)
  const entries = rules.map(({ id, title, severity, pack }) => ({
    label: title,
    description: id,
    detail: `${pack}, ${severity}`
  }))
  const first = entries.filter(({ description }) => here.includes(description))
  const chosen = await window.showQuickPick([...first, ...entries.filter((entry) => !first.includes(entry))], {
    title: 'stigmalint: which rule?',
    placeHolder: 'Type a word, or the name of a rule',
    matchOnDescription: true
  })
  return chosen?.description ?? null
}

/** The rules that found something where the cursor is. */
function rulesAtCursor(): string[] {
  const editor = window.activeTextEditor
  if (!editor) return []
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'stigmalint' && range.contains(editor.selection.active))
    .flatMap(({ code }) => {
      const id = typeof code === 'object' ? code.value : code
      // What stigmalint says about comments and configurations is no rule.
      return typeof id === 'string' && !id.startsWith('stigmalint/') ? [id] : []
    })
  return [...new Set(found)]
}
