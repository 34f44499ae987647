/**
 * What is done in every editor, as data: a draft, edits, and questions. The editor's own script does it and writes
 * down what the writer would see; the judgement is here, against fresh checks by the command.
 */
import { runCommand } from './stage.mjs'

export const config = 'profile: un\n'

/** What the configuration is changed to while the draft is open. */
export const otherConfig = 'profile: un\nrules:\n  drug-use/addict: off\n'

export const draft = `# Santé 😀 and social services

Paragraphs with é, e\u0301 and 👩‍👩‍👧 come first: addicts were turned away, and drug abusers lost their place.

An alcoholic has the same right to a hospital bed as any other patient. A drug user may ask for help.

- The clinic sees addicts at noon.
- She said, "They called us junkies."

| Service | For whom |
| --- | --- |
| Needle programme 😀 | injecting drug users |

The last line names drug users.
`

/** After each of these the findings are compared. `before` and `remove` are found in the text as it is by then. */
const edits = [
  { name: 'a word is typed, letter by letter', typed: ' Then an addict came.', before: '\n\n- The clinic' },
  { name: 'a fence is opened', insert: '```\n', before: '- The clinic' },
  { name: 'the fence is closed', insert: '\n```\n', before: '\n\n| Service' },
  { name: 'the fence is taken away', remove: '```\n' },
  { name: 'its end is taken away', remove: '\n```\n' },
  { name: 'emoji before a finding', insert: '😀😀 e\u0301 ', before: 'An alcoholic' },
  { name: 'two lines are joined', remove: '\n\nThe last' },
  { name: 'and parted again', insert: '\n\nThe last', before: ' line names' },
  { name: 'a comment switches rules off', insert: '<!-- stigmalint-disable -->\n\n', before: '# Santé' },
  { name: 'and is taken away', remove: '<!-- stigmalint-disable -->\n\n' },
  { name: 'a heading of references', insert: '## References\n\n', before: '- The clinic' },
  { name: 'and is taken away again', remove: '## References\n\n' },
  {
    name: 'an acronym is defined',
    insert: 'People who inject drugs and injecting drug users (IDUs) met. IDUs spoke.\n\n',
    before: '| Service'
  },
  {
    name: 'lines are pasted at the end',
    insert: '\n\nDrug abusers 😀 and addicts\nwere seen by\na substance abuser.',
    before: null
  },
  { name: 'a finding is cut in two lines', insert: '\n', before: 'users.\n' }
]

/** The steps of a session. `random` is how many edits at places by chance follow, the same ones at each run. */
export function steps({ random = 40 } = {}) {
  const all = [{ do: 'look', name: 'the draft as it is opened' }]
  let text = draft
  const edit = (start, end, inserted) => {
    all.push({ do: 'edit', ...placeOf(text, start, 'start'), ...placeOf(text, end, 'end'), text: inserted })
    text = text.slice(0, start) + inserted + text.slice(end)
  }
  for (const { name, typed, insert, remove, before } of edits) {
    // The line break at the end of the text stays: editors do not let a writer take it away.
    const at = before === null ? text.length - 1 : text.indexOf(remove ?? before)
    if (at < 0) throw new Error(`session: "${remove ?? before}" is not in the text`)
    if (typed) [...typed].reduce((place, letter) => (edit(place, place, letter), place + letter.length), at)
    else if (remove) edit(at, at + remove.length, '')
    else edit(at, at, insert)
    all.push({ do: 'look', name, text })
  }
  const chance = dice(20261125)
  const snippets = [
    '\n',
    '\n\n',
    '`',
    '"',
    '> ',
    '- ',
    '# ',
    'é',
    '😀',
    ' addicts ',
    ' drug user',
    '</p>',
    '|',
    '**',
    ' (IDU)'
  ]
  for (let count = 1; count <= random; count++) {
    const points = [...text]
    const from = Math.floor(chance() * (points.length - 1))
    const to = Math.min(points.length - 1, from + (chance() < 0.4 ? Math.floor(chance() * 12) : 0))
    const start = points.slice(0, from).join('').length
    const inserted = to > from && chance() < 0.5 ? '' : snippets[Math.floor(chance() * snippets.length)]
    edit(start, start + points.slice(from, to).join('').length, inserted)
    if (count % 10 === 0) all.push({ do: 'look', name: `after ${count} edits by chance`, text })
  }
  return all
}

/** A place as editors count it: line and byte in it from 0, and code points from the start. */
function placeOf(text, offset, prefix) {
  const before = text.slice(0, offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return {
    [`${prefix}Line`]: before.split('\n').length - 1,
    [`${prefix}Byte`]: Buffer.byteLength(line),
    [`${prefix}Point`]: [...before].length
  }
}

/** Numbers between 0 and 1, the same at each run. */
function dice(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The findings of the command as editors are asked to report them: places in bytes from the start of the text. */
function expectedFindings(text, findings) {
  return findings.map(({ place, ruleId, severity }) => ({
    start: Buffer.byteLength(text.slice(0, place.start.offset)),
    end: Buffer.byteLength(text.slice(0, place.end.offset)),
    rule: ruleId,
    severity
  }))
}

const order = ({ line = 0, start = 0, end = 0, rule }) =>
  [line, start, end].map((n) => String(n).padStart(9, '0')).join() + rule

const inOrder = (findings) => [...findings].sort((a, b) => (order(a) < order(b) ? -1 : 1))

const lineOnly = (text, { start, rule }) => ({
  line: Buffer.from(text).subarray(0, start).toString().split('\n').length,
  rule
})

/**
 * Judges the answers of an editor. Each has `do`, `name`, and, where the text was looked at, `text` and `findings`;
 * an action has `before` (a text) and `after` (a look).
 */
export function judge(checks, answers, edited, { onlyLines = false } = {}) {
  for (const { name } of answers.filter((answer) => answer.do === 'failure')) checks.is(name, false)
  const looks = answers.flatMap((answer) => (answer.after ? [{ ...answer, ...answer.after }] : [answer])).filter(isLook)
  const fresh = checkedBy(looks)
  checks.is('the draft has findings', (looks[0]?.findings.length ?? 0) > 5)
  for (const look of looks) {
    const { name, text, findings, settled } = look
    checks.is(`${name}: the server has spoken`, settled === true)
    const expected = expectedFindings(text, fresh(look)).filter(
      ({ severity }) => severity === 'error' || name !== 'errors only'
    )
    const asSeen = onlyLines ? expected.map((finding) => lineOnly(text, finding)) : expected
    checks.equal(`${name}: the findings are those of a fresh check`, inOrder(findings), inOrder(asSeen))
  }
  for (const { name, text } of edited.filter((step) => step.do === 'look' && step.text !== undefined))
    checks.equal(`${name}: the text is the one that was written`, answerOf(answers, name).text, text)
  for (const answer of answers.filter(({ do: done }) => done === 'undo'))
    checks.equal(`${answer.name}: the draft is back`, answer.text, draft)
  for (const answer of answers.filter(({ do: done }) => done === 'action')) judgeAction(checks, answer)
}

export const answerOf = (answers, name) => answers.find((answer) => answer.name === name) ?? {}

const isLook = ({ findings, attached }) => Array.isArray(findings) && attached !== false

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Names that say "us" are of a look with that profile. */
const profileOf = ({ name }) => (/\bus\b/.test(name) ? 'us' : 'un')

/** The name under which the command reads a text as the editor's file is read. */
const fileOf = ({ do: done, path }, index) => `${index}/${done === 'open' ? path.split('/').at(-1) : 'draft.md'}`

/** The findings of the command for each look; one run for all looks that are checked alike. */
function checkedBy(looks) {
  const found = new Map()
  const alike = groupBy(looks, (look) => JSON.stringify({ profile: profileOf(look), config: look.config ?? config }))
  for (const [options, own] of alike) {
    const results = runCommand(
      Object.fromEntries(own.map((look, index) => [fileOf(look, index), look.text])),
      JSON.parse(options)
    )
    for (const [index, look] of own.entries()) found.set(look, results[fileOf(look, index)].findings)
  }
  return (look) => found.get(look)
}

function judgeAction(checks, { name, at, kind, before, changed, titles, after, ...answer }) {
  if (!checks.is(`${name}: an action changed the text`, changed === true, `  offered: ${titles.join(' | ')}`)) return
  const profile = profileOf({ name, ...answer })
  const own = runCommand({ 'draft.md': before }, { config, profile })['draft.md'].findings
  const finding = own.find(({ place }) => at && before.startsWith(at, place.start.offset))
  switch (kind) {
    case 'first':
      return checks.equal(
        `${name}: the text is the one that it promises`,
        after.text,
        applied(before, finding.fixes[0])
      )
    case 'everywhere': {
      const left = runCommand({ 'draft.md': after.text }, { config, profile })['draft.md'].findings
      const isSame = (other) => other.actual.toLowerCase() === finding.actual.toLowerCase()
      checks.is(`${name}: there was more than one`, own.filter(isSame).length > 1)
      return checks.equal(`${name}: none is left`, left.filter(isSame).length, 0)
    }
    case 'ignore':
      checks.includes(`${name}: a comment names the rule`, after.text, `stigmalint-disable-next-line ${finding.ruleId}`)
      return checks.equal(`${name}: one finding less`, after.findings.length, own.length - 1)
    case 'fix all':
      return checks.equal(
        `${name}: the text is that of --fix`,
        after.text,
        runCommand({ 'draft.md': before }, { config, profile, fix: true })['draft.md'].text
      )
  }
}

function applied(text, { edits }) {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text)
}
