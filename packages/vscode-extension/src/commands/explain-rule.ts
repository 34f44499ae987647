/** Shows the page of a rule: the one that is given, the one under the cursor, or one chosen from the list. */
import { languages, window, type TextEditor } from 'vscode'
import { levelInWords } from '../status-text.js'
import type { CommandContext } from './context.js'
import { sayNoWord, targetOf, type Given } from './target.js'

type Context = Pick<CommandContext, 'server' | 'explanations' | 'front'>

export async function explainRule(context: Context, given: unknown, place: unknown): Promise<void> {
  const { server, explanations, front } = context
  const uri = typeof place === 'string' ? place : front.document()?.uri.toString()
  const ruleId = typeof given === 'string' ? given : await chooseRule(context, uri)
  if (ruleId === null) return
  await explanations.show(ruleId, await server.explain(ruleId, uri))
}

/** The page of the rule that marks a word: of the side bar, or at the cursor. */
export async function why(context: Context & Pick<CommandContext, 'marked'>, given: Given): Promise<void> {
  const target = targetOf(context, given)
  if (target === null || target === 'gone') sayNoWord(target)
  else await explainRule(context, target.word.ruleId, target.word.uri)
}

async function chooseRule({ server, front }: Context, uri: string | undefined): Promise<string | null> {
  const here = rulesAtCursor(front.editor())
  const [only] = here
  if (only !== undefined && here.length === 1) return only
  const rules = await server.rules(uri)
  const entries = rules.map(({ id, title, severity, pack }) => ({
    label: title,
    description: id,
    detail: `${pack}, ${levelInWords(severity)}`
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
function rulesAtCursor(editor: TextEditor | null): string[] {
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
