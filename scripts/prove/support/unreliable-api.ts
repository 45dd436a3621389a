import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'

export type Mood = 'well' | 'hangs' | 'fails' | 'talks nonsense' | 'says nothing'

export interface UnreliableApi {
  readonly url: string
  /** How it answers from now on; whoever listens to it is cut off. */
  become(mood: Mood): void
  /** How often its content was asked for. */
  queries(): number
  /** How often it was asked for anything. */
  calls(): number
  stop(): void
}

/** A content API between sites and a real one, that fails in the way that a test wants. */
export async function unreliable(target: string): Promise<UnreliableApi> {
  let mood: Mood = 'well'
  let queries = 0
  let calls = 0
  const answers: Record<Mood, (incoming: IncomingMessage, outgoing: ServerResponse) => void> = {
    well: (incoming, outgoing) => forward(target, incoming, outgoing),
    hangs: () => {},
    fails: (_incoming, outgoing) => void outgoing.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
    'talks nonsense': (_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('<h1>Welcome to nginx!</h1>')
    },
    'says nothing': (_incoming, outgoing) =>
      void outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  }
  const server = createServer((incoming, outgoing) => {
    calls += 1
    if (incoming.url?.includes('/data/query/')) queries += 1
    answers[mood](incoming, outgoing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    become(next) {
      mood = next
      server.closeAllConnections()
    },
    queries: () => queries,
    calls: () => calls,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const headers = { ...incoming.headers, host: new URL(target).host }
  const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    outgoing.flushHeaders()
    answer.on('error', () => outgoing.destroy())
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  outgoing.on('close', () => onward.destroy())
  incoming.pipe(onward)
}
