import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { enhancements, type Enhancement } from '../../../lib/enhancements.ts'
import { digestOf, encodings, type FinishedPage } from '../answers/finished-page.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'enhancements')

/** What stands alone on a line as a comment: written for us, not for readers' connections. */
const ownComments = /^[ \t]*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm

function sourceOf(name: Enhancement): Buffer {
  const code = stripTypeScriptTypes(readFileSync(join(folder, `${name}.ts`), 'utf8').replaceAll(ownComments, ''))
  return Buffer.from(code.replaceAll(/[ \t]+$/gm, ''))
}

const isEnhancement = (name: string): name is Enhancement => Object.hasOwn(enhancements, name)

/** Their addresses name their content, so they can be kept for good. */
const sources = Object.keys(enhancements)
  .filter(isEnhancement)
  .map((name) => ({ name, body: sourceOf(name) }))
  .map(({ name, body }) => ({ name, body, path: `/m/${digestOf(body)}/${name}.js` }))

/** The address of a module that the page at an address asks for; `undefined` where the list does not let it run. */
export function enhancementFor(name: string, page: string): string | undefined {
  const [path = ''] = page.split('?')
  if (!isEnhancement(name) || !enhancements[name](path)) return undefined
  return sources.find((source) => source.name === name)?.path
}

/** A module as it is sent, by its address. */
export async function fetchEnhancement(path: string): Promise<FinishedPage | undefined> {
  const body = sources.find((source) => source.path === path)?.body
  return (
    body && {
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      digest: digestOf(body),
      bodies: await encodings(body, 11),
      version: 0,
      renderedAt: 0,
    }
  )
}
