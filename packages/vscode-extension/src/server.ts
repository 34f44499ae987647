/** The language server as the rest of the extension sees it. */
import type { CancellationToken, Event } from 'vscode'
import type {
  Configured,
  Explanation,
  HouseWord,
  HouseWordAnswer,
  Leave,
  Reviewed,
  RuleEntry,
  Status,
  Summary
} from './protocol.js'

export type ServerState = 'starting' | 'running' | 'stopped'

export interface Server {
  readonly state: ServerState
  onDidChangeState: Event<ServerState>
  /** told after each check of a document */
  onStatus: Event<Status>
  /** The rule in words; fails where there is no such rule. */
  explain: (ruleId: string, uri: string | undefined) => Promise<Explanation>
  /** The rules in force, for a document or for the workspace. */
  rules: (uri: string | undefined) => Promise<RuleEntry[]>
  /** Checks all documents; `report` is told how far it is. */
  checkWorkspace: (report: (message: string) => void, token: CancellationToken) => Promise<Summary>
  /** Whose wording comes first by the configuration alone. */
  configured: (uri: string | undefined) => Promise<Configured>
  /** Tells which places are left as they are. */
  leave: (leaves: readonly Leave[]) => void
  /** Applies all safe fixes of a document; answers how many those were. */
  fixAll: (uri: string) => Promise<number>
  /** Makes a rule of a word; the files that it takes are for the caller to write. */
  houseWord: (word: HouseWord, uri: string | undefined) => Promise<HouseWordAnswer>
  /** Takes all marks away, or brings them back. */
  pause: (isPaused: boolean) => void
  /** Writes a copy of a document with what is proposed in it, beside its file. */
  review: (uri: string) => Promise<Reviewed>
  restart: () => Promise<void>
  showOutput: () => void
}
