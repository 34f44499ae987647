/** What each module of English answers, row by row. */
import { testTables } from '../../tables.js'

await testTables('languages/english/words')
await testTables('languages/english/analysis')
await testTables('languages/english/clauses')
await testTables('languages/english/speech')
await testTables('languages/english/writing')
await testTables('languages/english/proof')
