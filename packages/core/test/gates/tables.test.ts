/** What each module of `gates` answers, row by row. */
import { testTables } from '../tables.js'

await testTables('gates')
