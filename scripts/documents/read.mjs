/** Writes the text that is read of a document, and nothing else, as pandoc and pdftotext do: FORMAT FILE. Bundled by the benchmark, as the command is. */
import { readFileSync } from 'node:fs'
import { docx, html, pdf } from '@stigmalint/documents'

async function textOf(format, path) {
  const bytes = readFileSync(path)
  if ('open' in format) {
    const opening = await format.open(bytes)
    return opening.ok ? opening.document.source : ''
  }
  const text = bytes.toString('utf8')
  const blocks = await format.read(text, { start: 0, end: text.length, kind: 'prose', afterBlank: true })
  return blocks.map((own) => own.text).join('\n')
}

const formats = { docx, html, pdf }
const [name, path] = process.argv.slice(2)
void textOf(formats[name], path).then((text) => process.stdout.write(text))
