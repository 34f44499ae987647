/** A word of the house without a file to write: three boxes, and it is marked from then on in the folder. A plural that grammar cannot make is asked for. */
import { Uri, commands, window, type TextEditor } from 'vscode'
import type { HouseWord, HouseWordAnswer } from '../protocol.js'
import { writeAll, type Written } from '../whole-files.js'
import type { CommandContext } from './context.js'

type Context = Pick<CommandContext, 'server' | 'front'>
type Accepted = Extract<HouseWordAnswer, { ok: true }>

export async function addHouseWord({ server, front }: Context): Promise<void> {
  const uri = front.document()?.uri.toString()
  const ask = (word: HouseWord): Promise<HouseWordAnswer> => server.houseWord(word, uri)
  const word = await box(1, 'Which word is to be marked?', 'Such as: breadwinner', selectedIn(front.editor()))
  if (word === undefined) return
  // What is marked already needs no other boxes.
  const trial = await ask({ word, instead: '', why: '' })
  if (!trial.ok) return refuse(trial, uri)
  const wording = await box(
    2,
    `What to write instead of "${trial.word}"?`,
    'Such as: main earner. Empty: nothing fits everywhere'
  )
  if (wording === undefined) return
  const tried = await ask({ word, instead: wording, why: '' })
  if (!tried.ok) return refuse(tried, uri)
  const other = tried.lacks === null ? '' : await otherNumber(tried.lacks)
  if (other === undefined) return
  const instead = other.trim() === '' ? wording : `${wording}; ${other}`
  const why = await box(3, `Why not "${trial.word}"?`, 'A sentence for those who write it. It may stay empty')
  if (why === undefined) return
  const answer = await ask({ word, instead, why })
  if (!answer.ok) return refuse(answer, uri)
  const written = await writeAll(answer.changes)
  if (written) void tell(answer, written)
  else void window.showWarningMessage('stigmalint: a file has just changed. Try again.')
}

const box = (step: number, prompt: string, placeHolder: string, value = ''): Thenable<string | undefined> =>
  window.showInputBox({
    title: `stigmalint: a word of ours (${step} of 3)`,
    prompt,
    placeHolder,
    value,
    // A look into the draft does not lose what is written.
    ignoreFocusOut: true
  })

/** Of a wording whose plural, or singular, no rule of grammar makes. */
const otherNumber = ({ number, of }: NonNullable<Accepted['lacks']>): Thenable<string | undefined> =>
  number === 'many'
    ? box(2, `And for more than one? "${of}" is for one.`, 'Such as: people supported. Empty: nothing is offered there')
    : box(2, `And for one? "${of}" is for more than one.`, 'Such as: person supported. Empty: nothing is offered there')

const mostLetters = 60

/** What is selected, where that may be a word. */
function selectedIn(editor: TextEditor | null): string {
  if (!editor || editor.selection.isEmpty || !editor.selection.isSingleLine) return ''
  const text = editor.document.getText(editor.selection).trim()
  return text.length > mostLetters ? '' : text
}

async function refuse({ problem, ruleId }: Exclude<HouseWordAnswer, Accepted>, uri: string | undefined): Promise<void> {
  const why = ruleId === null ? [] : ['Why?']
  const chosen = await window.showInformationMessage(`stigmalint: ${problem}.`, ...why)
  if (chosen !== undefined) await commands.executeCommand('stigmalint.explainRule', ruleId, uri)
}

async function tell({ word, changes }: Accepted, written: Written): Promise<void> {
  const chosen = await window.showInformationMessage(`"${word}" is marked in this folder now.`, 'Undo', 'Open the Rule')
  const [rule] = changes
  if (chosen === 'Open the Rule' && rule) await window.showTextDocument(Uri.parse(rule.uri))
  if (chosen !== 'Undo') return
  const changed = await written.takeBack()
  if (changed) await window.showTextDocument(changed)
}
