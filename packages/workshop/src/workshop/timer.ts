/** A countdown for a step of the talk. Seconds. */
export interface Timer {
  total: number
  left: number
  isRunning: boolean
}

export const shortest = 30
export const longest = 1800

export const newTimer = (total: number): Timer => ({ total, left: total, isRunning: false })

export const ticked = (timer: Timer): Timer => {
  if (!timer.isRunning) return timer
  const left = Math.max(0, timer.left - 1)
  return { ...timer, left, isRunning: left > 0 }
}

/** Starts, pauses, and where the time is up begins anew. */
export const toggled = (timer: Timer): Timer =>
  timer.left === 0 ? { ...timer, left: timer.total, isRunning: true } : { ...timer, isRunning: !timer.isRunning }

export function lengthened(timer: Timer, seconds: number): Timer {
  const total = Math.min(longest, Math.max(shortest, timer.total + seconds))
  return { ...timer, total, left: Math.min(longest, Math.max(0, timer.left + total - timer.total)) }
}

/** "2:05" */
export const inMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
