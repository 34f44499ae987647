/** What each module of the stage answers, row by row. */
import { testTables } from '../tables.js'

await testTables('prove')
