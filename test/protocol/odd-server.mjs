/** The server with a core that fails, as a process of its own. */
import { loadRuleSet } from '@stigmalint/core/rules'
import { serveStreams } from '../../packages/language-server/dist/index.js'
import { openText } from './odd-core.mjs'

serveStreams({ builtIn: loadRuleSet, openText })
