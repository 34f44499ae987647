/** What the writer wanted kept in the browser. What was kept by another version, or by nobody, is nothing. */
import * as v from 'valibot'

const keptSchema = v.object({
  text: v.string(),
  original: v.string(),
  format: v.string(),
  name: v.string(),
  profile: v.string(),
  packs: v.nullable(v.array(v.string())),
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  showsNotes: v.boolean()
})

export type Kept = v.InferOutput<typeof keptSchema>

const key = 'stigmalint-kept'

/** A browser may have none, or forbid it to a page from a file. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function readKept(store: Store): Kept | null {
  const text = store.getItem(key)
  if (text === null) return null
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(text))
    return kept.success ? kept.output : null
  } catch {
    return null
  }
}

/** False where it does not fit, or the browser forbids it; then nothing is kept, rather than half of it. */
export function keep(store: Store, kept: Kept): boolean {
  try {
    store.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    forget(store)
    return false
  }
}

export function forget(store: Store): void {
  store.removeItem(key)
}
