/** What each module of `english` answers, row by row. */
import { testTables } from '../tables.js'

await testTables('english')
