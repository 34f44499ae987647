/** Writes a small house folder into a folder of the workspace, and a configuration that uses it. Overwrites nothing. */
import { Uri, window, workspace, type WorkspaceFolder } from 'vscode'
import { exampleRule, houseConfiguration, houseFiles, nameProblem } from '../house-folder.js'

const configurationNames = ['stigmalint.config.yml', 'stigmalint.config.yaml', 'stigmalint.config.json']

export async function startHouseFolder(): Promise<void> {
  const folder = await chooseFolder()
  if (!folder) return
  const name = await window.showInputBox({
    title: 'stigmalint: a folder for rules of your own',
    prompt: `The name of the new folder in ${folder.name}`,
    value: 'stigmalint-house',
    validateInput: async (written) => {
      const problem = nameProblem(written)
      if (problem !== null) return problem
      return (await exists(Uri.joinPath(folder.uri, written)))
        ? `${written} is there already: choose another name`
        : null
    }
  })
  if (name === undefined) return
  const files = houseFiles(name)
  for (const { path, text } of files) await write(Uri.joinPath(folder.uri, path), text)
  const existing = await configurationIn(folder.uri)
  if (existing === null) await write(Uri.joinPath(folder.uri, 'stigmalint.config.yml'), houseConfiguration(name))
  await window.showTextDocument(Uri.joinPath(folder.uri, exampleRule(name)))
  void tell(name, folder, existing)
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length > 1)
    return window.showWorkspaceFolderPick({ placeHolder: 'The folder that gets rules of its own' })
  if (folders.length === 0) void window.showInformationMessage('stigmalint: open the folder of your documents first.')
  return folders[0]
}

/** The configuration is the writer's own file: what is missing in it is said, not written. */
async function tell(house: string, folder: WorkspaceFolder, existing: string | null): Promise<void> {
  if (existing === null) {
    void window.showInformationMessage(`${house} was written. Its example rule is off.`)
    return
  }
  const open = `Open ${existing}`
  const line = existing.endsWith('.json') ? `"house": "${house}"` : `house: ${house}`
  const chosen = await window.showInformationMessage(`stigmalint: to use ${house}, add ${line} to ${existing}.`, open)
  if (chosen === open) await window.showTextDocument(Uri.joinPath(folder.uri, existing))
}

async function configurationIn(folder: Uri): Promise<string | null> {
  for (const name of configurationNames) if (await exists(Uri.joinPath(folder, name))) return name
  // The key `stigmalint` there counts only where none of those files is.
  return (await hasKey(Uri.joinPath(folder, 'package.json'))) ? 'package.json' : null
}

async function hasKey(manifest: Uri): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(manifest)))
    return typeof value === 'object' && value !== null && 'stigmalint' in value
  } catch {
    return false
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  if (await exists(uri)) return
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}
