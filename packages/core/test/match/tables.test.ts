/** What each module of `match` answers, row by row. */
import { testTables } from '../tables.js'

await testTables('match')
