import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { digestOf, type FinishedPage } from '../answers/finished-page.ts'
import { encodings } from '../answers/encodings.ts'
import type { OriginClient } from '../http/origin-client.ts'

export interface BuildFilesOptions {
  readonly ask: OriginClient
  /** Below which path they stand. */
  readonly path: string
  /** Where the build keeps them; without it the origin is asked for any name. */
  readonly folder?: string | undefined
}

/**
 * Files of the origin's build: the name of each changes with its content, so it never has to be asked for again. Which there
 * are is known before anybody asks: any other name costs nothing.
 */
export function buildFiles({ ask, path: start, folder }: BuildFilesOptions) {
  const names = folder === undefined ? null : namesIn(folder)
  return async (path: string): Promise<FinishedPage | undefined> => {
    if (!path.startsWith(start) || names?.has(path.slice(start.length)) === false) return undefined
    const { status, headers, body } = await ask(path)
    // Style sheets of readers are small, scripts of an editor are not: the best would take them a minute.
    const quality = body.length < 100_000 ? 11 : 9
    return {
      status,
      headers: { 'content-type': headers['content-type'] ?? 'application/octet-stream' },
      digest: digestOf(body),
      bodies: await encodings(body, quality),
      version: 0,
      renderedAt: 0,
    }
  }
}

function namesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))))
}
