import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { enhancements } from '../../lib/enhancements.ts'
import type { PageModule } from '../front/site/site.ts'

const folder = join(import.meta.dirname, '..', '..', 'enhancements')

/** What stands alone on a line as a comment: written for us, not for readers' connections. */
const ownComments = /^[ \t]*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm

/** The modules of `lib/enhancements.ts`, as they are sent. */
export function readModules(): PageModule[] {
  return Object.entries(enhancements).map(([name, mayRunOn]) => ({ name, code: codeOf(name), mayRunOn }))
}

function codeOf(name: string): string {
  const source = readFileSync(join(folder, `${name}.ts`), 'utf8').replaceAll(ownComments, '')
  return stripTypeScriptTypes(source).replaceAll(/[ \t]+$/gm, '')
}
