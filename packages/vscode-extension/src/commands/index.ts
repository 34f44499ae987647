/** Every command of the extension, by its name behind `stigmalint.`. */
import { checkFiles } from './check-files.js'
import type { CommandContext } from './context.js'
import { explainRule } from './explain-rule.js'
import { fixFile } from './fix-file.js'
import { showMenu } from './menu.js'
import { openSample } from './open-sample.js'
import { startHouseFolder } from './start-house-folder.js'
import { switchProfile } from './switch-profile.js'

/** What is handed to a command comes from keybindings and other extensions: it is read with care. */
export type Command = (...words: readonly unknown[]) => Promise<void>

export const commandsFor = (context: CommandContext) =>
  ({
    checkFiles: () => checkFiles(context),
    fixFile: () => fixFile(context),
    switchProfile: () => switchProfile(),
    explainRule: (ruleId, uri) => explainRule(context, ruleId, uri),
    startHouseFolder: () => startHouseFolder(),
    openSample: () => openSample(context),
    showMenu: () => showMenu(context),
    showOutput: () => {
      context.server.showOutput()
      return Promise.resolve()
    },
    restart: () => context.server.restart()
  }) satisfies Record<string, Command>
