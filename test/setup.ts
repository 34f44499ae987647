/** What every file of tests takes away. Files share a worker and its modules: a hook in a module would be that of the first file only. */
import { afterAll, afterEach } from 'vitest'
import { endServers } from './protocol/servers.js'
import { removeTemporaryFolders } from './temporary-folder.js'

afterEach(endServers)
afterAll(removeTemporaryFolders)
