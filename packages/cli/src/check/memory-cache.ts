/** What this run has found already, for one that checks again and again. */
import type { Cache } from './cache.js'
import { keyOf } from './cache-key.js'
import type { FileLook } from './look.js'

/** It holds what the last two rounds asked for: `turn` begins a round. */
export function memoryCache(): Cache & { turn: () => void } {
  let last = new Map<string, FileLook>()
  let now = new Map<string, FileLook>()
  return {
    keyOf: (read, wanted) => keyOf(read, [JSON.stringify(wanted)]),
    recall: (key) => {
      const look = now.get(key) ?? last.get(key) ?? null
      if (look) now.set(key, look)
      return look
    },
    keep: (key, look) => {
      now.set(key, look)
    },
    turn: () => {
      last = now
      now = new Map()
    }
  }
}
