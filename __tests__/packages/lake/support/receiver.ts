import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'

interface Received {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: unknown
}

/** Somebody who is told: keeps what comes, and answers as the test wants. */
export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** HTTP status of the next answers; the last stays. 0: it is never answered. */
  answers: number[]
  stop(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer(async (incoming, outgoing) => {
    const text = (await buffer(incoming)).toString()
    received.push({ method: incoming.method ?? '', headers: incoming.headers, text, body: JSON.parse(text) })
    const [status = 200] = receiver.answers
    if (receiver.answers.length > 1) receiver.answers.shift()
    if (status !== 0) outgoing.writeHead(status).end('this answer is not read')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers: [200],
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}
