import { once } from 'node:events'
import { request as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { connect } from 'node:net'
import { PassThrough, type Duplex } from 'node:stream'
import type { Certificates } from './certificates.ts'
import { keptFiles } from './kept-files.ts'
import type { HostedNames } from './names.ts'

export interface HostedServerOptions {
  readonly names: HostedNames
  /** Where the lake listens. */
  readonly lakeUrl: string
  readonly certificates: Certificates
  readonly features: readonly string[]
}

/** One request, as a test may look at it afterwards. */
export interface HostedCall {
  readonly host: string
  readonly method: string
  readonly path: string
  readonly protocol: '1.1' | '2'
}

/** Headers of one connection, which HTTP/2 does not have (RFC 9113, 8.2.2). */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'proxy-connection',
  'host',
])

/** What only the lake has: Sanity answers 404. */
const ofLakeOnly = /^DELETE \/v[^/]+\/data\/history\//

const feedback = /\/intake\/feedback$/

/** What Sanity's cache of files says, whoever asks. */
const forAnybody = { 'access-control-allow-origin': '*' }

export interface HostedServer {
  readonly port: number
  readonly calls: readonly HostedCall[]
  stop(): Promise<void>
}

/** Answers for all hosts of a project, over HTTP/2 and HTTP/1.1, with what the lake says. */
export async function startHostedServer(options: HostedServerOptions): Promise<HostedServer> {
  const { names, lakeUrl, certificates, features } = options
  const { key, certificate: cert } = certificates
  const server = createSecureServer({ key, cert, allowHTTP1: true })
  const calls: HostedCall[] = []
  const files = keptFiles()
  // People sign in at the one host for all projects.
  const login = `https://${names.account}/v1/auth/login/local`
  const signIn = { providers: [{ name: 'local', title: 'E-mail and password', url: login }], thirdPartyLogin: false }
  const ownOrigins = new Set(Object.values(names).map((name) => `https://${name}`))
  const forLake = headersForLake(ownOrigins)
  const open = new Set<Duplex>()
  server.on('connection', (socket: Duplex) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })

  const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const host = request.authority || request.headers.host || ''
    const { method, url: path } = request
    calls.push({ host, method, path, protocol: request.httpVersion === '2.0' ? '2' : '1.1' })
    response.on('error', () => response.destroy())
    if (ofLakeOnly.test(`${method} ${path}`)) return refuse(response)
    // Sanity takes it from anybody; whether a Studio sends any is what a test looks for among the calls.
    if (feedback.test(path)) return void response.writeHead(200, forAnybody).end()
    if (/^\/v[^/]+\/features(\?|$)/.test(path)) return tell(request, response, features)
    if (/^\/v[^/]+\/auth\/providers(\?|$)/.test(path)) return tell(request, response, signIn)
    const kept = host === names.files ? files.get(path) : undefined
    if (kept) return void response.writeHead(200, { ...forAnybody, 'content-type': kept.type }).end(kept.bytes)
    const there = ask(lakeUrl + path, { method, headers: forLake(request.headers) })
    there.on('error', () => response.destroy())
    there.on('response', (given) => give(given, host, path, response))
    response.on('close', () => there.destroy())
    request.pipe(there)
  }

  function give(given: IncomingMessage, host: string, path: string, response: Http2ServerResponse): void {
    const { statusCode = 502, headers } = given
    response.writeHead(statusCode, { ...withoutConnection(headers), ...(host === names.files && forAnybody) })
    given.on('error', () => response.destroy())
    if (host === names.files && statusCode === 200)
      void files.keep(path, headers['content-type'] ?? '', given.pipe(new PassThrough())).catch(() => {})
    given.pipe(response)
  }

  /** The lake says who may ask; what a project may use is a matter of its plan. */
  function tell(request: Http2ServerRequest, response: Http2ServerResponse, what: unknown): void {
    const there = ask(lakeUrl + request.url, { method: request.method, headers: forLake(request.headers) })
    there.on('error', () => response.destroy())
    there.on('response', (given) => {
      given.resume()
      const { 'content-length': _length, ...headers } = withoutConnection(given.headers)
      response.writeHead(given.statusCode ?? 502, { ...headers, 'content-type': 'application/json' })
      response.end(JSON.stringify(what))
    })
    there.end()
  }

  server.on('request', answer)
  // WebSockets come by HTTP/1.1.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { hostname, port } = new URL(lakeUrl)
    const there = connect(Number(port), hostname, () => {
      const headers = Object.entries({ ...request.headers, host: `${hostname}:${port}` })
      there.write(`GET ${request.url} HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n`)
      there.write(head)
      there.pipe(socket).pipe(there)
    })
    there.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.on('error', () => there.destroy()).on('close', () => there.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')
  return {
    port: address.port,
    calls,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const each of open) each.destroy()
      await closed
    },
  }
}

function refuse(response: Http2ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ statusCode: 404, error: 'Not Found', message: 'Not Found' }))
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)))
}

/**
 * HTTP/2 has the method and the host in headers of its own, which begin with a colon. A page of one of our hosts, as the one to sign in
 * on, is not foreign: the lake knows none of the names.
 */
function headersForLake(own: ReadonlySet<string>): (headers: IncomingHttpHeaders) => IncomingHttpHeaders {
  return (headers) =>
    Object.fromEntries(
      Object.entries(withoutConnection(headers)).filter(
        ([name, value]) => !name.startsWith(':') && !(name === 'origin' && own.has(String(value))),
      ),
    )
}
