import cluster from 'node:cluster'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/**
 * Node's own server and nothing besides, in so many processes: it says the same to whoever asks. What the front costs is what
 * it takes more than this. Words: a file with the headers as JSON, one with the body, how many processes.
 */
const [headersFile = '', bodyFile = '', processes = '1'] = process.argv.slice(2)

if (cluster.isPrimary) {
  for (let place = 0; place < Number(processes); place++) {
    const worker = cluster.fork()
    const [{ port }] = await once(worker, 'listening')
    if (place === Number(processes) - 1) process.send?.({ listening: `http://127.0.0.1:${port}` })
  }
  process.once('SIGTERM', () => process.exit(0))
} else {
  const headers: Record<string, string> = JSON.parse(readFileSync(headersFile, 'utf8'))
  const lines = Object.entries(headers).flat()
  const body = readFileSync(bodyFile).toString('latin1')
  createServer((_request, response) => response.writeHead(200, lines).end(body, 'latin1')).listen(0, '127.0.0.1')
}
