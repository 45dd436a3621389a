import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Reading = z.object({
  records: z.int(),
  stories: z.int(),
  pages: z.int(),
  /** Addresses of the light form of pages that are in it. */
  light: z.array(z.string()),
  /** Pages that lead to a light form, which is not in it. */
  toLight: z.int(),
  /** Addresses of records in which one of the words is. */
  holding: z.array(z.string()),
})

/** Runs in a process of its own: the reader has no types, and is none of our packages. */
const program = `
const { WARCGzParser } = require('node-warc')
const [, file, list] = process.argv
const words = JSON.parse(require('node:fs').readFileSync(list, 'utf8'))
const found = { records: 0, stories: 0, pages: 0, light: [], toLight: 0, holding: [] }
const isLight = /[?&]light(?:[=&]|$)/
const parser = new WARCGzParser(file)
parser.on('record', (record) => {
  found.records += 1
  if (record.warcType !== 'response') return
  const address = record.warcTargetURI
  const text = record.content.toString('utf8')
  if (isLight.test(address)) found.light.push(address)
  if (/<html/i.test(text.slice(0, 200))) {
    found.pages += 1
    if (/href="[^"]*[?&](?:amp;)?light(?:[="&])/.test(text)) found.toLight += 1
  }
  if (/\\/(?:stories|verhalen)\\/[^/]+$/.test(address)) found.stories += 1
  const whole = address + ' ' + text
  if (words.some((word) => whole.includes(word))) found.holding.push(address)
})
parser.on('error', (error) => { console.error(error); process.exitCode = 1 })
parser.on('done', () => process.stdout.write(JSON.stringify(found)))
parser.start()
`

/**
 * Reads an archive with node-warc, which shares nothing with what wrote it.
 * @param reader a folder in which it is installed
 * @param words what may be in no record
 * @throws Error with what it said, when it could not read the file to its end
 */
export function readWarcWith(reader: string, file: string, words: readonly string[]): z.output<typeof Reading> {
  const list = join(reader, '.words.json')
  writeFileSync(list, JSON.stringify(words))
  const args = ['-e', program, file, list]
  return Reading.parse(JSON.parse(execFileSync(process.execPath, args, { cwd: reader, encoding: 'utf8' })))
}
