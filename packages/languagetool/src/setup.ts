/** The files that set LibreOffice up, and those that start the server at login. Written where they are asked for; nothing is installed. */
import { zipSync } from 'fflate'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type WrittenSetup = { ok: true; told: string } | { ok: false; message: string }

/** `command`: the words that start the server. An existing file is never written over. */
export function writeSetup(folder: string, port: number, command: readonly string[]): WrittenSetup {
  const files = setupFiles(port, command)
  const there = files.find(({ name }) => existsSync(join(folder, name)))
  if (there) return { ok: false, message: `${join(folder, there.name)} is there already, name an empty folder` }
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, content } of files) writeFileSync(join(folder, name), content, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { ok: false, message: `${folder} cannot be written (${code}), name another folder` }
  }
  const width = Math.max(...files.map(({ name }) => name.length))
  const lines = files.map(({ name, use }) => `  ${name.padEnd(width)}  ${use}\n`)
  return { ok: true, told: `Written to ${folder}:\n${lines.join('')}` }
}

export interface SetupFile {
  name: string
  content: string | Uint8Array
  /** what is done with it, in words */
  use: string
}

export function setupFiles(port: number, command: readonly string[]): SetupFile[] {
  const words = [...command, ...(port === 8081 ? [] : ['--port', String(port)])]
  return [
    { name: 'stigmalint.oxt', content: extension(port), use: 'LibreOffice: open it, then start LibreOffice again' },
    {
      name: 'stigmalint-languagetool.service',
      content: systemdUnit(words),
      use: 'Linux with systemd: into ~/.config/systemd/user, then systemctl --user enable --now stigmalint-languagetool'
    },
    {
      name: 'stigmalint-languagetool.desktop',
      content: autostart(words),
      use: 'Linux without it: into ~/.config/autostart'
    },
    {
      name: 'org.stigmalint.languagetool.plist',
      content: launchAgent(words),
      use: 'macOS: into ~/Library/LaunchAgents'
    },
    {
      name: 'stigmalint-languagetool.vbs',
      content: startupScript(words),
      use: 'Windows: into the folder that shell:startup opens'
    }
  ]
}

const xml = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign)

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An extension without a line of code: it holds two settings. */
function extension(port: number): Uint8Array {
  const setting = (name: string, type: string, value: string): string =>
    `        <prop oor:name="${name}" oor:type="${type}"><value>${xml(value)}</value></prop>\n`
  const files = {
    'META-INF/manifest.xml': `${xmlHead}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.configuration-data" manifest:full-path="stigmalint.xcu"/>
</manifest:manifest>
`,
    'description.xml': `${xmlHead}<description xmlns="http://openoffice.org/extensions/description/2006">
  <identifier value="org.stigmalint.languagetool"/>
  <version value="1.0"/>
  <display-name><name lang="en">stigmalint (on this machine)</name></display-name>
</description>
`,
    'stigmalint.xcu': `${xmlHead}<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="Linguistic" oor:package="org.openoffice.Office">
  <node oor:name="GrammarChecking">
      <node oor:name="LanguageTool">
${setting('BaseURL', 'xs:string', `http://localhost:${port}/v2`)}${setting('IsEnabled', 'xs:boolean', 'true')}      </node>
  </node>
</oor:component-data>
`
  }
  // a fixed time: the same file whenever it is made
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    { mtime: '2026-01-01T12:00:00', level: 0 }
  )
}

/** In a unit, `%` and `$` have a meaning of their own. */
const unitWord = (word: string): string =>
  `"${word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`

const systemdUnit = (words: readonly string[]): string => `[Unit]
Description=stigmalint for LibreOffice and other programs of this machine

[Service]
ExecStart=${words.map(unitWord).join(' ')}
WorkingDirectory=%h
Restart=on-failure

[Install]
WantedBy=default.target
`

/** In a desktop entry, a word stands in quotes, and `%` is doubled. */
const entryWord = (word: string): string =>
  `"${word
    .replace(/[\\"`$]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`

const autostart = (words: readonly string[]): string => `[Desktop Entry]
Type=Application
Name=stigmalint for LibreOffice
Exec=${words.map(entryWord).join(' ')}
Terminal=false
NoDisplay=true
`

const launchAgent = (
  words: readonly string[]
): string => `${xmlHead}<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>org.stigmalint.languagetool</string>
  <key>ProgramArguments</key>
  <array>
${words.map((word) => `    <string>${xml(word)}</string>\n`).join('')}  </array>
  <key>RunAtLoad</key><true/>
</dict>
</plist>
`

/** Starts it without a window. */
const startupScript = (words: readonly string[]): string =>
  `CreateObject("WScript.Shell").Run ${vbsText(words.map((word) => `"${word}"`).join(' '))}, 0, False\r\n`

const vbsText = (text: string): string => `"${text.replaceAll('"', '""')}"`
