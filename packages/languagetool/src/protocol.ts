/** What goes between the server and its thread. */
import type { Answer, Question } from './answer.js'

export interface Task {
  id: number
  question: Question
}

/** What the thread tells: that it is ready for tasks, once, and what came of each. */
export type Told = { is: 'ready' } | Done

export interface Done {
  is: 'done'
  id: number
  /** null: called off */
  answer: Answer | null
}

/** What the thread is started with. */
export interface ThreadData {
  /** the folder whose configuration holds */
  folder: string
  /** this configuration; false: none; undefined: the nearest */
  configuration: string | false | undefined
  /** the profile where neither the configuration nor the address names one is that of the command line */
  profile: string | undefined
  /** one number: the id of the task that nobody waits for any more */
  calledOff: Int32Array
}
