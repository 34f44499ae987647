/** The page at work: what people do and what the engine says becomes what is shown. Effects live here and nowhere else. */
import type { ChangeSet } from '@codemirror/state'
import { h, render } from 'preact'
import type { Answer, ExportKind, ShownFinding } from '../checking/protocol.js'
import { isRich } from '../draft/rich.js'
import { forget, keep, readKept, type Store } from '../draft/kept.js'
import { commandOf, type WallCommand } from '../workshop/keys.js'
import { decisionOf, isOver, itemOf, offerOf, openAlike, startSession } from '../workshop/session.js'
import { itemsThatCome } from '../workshop/preview.js'
import { sentenceAround } from '../workshop/sentence.js'
import type { Action } from './actions.js'
import { App } from './app.js'
import { createEditor, editsOfChanges, type Editor } from './editor.js'
import { startEngine } from './engine.js'
import { example } from './example.js'
import { actionOf } from './keys.js'
import {
  after,
  haveSameMarks,
  currentFinding,
  findingAt,
  firstModel,
  neighbour,
  shownFindings,
  type Happening,
  type Model
} from './model.js'
import { unpacked, unpackedText } from './packed.js'
import { apartFrom, PrintSheet } from './print.js'
import {
  copyInWords,
  copyOut,
  download,
  downloadText,
  reviewedName,
  savedInWords,
  savedName,
  titleOf
} from './saving.js'
import type { Shown } from '../reading/shown.js'
import { asItStands, withSigns } from '../reading/signs.js'
import { createTimeline } from './timeline.js'

const root = elementOf('app')
const paper = elementOf('paper')
const store = storeOf()

let model: Model = firstModel
let editor: Editor | null = null
/** the text as it came: what changes are told against */
let original = ''
/** saved, or never touched */
let isSafe = true
const timeline = createTimeline()
/** a wording was written: the margin goes on to what comes behind it */
let isGoingOn = false
let typedAt = 0
let drawing: number | null = null

const engine = startEngine({
  source: await unpackedText('worker'),
  data: { scan: unpacked('scan'), rules: unpacked('rules'), reference: unpacked('reference') },
  hear
})

function happen(happening: Happening): void {
  const before = model
  model = after(model, happening)
  if (model !== before) draw()
}

/** While somebody types, the margin waits: the words are marked at once all the same. Milliseconds. */
const quiet = 150

function draw(): void {
  drawing ??= window.setTimeout(drawNow, Math.max(0, typedAt + quiet - performance.now()))
}

function drawNow(): void {
  drawing = null
  if (performance.now() < typedAt + quiet) {
    draw()
    return
  }
  document.documentElement.dataset.theme = model.theme
  render(h(App, { model, act, sheet }), root)
}

function sheet(host: HTMLElement | null): void {
  if (host === null || editor !== null) return
  editor = createEditor(host, {
    edited,
    moved: (offset) => {
      const found = findingAt(shownFindings(model), timeline.fromNow(offset))
      if (found) choose(found.id)
    },
    pasted,
    dropped: (files) => void openFiles(files)
  })
  restore()
  editor.view.focus()
}

function hear(answer: Exclude<Answer, { kind: 'reply' }>): void {
  switch (answer.kind) {
    case 'ready':
      happen({ kind: 'ready', known: answer.known })
      return
    case 'checked': {
      timeline.heard(answer.version)
      const { delta, isComplete, skippedBlocks } = answer
      const before = model
      happen({ kind: 'checked', delta, isStale: timeline.isBefore(answer.version), isComplete, skippedBlocks })
      const looksTheSame = haveSameMarks(before.findings.slice(delta.from, delta.from + delta.removed), delta.added)
      if (!looksTheSame || before.current !== model.current || before.isStale !== model.isStale) mark()
      if (isGoingOn && model.current === null) {
        isGoingOn = false
        const next = nextFrom(1)
        if (next) choose(next.id)
      }
      return
    }
    case 'crash':
      happen({
        kind: 'notice',
        notice: {
          text: `The engine stopped (${answer.message}). Your text is still here: save it, and load the page anew.`,
          isProblem: true
        }
      })
      return
  }
}

function mark(): void {
  editor?.mark({
    findings: shownFindings(model),
    since: timeline.since(),
    current: model.current,
    isHidden: model.session !== null
  })
}

function edited(changes: ChangeSet): void {
  typedAt = performance.now()
  isSafe = false
  engine.send({ kind: 'edit', version: timeline.edit(changes), edits: editsOfChanges(changes) })
  happen({ kind: 'typed', hasText: changes.newLength > 0 })
  keepLater()
}

interface ToOpen {
  text: string
  format: string
  name?: string
  /** what changes are told against, where it is another text */
  before?: string
  /** the number of the document that it came out of */
  document?: number | null
}

function open({ text, format, name = '', before = text, document = null }: ToOpen): void {
  const own = text.replace(/\r\n?/g, '\n')
  original = before.replace(/\r\n?/g, '\n')
  isSafe = true
  editor?.replaceAll(own)
  engine.send({ kind: 'open', version: timeline.openText(own.length), text: own, format, document })
  happen({ kind: 'opened', format, name, hasText: own !== '', hasDocument: document !== null })
  happen({ kind: 'view', view: 'write' })
  keepLater()
}

async function openFiles(files: readonly File[]): Promise<void> {
  const [file, ...others] = files
  if (!file) return
  if (!mayReplace()) return
  happen({ kind: 'busy', busy: `Reading ${file.name} …` })
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  )
  const reply =
    bytes === null
      ? {
          reply: 'problem' as const,
          message: `${file.name} could not be read. Is it still there, and may you open it?`
        }
      : await engine.ask({ ask: 'read', name: file.name, bytes })
  happen({ kind: 'busy', busy: null })
  if (reply.reply === 'file') {
    open({ ...reply, before: reply.before ?? reply.text, name: file.name })
    const more = others.length === 0 ? null : `${file.name} is open; one document at a time: the others were left.`
    const text =
      reply.text.trim() === '' ? `${file.name} is empty: there is nothing to read in it.` : (reply.note ?? more)
    happen({ kind: 'notice', notice: text === null ? null : { text, isProblem: false } })
  } else if (reply.reply === 'problem') happen({ kind: 'notice', notice: { text: reply.message, isProblem: true } })
}

/** What is not saved is not thrown away unasked. */
const mayReplace = (): boolean =>
  isSafe || window.confirm('Your text has changes that are not saved. Open another one in its place?')

function pasted(html: string): boolean {
  if (!isRich(html)) return false
  const at = editor?.view.state.selection.main
  if (!editor || !at) return false
  const isWhole = editor.view.state.doc.length === 0
  happen({ kind: 'busy', busy: 'Reading what you pasted …' })
  const place = { version: timeline.version, from: at.from, to: at.to }
  void engine.ask({ ask: 'paste', html }).then((reply) => {
    happen({ kind: 'busy', busy: null })
    if (reply.reply !== 'markdown' || !editor) return
    if (/^[#>-] |\*|^\||\]\(/m.test(reply.text)) sayOnce(aboutSigns)
    if (isWhole && timeline.version === place.version) {
      open({ text: `${reply.text}\n`, format: 'markdown' })
      editor.view.dispatch({ selection: { anchor: editor.view.state.doc.length } })
    } else editor.insert(reply.text, timeline.version === place.version ? place : undefined)
  })
  return true
}

const aboutSigns =
  'Your paste is whole. Its headings, lists, tables and bold words are kept as signs, such as ** and |; copied back with “Save or copy”, they look as they did.'
const saidOnce = new Set<string>()
/** What somebody has read need not stand there again. */
function sayOnce(text: string): void {
  if (!saidOnce.has(text)) say(text, false)
  saidOnce.add(text)
}

function choose(id: number | null): void {
  if (id !== model.current) {
    happen({ kind: 'current', id })
    mark()
  }
  if (id !== null) explain(id)
}

function nextFrom(step: 1 | -1): ShownFinding | null {
  const offset = timeline.fromNow(editor?.view.state.selection.main.head ?? 0)
  return neighbour(shownFindings(model), { current: model.current, offset }, step)
}

function explain(id: number): void {
  if (model.explanations.has(id)) return
  void engine.ask({ ask: 'explain', finding: id }).then((reply) => {
    if (reply.reply === 'explanation' && reply.explanation)
      happen({ kind: 'explained', id, explanation: reply.explanation })
  })
}

function show({ id, start, end }: ShownFinding, focus: boolean): void {
  happen({ kind: 'view', view: 'write' })
  choose(id)
  editor?.show(timeline.toNow(start), timeline.toNow(end), focus)
}

async function write(finding: number, offer: number, alike: boolean): Promise<boolean> {
  const reply = await engine.ask({ ask: 'fix', finding, offer, alike })
  return reply.reply === 'edits' && applyEdits(reply)
}

function applyEdits(reply: {
  version: number
  edits: readonly { start: number; end: number; text: string }[]
}): boolean {
  if (reply.version !== timeline.version || reply.edits.length === 0) return false
  isGoingOn = true
  editor?.apply(reply.edits)
  typedAt = 0
  return true
}

function act(action: Action): void {
  switch (action.do) {
    case 'next':
    case 'previous': {
      const next = nextFrom(action.do === 'next' ? 1 : -1)
      if (next) show(next, true)
      return
    }
    case 'choose': {
      const finding = model.findings.find(({ id }) => id === action.finding)
      if (finding) show(finding, false)
      return
    }
    case 'write':
      void write(action.finding, action.offer, action.alike).then((isWritten) => {
        if (isWritten) editor?.view.focus()
      })
      return
    case 'write-safe':
      void engine.ask({ ask: 'safe-fixes' }).then((reply) => reply.reply === 'edits' && applyEdits(reply))
      return
    case 'view':
      happen({ kind: 'view', view: action.view })
      refresh()
      return
    case 'dialog':
      happen({ kind: 'dialog', dialog: action.dialog })
      return
    case 'closed':
      // The browser tells it late: another may be open by then.
      if (model.dialog === action.dialog) happen({ kind: 'dialog', dialog: null })
      return
    case 'open-files':
      return void openFiles(action.files)
    case 'example':
      if (mayReplace()) open({ text: example, format: 'markdown' })
      editor?.view.focus()
      return
    case 'profile':
      changeSettings({ ...model.settings, profile: action.profile })
      return
    case 'pack':
      changeSettings({ ...model.settings, packs: packsWith(action.pack, action.isOn) })
      return
    case 'theme':
      happen({ kind: 'theme', theme: action.theme })
      keepLater()
      return
    case 'notes':
      happen({ kind: 'notes', showsNotes: action.showsNotes })
      mark()
      keepLater()
      return
    case 'keep':
      setKept(action.isKept)
      return
    case 'save-as':
      happen({ kind: 'save', save: { kind: action.kind, marked: action.marked } })
      return
    case 'save':
      return void save()
    case 'copy':
      return void copy()
    case 'print':
      return void print()
    case 'forget-notice':
      happen({ kind: 'notice', notice: null })
      return
    case 'preview-workshop':
      previewWorkshop()
      return
    case 'leave-out':
      happen({ kind: 'leave-out', sentence: action.sentence })
      return
    case 'start-workshop':
      startWorkshop()
      return
    case 'wall':
      return void onWall(action.command)
  }
}

function changeSettings(settings: Model['settings']): void {
  happen({ kind: 'settings', settings })
  engine.send({ kind: 'settings', settings })
  if (model.current !== null) explain(model.current)
  keepLater()
}

function packsWith(pack: string, isOn: boolean): string[] | null {
  const all = model.known?.packs.map(({ id }) => id) ?? []
  const chosen = all.filter((id) => (id === pack ? isOn : (model.settings.packs?.includes(id) ?? true)))
  return chosen.length === all.length ? null : chosen
}

/** What a view shows is asked for when it is looked at. */
function refresh(): void {
  if (model.view === 'compare')
    void engine.ask({ ask: 'compare', before: original }).then((reply) => {
      if (reply.reply === 'changes') happen({ kind: 'changes', changes: { rows: reply.rows, more: reply.more } })
    })
  if (model.view === 'counts')
    void engine.ask({ ask: 'count' }).then((reply) => {
      if (reply.reply === 'counts') happen({ kind: 'counts', counts: { words: reply.words, concepts: reply.concepts } })
    })
}

async function documentOf(kind: ExportKind): Promise<{ ending: string; type: string; text: string } | null> {
  const reply = await engine.ask({
    ask: 'export',
    before: original,
    kind,
    marked: model.save.marked,
    title: titleNow()
  })
  return reply.reply === 'document' ? reply : null
}

const say = (text: string, isProblem: boolean): void => happen({ kind: 'notice', notice: { text, isProblem } })

/** A Word document: the copy of the one that the text came out of, or a new one. */
async function saveWord(kind: 'reviewed' | 'word'): Promise<void> {
  happen({ kind: 'dialog', dialog: null })
  happen({ kind: 'busy', busy: 'Writing the document …' })
  const { version } = timeline
  const { marked } = model.save
  const asked = { notes: model.showsNotes, date: `${new Date().toISOString().slice(0, 19)}Z` }
  const reply = await engine.ask(
    kind === 'reviewed'
      ? { ask: 'review', ...asked }
      : { ask: 'word', ...asked, before: original, marked, title: titleNow() }
  )
  happen({ kind: 'busy', busy: null })
  if (reply.reply === 'problem') say(reply.message, true)
  if (reply.reply !== 'reviewed') return
  const name = kind === 'reviewed' ? reviewedName(model.name) : savedName(model.name, 'docx', marked)
  download(name, wordDocument, reply.bytes)
  isSafe = reply.left === 0 && timeline.version === version
  say(kind === 'word' && !marked ? savedInWords(name) : copyInWords(name, reply), reply.left > 0)
}

const titleNow = (): string => titleOf(model.name) || 'Mended text'

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function save(): Promise<void> {
  const { kind } = model.save
  if (kind === 'reviewed' || kind === 'word') return saveWord(kind)
  const made = await documentOf(kind)
  if (!made) return
  const isOwn = kind === 'own'
  const name = isOwn && model.name !== '' ? model.name : savedName(model.name, made.ending, model.save.marked && !isOwn)
  downloadText(name, made.type, made.text)
  isSafe = true
  happen({ kind: 'dialog', dialog: null })
  say(savedInWords(name), false)
}

async function copy(): Promise<void> {
  // a document cannot be copied: its words can
  const { kind: own } = model.save
  const kind = own === 'reviewed' || own === 'word' ? 'html' : own
  const page = kind === 'html' ? await documentOf('fragment') : null
  const plain = await documentOf(kind === 'html' ? 'text' : kind)
  const isCopied = plain !== null && (await copyOut(plain.text, page?.text ?? null))
  happen({ kind: 'dialog', dialog: null })
  say(
    isCopied
      ? 'Copied: paste it into your word processor.'
      : 'The browser did not let the page copy. Save a file instead, or choose all of the text and copy it.',
    !isCopied
  )
}

function previewWorkshop(): void {
  const text = editor?.text() ?? ''
  const lines = model.hasDocument ? 'paragraphs' : 'markup'
  const items = shownFindings(model).map((finding) => ({
    finding,
    sentence: sentenceAround(text, timeline.toNow(finding.start), timeline.toNow(finding.end), lines)
  }))
  if (items.length > 0) happen({ kind: 'preview', preview: { items, left: new Set() } })
}

function startWorkshop(): void {
  const items = model.preview ? itemsThatCome(model.preview) : []
  if (items.length === 0) return
  happen({ kind: 'dialog', dialog: null })
  happen({ kind: 'session', session: startSession(items) })
  mark()
  explainOnWall()
  window.setTimeout(() => document.getElementById('stage')?.focus(), quiet)
}

function explainOnWall(): void {
  const item = model.session && itemOf(model.session)
  if (item) explain(item.finding.id)
}

async function onWall(command: WallCommand): Promise<void> {
  const { session } = model
  if (!session) return
  switch (command.kind) {
    case 'session':
      happen({ kind: 'in-session', event: command.event })
      explainOnWall()
      return
    case 'replace': {
      const item = itemOf(session)
      const offer = item?.finding.offers[command.offer]
      if (!item || !offer || decisionOf(session)?.kind === 'replaced') return
      const isWritten = await write(item.finding.id, command.offer, false)
      if (isWritten)
        happen({
          kind: 'in-session',
          event: { kind: 'decide', decision: { kind: 'replaced', wording: offer.wording } }
        })
      return
    }
    case 'keep':
      if (session.step === 'replace' && decisionOf(session)?.kind !== 'replaced')
        happen({ kind: 'in-session', event: { kind: 'decide', decision: { kind: 'kept' } } })
      return
    case 'alike': {
      const [first] = openAlike(session)
      const decision = decisionOf(session)
      const finding = first === undefined ? null : session.items[first]?.finding
      if (!finding || session.step !== 'replace') return
      const isWritten =
        decision?.kind !== 'replaced' || (await write(finding.id, offerOf(finding, decision.wording), true))
      if (isWritten) happen({ kind: 'in-session', event: { kind: 'decide-alike' } })
      return
    }
    case 'full-screen':
      await (
        document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      ).catch(() => undefined)
      return
    case 'end': {
      if (!isOver(session) && session.decisions.some((own) => own !== null)) {
        happen({ kind: 'in-session', event: { kind: 'sum-up' } })
        return
      }
      if (document.fullscreenElement) await document.exitFullscreen()
      happen({ kind: 'session', session: null })
      mark()
      window.setTimeout(() => editor?.view.focus(), quiet)
    }
  }
}

window.addEventListener(
  'keydown',
  (event) => {
    if (model.session) {
      keyOnWall(event)
      return
    }
    const own = actionOf(event, currentFinding(model), model.hasText)
    if (!own || document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    event.stopPropagation()
    act(own)
  },
  { capture: true }
)

function keyOnWall(event: KeyboardEvent): void {
  const { key, code, shiftKey: shift, ctrlKey, altKey, metaKey, target } = event
  // a button that has the focus is pressed by these keys
  if (target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) return
  if (!model.session) return
  const command = commandOf({ key, code, shift, isCommand: ctrlKey || altKey || metaKey }, model.session)
  if (!command) return
  event.preventDefault()
  event.stopPropagation()
  void onWall(command)
}

window.setInterval(() => {
  if (model.session?.timer.isRunning === true) happen({ kind: 'in-session', event: { kind: 'tick' } })
}, 1000)

// A file that misses the sheet must not take the page's place.
for (const name of ['dragover', 'drop'] as const)
  window.addEventListener(name, (event) => {
    event.preventDefault()
    if (name === 'drop' && event.target !== editor?.view.contentDOM) {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void openFiles(files)
    }
  })

/** What is found, as it goes on paper. */
const findingsOnPaper = (): ShownFinding[] =>
  apartFrom(
    shownFindings(model).map((own) => ({
      ...own,
      start: timeline.toNow(own.start),
      end: timeline.toNow(own.end)
    }))
  )

/** The text as it is read, of the version that was asked for last: a browser that prints by itself does not wait for it. */
let onPaper: { version: number; read: readonly Shown[]; findings: readonly ShownFinding[] } | null = null

async function print(): Promise<void> {
  const findings = findingsOnPaper()
  const found = findings.map(({ start, end }) => ({ start, end }))
  const reply = await engine.ask({ ask: 'print', found })
  if (reply.reply === 'paper') onPaper = { version: reply.version, read: reply.read, findings }
  window.print()
}

window.addEventListener('beforeprint', () => {
  const { name } = model
  if (onPaper?.version === timeline.version) render(h(PrintSheet, { ...onPaper, name }), paper)
  else {
    const findings = findingsOnPaper()
    render(h(PrintSheet, { read: asItStands(withSigns(editor?.text() ?? '', findings)), findings, name }), paper)
  }
})
window.addEventListener('afterprint', () => {
  onPaper = null
  render(null, paper)
})

window.addEventListener('beforeunload', (event) => {
  if (isSafe || model.isKept || !model.hasText) return
  event.preventDefault()
})

function setKept(isKept: boolean): void {
  happen({ kind: 'kept', isKept })
  if (isKept) keepNow()
  else if (store) forget(store)
}

let keeping: number | null = null
function keepLater(): void {
  if (!model.isKept || keeping !== null) return
  keeping = window.setTimeout(keepNow, 800)
}

function keepNow(): void {
  keeping = null
  if (!model.isKept) return
  const { name, settings, theme, showsNotes } = model
  // a document is not kept, its words are
  const format = model.hasDocument ? 'text' : model.format
  const text = editor?.text() ?? ''
  const isDone = store !== null && keep(store, { text, original, format, name, ...settings, theme, showsNotes })
  if (isDone) return
  happen({ kind: 'kept', isKept: false })
  happen({
    kind: 'notice',
    notice: {
      text: 'This browser cannot keep the text: it is too long, or pages from files may not. Save it as a file.',
      isProblem: true
    }
  })
}

function restore(): void {
  const kept = store && readKept(store)
  if (!kept) return
  happen({ kind: 'kept', isKept: true })
  happen({ kind: 'theme', theme: kept.theme })
  happen({ kind: 'notes', showsNotes: kept.showsNotes })
  changeSettings({ profile: kept.profile, packs: kept.packs })
  open({ ...kept, before: kept.original })
}

function storeOf(): Store | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

root.replaceChildren()
draw()
