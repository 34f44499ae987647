/** Where the cache lies if nobody says otherwise: outside of what is checked, which others may write to. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** By the conventions of the system. */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment
  if (platform === 'win32') return join(local ?? join(home, 'AppData', 'Local'), 'stigmalint', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'stigmalint')
  return join(xdg !== undefined && xdg.startsWith('/') ? xdg : join(home, '.cache'), 'stigmalint')
}
