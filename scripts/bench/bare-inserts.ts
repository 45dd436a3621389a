import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'

/** Puts what it is sent into a table, flushed before it answers. */
export async function bareInserts(file: string) {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE document (content TEXT)')
  const insert = database.prepare('INSERT INTO document VALUES (?)')
  const server = createServer((incoming, outgoing) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part))
    incoming.on('end', () => {
      insert.run(body)
      outgoing.end('{}')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      server.close()
      server.closeAllConnections()
      database.close()
    },
  }
}
