import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { markBehindFront } from '../../lib/behind-front.ts'
import { frontSecretHeader, isFrontSecret, takeFrontSecret } from '../front/front-secret.ts'
import { fallbackAnswers } from '../front/answers/fallback-answers.ts'
import { nap1325 } from '../site/nap1325.ts'
import { isContentApi } from '../../sanity/client.ts'
import { env } from '../../sanity/env.ts'
import { callMetrics, processMetrics } from '../metrics/process-metrics.ts'
import { aboutCurrentRequest, forRequest } from './current-request.ts'
import { questions } from './questions.ts'
import { countCalls } from './count-calls.ts'
import { tellDependencies } from './tell-dependencies.ts'
import { logErrorsPlainly } from './plain-errors.ts'

/**
 * The child that renders pages: Next on a loopback port of its own choosing, reported to the parent over IPC. Only the front
 * talks to it: anybody else on this machine is refused, since what it answers is not what readers may see.
 */
const dev = process.argv.includes('--dev')
if (!dev) logErrorsPlainly(console, aboutCurrentRequest)
const metrics = processMetrics('pages')
const talk = questions((message) => void process.send?.(message), { metrics: () => metrics.getMetricsAsJSON() })
process.on('message', talk.take)
const secret = takeFrontSecret()
const siteUrl = process.env.SITE_URL ?? 'http://localhost'
const fallback = fallbackAnswers(nap1325({ siteUrl, imageOrigins: [], apiOrigins: [] }))
const isFront = (request: IncomingMessage) => isFrontSecret(request.headers[frontSecretHeader], secret)
// An upgrade without the secret is answered as any other request: Next adds a listener of its own that would take it.
const server = createServer({ requireHostHeader: false, shouldUpgradeCallback: isFront })
// Only the front connects, and keeps its connections: one closed by Next just as it is used again would be a lost request.
server.keepAliveTimeout = 0
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('Next got no port.')

markBehindFront()
const settings = env()
countCalls({
  isContentApi: (host) => isContentApi(settings, host),
  onCall: callMetrics(metrics),
  log: (line) => void process.stderr.write(`${line}\n`),
})
const app = next({ dev, dir: process.cwd(), hostname: '127.0.0.1', port: address.port, httpServer: server })
const handle = app.getRequestHandler()
await app.prepare()
const answer = (request: IncomingMessage, response: ServerResponse) => {
  if (!isFront(request)) return fallback.send(request, response, 403, 'page')
  delete request.headers[frontSecretHeader]
  forRequest(request, () => tellDependencies(request, response, () => handle(request, response)))
}
server.on('request', answer).on('checkExpectation', answer)
server.on('clientError', (_error, socket) => fallback.sendRaw(socket, 'unreadable'))
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
