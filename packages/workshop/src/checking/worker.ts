/** The engine beside the page: takes edits, tells findings, answers questions. Started by the page from its own text. */
import { deserialize, defaultProfile } from '@stigmalint/core/compile'
import type { RuleSet } from '@stigmalint/core'
import { textFormats } from '@stigmalint/files/formats'
import * as v from 'valibot'
import { replyTo } from './answers.js'
import { createChecker, type Checker } from './checker.js'
import { createDocuments } from './documents.js'
import { inflate } from './inflate.js'
import { knownOf } from './known.js'
import { requestSchema, type Answer, type Request } from './protocol.js'

declare const stigmalintVersion: string

interface Running {
  checker: Checker
  ruleSet: RuleSet
}

let running: Promise<Running> | null = null
const documents = createDocuments()

const say = (answer: Answer): void => self.postMessage(answer)
const crash = (error: unknown): void =>
  say({ kind: 'crash', message: error instanceof Error ? error.message : String(error) })

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = v.safeParse(requestSchema, data)
  if (request.success) take(request.output).catch(crash)
  else crash(new Error(`a message that is none: ${v.summarize(request.issues)}`))
})

async function take(request: Request): Promise<void> {
  if (request.kind === 'start') {
    running = start(request)
    const { ruleSet } = await running
    say({ kind: 'ready', known: await knownOf(ruleSet, stigmalintVersion) })
    return
  }
  if (running === null) throw new Error('the first message has to start the engine')
  const { checker, ruleSet } = await running
  switch (request.kind) {
    case 'settings':
      checker.choose(request.settings)
      return
    case 'open': {
      const document = documents.get(request.document)
      if (document) checker.openDocument(document, request.version)
      else checker.open(request.text, formatNamed(request.format), request.version)
      return
    }
    case 'edit':
      checker.edit(request.edits, request.version)
      return
    case 'question': {
      const reply = await replyTo(request.question, checker, ruleSet, documents).catch((error: unknown) => ({
        reply: 'problem' as const,
        message: error instanceof Error ? error.message : String(error)
      }))
      say({ kind: 'reply', id: request.id, reply })
    }
  }
}

async function start(request: Extract<Request, { kind: 'start' }>): Promise<Running> {
  const scan = await inflate(request.scan)
  const ruleSet = deserialize(
    scan,
    () => inflate(request.rules),
    () => inflate(request.reference)
  )
  const checker = createChecker({
    ruleSet,
    rules: await ruleSet.rules(),
    format: formatNamed('markdown'),
    settings: { profile: defaultProfile, packs: null },
    tell: say,
    crash,
    turn,
    now: () => performance.now()
  })
  return { checker, ruleSet }
}

function formatNamed(id: string): (typeof textFormats)[number] {
  const [first] = textFormats
  const format = textFormats.find((own) => own.id === id) ?? first
  if (!format) throw new Error('no format is known')
  return format
}

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Messages that wait are taken first. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}
