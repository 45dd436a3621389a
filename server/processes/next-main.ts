import { createServer } from 'node:http'
import next from 'next'
import { tellErrorsPlainly } from './plain-errors.ts'

/**
 * The child that renders pages: Next on a loopback port of its own choosing, told to the parent over IPC. Only the front
 * talks to it.
 */
const dev = process.argv.includes('--dev')
if (!dev) tellErrorsPlainly(console)
const server = createServer()
// Only the front connects, and keeps its connections: one closed by Next just as it is used again would be a lost request.
server.keepAliveTimeout = 0
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('Next got no port.')

const app = next({ dev, dir: process.cwd(), hostname: '127.0.0.1', port: address.port, httpServer: server })
const handle = app.getRequestHandler()
await app.prepare()
const upgrade = app.getUpgradeHandler()
server.on('request', (request, response) => void handle(request, response))
server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
process.send?.({ listening: `http://127.0.0.1:${address.port}` })

const stop = () => {
  server.closeAllConnections()
  server.close()
  void app.close().finally(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
// Ctrl-C reaches the whole group; the parent decides in which order things stop.
process.on('SIGINT', () => {})
