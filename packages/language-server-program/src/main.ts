/** `stigmalint-language-server`: the server as a process of its own. */
import { main } from '@stigmalint/language-server'

const code = main(process.argv.slice(2))
if (code !== null) process.exitCode = code
