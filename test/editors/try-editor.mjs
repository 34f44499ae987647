/** One editor through the session: staged, run, judged. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newChecks } from './checks.mjs'
import { answerOf, config, draft, judge, otherConfig, steps } from './session.mjs'
import { runEditor, stage } from './stage.mjs'

/** What a writer does with a draft, after the edits. */
const questions = [
  { do: 'open', path: 'draft.md', name: 'the draft, read again from the disk' },
  { do: 'hover', at: 'drug abusers', name: 'hover' },
  { do: 'action', kind: 'first', at: 'drug abusers', choose: 'Write "', name: 'the first replacement' },
  { do: 'undo', name: 'undo' },
  { do: 'action', kind: 'everywhere', at: 'addicts were', choose: 'in both ', name: 'everywhere' },
  { do: 'undo', name: 'undo, again' },
  { do: 'action', kind: 'ignore', at: 'addicts were', choose: 'Leave', name: 'leave it here' },
  { do: 'undo', name: 'undo, a third time' },
  { do: 'action', kind: 'fix all', choose: 'safe', name: 'fix all' },
  { do: 'save', name: 'save' },
  { do: 'settings', value: { profile: 'us' }, name: 'the profile us' },
  { do: 'action', kind: 'first', at: 'addicts were', choose: 'Write "', name: 'the first replacement of us' },
  { do: 'settings', value: { severity: 'error' }, name: 'errors only' },
  { do: 'settings', value: {}, name: 'all severities again' },
  {
    do: 'configure',
    path: 'stigmalint.config.yml',
    text: otherConfig,
    config: otherConfig,
    name: 'another configuration'
  },
  { do: 'open', path: 'notes.txt', config: otherConfig, name: 'plain text' },
  { do: 'open', path: 'message/COMMIT_EDITMSG', config: otherConfig, name: 'a commit message' },
  { do: 'open', path: 'data.json', name: 'a file of another kind' }
]

/**
 * An editor: `name`, `install` (what to install first, in words), `version()` (null: not installed), and
 * `launch(write)`: the program with its arguments; `write(path, text)` makes a file for it. `leavesOut`: steps that it
 * cannot do, by what they do or by name; `places`: where they are done instead; `onlyLines`: it tells lines, and no columns that can be compared.
 */
export async function tryEditor(editor) {
  const checks = newChecks(editor.name)
  const place = stage({
    'stigmalint.config.yml': config,
    'draft.md': draft,
    'notes.txt': 'Many addicts came, and drug abusers.\n',
    'message/COMMIT_EDITMSG':
      'Write of drug abusers no more\n\nAn alcoholic is a person.\n\n# Changes to be committed:\n#\tdrug-abusers.md\n',
    'data.json': '{"text": "addicts"}\n'
  })
  try {
    const edited = steps()
    const session = { steps: [...edited, ...questionsFor(editor)] }
    const sessionPath = place.write('session.json', JSON.stringify(session))
    const answersPath = place.write('answers.json', '[]')
    const { program, words } = editor.launch(place.write)
    const { code, output } = await runEditor(program, words, {
      cwd: place.work,
      env: { ...place.environment, STIGMALINT_SESSION: sessionPath, STIGMALINT_ANSWERS: answersPath }
    })
    if (!checks.is('the editor ends by itself', code === 0, `  ${code}: ${output.slice(-2000)}`)) return checks
    const given = JSON.parse(readFileSync(answersPath, 'utf8'))
    const answers = given.map((answer) => ({ ...session.steps.find(({ name }) => name === answer.name), ...answer }))
    judge(checks, answers, edited, editor)
    const has = (done) => session.steps.some((step) => step.do === done)
    if (has('hover')) checks.includes('hover: who says so', answerOf(answers, 'hover').hover, 'Advise against it')
    const saved = answers.findLastIndex(({ do: done }) => done === 'save' || done === 'configure')
    const text = answers
      .slice(0, saved + 1)
      .flatMap((answer) => answer.after?.text ?? answer.text ?? [])
      .at(-1)
    checks.equal('save: the file has the text', readFileSync(join(place.work, 'draft.md'), 'utf8'), text)
    checks.equal('a file of another kind is left alone', answerOf(answers, 'a file of another kind').attached, false)
  } finally {
    place.remove()
  }
  return checks
}

function questionsFor({ leavesOut = [], places = {} }) {
  const own = questions
    .filter((step) => ![step.do, step.name].some((name) => leavesOut.includes(name)))
    .map((step) => (step.at === undefined ? step : { ...step, at: places[step.at] ?? step.at }))
  return leavesOut.includes('configure') ? own.map((step) => ({ ...step, config })) : own
}

/** `node test/editors/NAME.mjs`: exit code 2 where the editor is not installed, for then nothing was tried. */
export async function runAsCommand(editor, url) {
  if (process.argv[1] !== fileURLToPath(url)) return
  process.exitCode = await tryAll([editor])
}

/** Tries what is installed, says what is not; the exit code. */
export async function tryAll(editors) {
  const installed = editors.filter((editor) => editor.version() !== null)
  for (const editor of editors)
    if (!installed.includes(editor))
      console.log(`${editor.name}: not installed, not tried; to try it: ${editor.install}`)
  let passed = 0
  const failures = []
  for (const editor of installed) {
    const checks = await tryEditor(editor)
    console.log(`${editor.version()}: ${checks.passed()} checks passed, ${checks.failures.length} failed`)
    for (const failure of checks.failures) console.error(failure)
    passed += checks.passed()
    failures.push(...checks.failures)
  }
  if (installed.length !== 1) console.log(`${passed} checks passed, ${failures.length} failed`)
  return failures.length > 0 ? 1 : installed.length === 0 ? 2 : 0
}
