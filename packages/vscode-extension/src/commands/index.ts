/** Every command of the extension, by its name behind `stigmalint.`. */
import { commands } from 'vscode'
import { allow } from './allow.js'
import { createAlone } from './alone.js'
import { checkWordDocument } from './check-document.js'
import { checkFiles } from './check-files.js'
import { countWords } from './count.js'
import type { CommandContext } from './context.js'
import { explainRule, why } from './explain-rule.js'
import { goToFinding } from './findings.js'
import { fixFile } from './fix-file.js'
import { leaveAndGoOn, writeAndGoOn } from './go-on.js'
import { addHouseWord } from './house-word.js'
import { leaveHere, markAgain, showLeft } from './leave.js'
import { lookAtAllSafe, lookAtWording } from './look.js'
import { showMenu } from './menu.js'
import { openSample } from './open-sample.js'
import { openPlace, sayWhy } from './place.js'
import { showWord } from './show-word.js'
import { startHouseFolder } from './start-house-folder.js'
import { switchProfile } from './switch-profile.js'

/** What is handed to a command comes from keybindings and other extensions: it is read with care. */
export type Command = (...words: readonly unknown[]) => Promise<void>

/** Those that a person chooses: each is in the manifest. */
export function commandsFor(context: CommandContext) {
  const alone = createAlone()
  return {
    checkFiles: () => checkFiles(context),
    checkWordDocument: (uri) => checkWordDocument(context, uri),
    fixFile: () => fixFile(context),
    nextFinding: () => goToFinding(context, 'next', 'all'),
    previousFinding: () => goToFinding(context, 'previous', 'all'),
    writeAndGoOn: alone((...given) => writeAndGoOn(context, given)),
    leaveAndGoOn: alone((...given) => leaveAndGoOn(context, given)),
    lookAtWording: (...given) => lookAtWording(context, given),
    lookAtAllSafe: () => lookAtAllSafe(context),
    writeShown: () => context.preview.write(),
    why: (...given) => why(context, given),
    countWords: () => countWords(context),
    addHouseWord: () => addHouseWord(context),
    pause: () => context.pause.set(true),
    goOn: () => context.pause.set(false),
    groupBySubject: () => context.sideBar.groupBy('subject'),
    groupByDocument: () => context.sideBar.groupBy('document'),
    showSideBar: async () => {
      await commands.executeCommand('stigmalint.words.focus')
    },
    chooseWording: async () => {
      await commands.executeCommand('editor.action.quickFix')
    },
    switchProfile: () => switchProfile(context),
    explainRule: (ruleId, uri) => explainRule(context, ruleId, uri),
    showLeft: () => showLeft(context),
    startHouseFolder: () => startHouseFolder(),
    openSample: () => openSample(context),
    showMenu: () => showMenu(context),
    showOutput: () => {
      context.server.showOutput()
      return Promise.resolve()
    },
    restart: () => context.server.restart()
  } satisfies Record<string, Command>
}

/** Those that messages, links and code actions call. */
export const innerCommandsFor = (context: CommandContext) =>
  ({
    allow: (change) => allow(change),
    leaveHere: (leave) => leaveHere(context, leave),
    markAgain: (leave) => markAgain(context, leave),
    showWord: (...given) => showWord(context, given),
    sayWhy: (uri, line) => sayWhy(uri, line),
    openPlace: (path, line, column) => openPlace(path, line, column)
  }) satisfies Record<string, Command>
