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

const storyPage = /\/(?:stories|verhalen)\/[^/.]+$/

/** Whether this is the address of a story, in English or Dutch. */
export const isStoryPage = (address: string) => storyPage.test(address)

/** Runs in a process of its own: the reader has no types, and is none of our packages. */
const program = `
const fs = require('node:fs')
const WARCStream = require('warc')
const [, file, list] = process.argv
const words = JSON.parse(fs.readFileSync(list, 'utf8'))
const found = { records: 0, stories: 0, pages: 0, light: [], toLight: 0, holding: [] }
const isLight = /[?&]light(?:[=&]|$)/
const read = fs.createReadStream(file).pipe(require('node:zlib').createGunzip()).pipe(new WARCStream())
read.on('data', ({ headers, content }) => {
  found.records += 1
  if (headers['WARC-Type'] !== 'response') return
  const address = headers['WARC-Target-URI']
  const text = content.toString('utf8')
  if (isLight.test(address)) found.light.push(address)
  if (/<html/i.test(text)) {
    found.pages += 1
    if (/href="[^"]*[?&](?:amp;)?light(?:[="&])/.test(text)) found.toLight += 1
  }
  if (${storyPage}.test(address)) found.stories += 1
  const whole = address + ' ' + text
  if (words.some((word) => whole.includes(word))) found.holding.push(address)
})
read.on('end', () => process.stdout.write(JSON.stringify(found)))
`

/**
 * Reads an archive with the package warc, which shares nothing with what wrote it.
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
