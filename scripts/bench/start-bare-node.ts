import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runScript, type Running } from './processes.ts'
import type { Answer } from './wire.ts'

/** What Node writes itself. */
const own = new Set(['date', 'connection', 'keep-alive'])

/**
 * Node's own server, which gives one answer with the same bytes and headers to whoever asks.
 * @param folder where the answer is put
 */
export async function bareNode({ headers, body }: Answer, folder: string, processes: number): Promise<Running> {
  const [headersFile, bodyFile] = [join(folder, 'headers.json'), join(folder, 'body')]
  const given = Object.entries(headers).filter(([name]) => !own.has(name))
  await writeFile(headersFile, JSON.stringify(Object.fromEntries(given)))
  await writeFile(bodyFile, body)
  return runScript('scripts/bench/bare-node.ts', [headersFile, bodyFile, String(processes)], {})
}
