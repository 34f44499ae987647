/** What each module of `suggest` answers, row by row. */
import { testTables } from '../tables.js'

await testTables('suggest')
