/** Whose wording comes first, chosen from a list and kept in the settings of the workspace. */
import { ConfigurationTarget, window, workspace } from 'vscode'
import { profileChoices } from '../profiles.js'

export async function switchProfile(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri
  const section = workspace.getConfiguration('stigmalint', uri ?? null)
  const now = section.get<string>('profile') ?? ''
  const chosen = await window.showQuickPick(
    profileChoices.map(({ value, label, detail }) => ({
      label: value === now ? `$(check) ${label}` : label,
      description: value,
      detail,
      value
    })),
    { title: 'stigmalint: whose wording comes first?', placeHolder: 'Choose a profile', matchOnDetail: true }
  )
  if (chosen) await section.update('profile', chosen.value, targetOf(section.inspect<string>('profile')))
}

/** Where the choice has to stand to count: in the narrowest place that already has one, else in the workspace. */
function targetOf(found: { workspaceFolderValue?: string } | undefined): ConfigurationTarget {
  if (workspace.workspaceFolders === undefined) return ConfigurationTarget.Global
  return found?.workspaceFolderValue === undefined || workspace.workspaceFile === undefined
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.WorkspaceFolder
}
