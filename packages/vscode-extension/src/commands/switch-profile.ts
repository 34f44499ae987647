/** Whose wording comes first, chosen from a list and kept in the settings of the folder. */
import { ConfigurationTarget, window, workspace } from 'vscode'
import { profileChoices, profileName } from '../profiles.js'
import type { CommandContext } from './context.js'

export async function switchProfile({ server, front }: Pick<CommandContext, 'server' | 'front'>): Promise<void> {
  const uri = front.document()?.uri
  const section = workspace.getConfiguration('stigmalint', uri ?? null)
  const now = section.get<string>('profile') ?? ''
  const folders = workspace.workspaceFolders ?? []
  const folder = (uri && workspace.getWorkspaceFolder(uri)) ?? folders[0]
  const configured = await server.configured(uri?.toString()).catch(() => null)
  const chosen = await window.showQuickPick(
    profileChoices.map(({ value, label, detail }) => ({
      label: value === now ? `$(check) ${label}` : label,
      description: value === '' && configured ? `now: ${profileName(configured.profile)}` : value,
      detail,
      value
    })),
    {
      title: `stigmalint: whose wording comes first${folders.length > 1 && folder ? ` in ${folder.name}` : ''}?`,
      placeHolder: 'Choose a profile',
      matchOnDetail: true
    }
  )
  if (chosen) await section.update('profile', chosen.value, targetOf(folders.length))
}

/** With several folders open, each has its own choice. */
function targetOf(folders: number): ConfigurationTarget {
  if (folders === 0) return ConfigurationTarget.Global
  return folders === 1 && workspace.workspaceFile === undefined
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.WorkspaceFolder
}
