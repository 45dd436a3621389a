import { createServer, type Socket } from 'node:net'

export interface Recorded {
  /** The whole request as it came, byte for byte (latin1). */
  readonly raw: string
  readonly method: string
  readonly path: string
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** Decoded. */
  readonly body: string
}

export interface Recorder {
  readonly url: string
  /** Each whole request, in order. */
  readonly requests: Recorded[]
  /** What is not one: it began and never ended, or cannot be read. By connection. */
  readonly rest: () => string[]
  readonly connections: () => number
  /** How many connections are open. */
  readonly open: () => number
  /** Answers before the body of a request has come. */
  answersEarly: boolean
  close(): Promise<void>
}

/** A server that keeps every byte that it is sent, reads it as RFC 9112 says, and answers with what it was asked. */
export async function startRecorder(): Promise<Recorder> {
  const requests: Recorded[] = []
  const buffers = new Map<Socket, string>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    buffers.set(socket, '')
    let isEarly = false
    socket.setEncoding('latin1').on('data', (data: string) => {
      let buffer = (buffers.get(socket) ?? '') + data
      if (recorder.answersEarly && !isEarly && buffer.includes('\r\n\r\n')) {
        isEarly = true
        socket.write(answerTo('early'))
      }
      for (let next = readOne(buffer); next; next = readOne(buffer)) {
        requests.push(next)
        buffer = buffer.slice(next.raw.length)
        if (!isEarly) socket.write(answerTo(`${next.method} ${next.path}`, next.method === 'HEAD'))
      }
      buffers.set(socket, buffer)
    })
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  const recorder: Recorder = {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    rest: () => [...buffers.values()].filter((text) => text !== ''),
    connections: () => buffers.size,
    open: () => sockets.size,
    answersEarly: false,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
  return recorder
}

function answerTo(text: string, isHead = false): string {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${text.length}\r\n\r\n`
  return isHead ? head : head + text
}

/** The first whole request of a text, or nothing while it is not whole. */
function readOne(text: string): Recorded | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [line = '', ...fields] = text.slice(0, end).split('\r\n')
  const [method = '', path = ''] = line.split(' ')
  const headers = new Map<string, string[]>()
  for (const field of fields) {
    const [name = '', value = ''] = field.split(/:\s*(.*)/s)
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value])
  }
  const start = end + 4
  const whole = (length: number, body: string) => ({ raw: text.slice(0, start + length), method, path, headers, body })
  if (!headers.has('transfer-encoding')) {
    const length = Number(headers.get('content-length')?.[0] ?? 0)
    return text.length < start + length ? undefined : whole(length, text.slice(start, start + length))
  }
  let at = start
  let body = ''
  for (;;) {
    const lineEnd = text.indexOf('\r\n', at)
    if (lineEnd === -1) return undefined
    const size = Number.parseInt(text.slice(at, lineEnd), 16)
    const next = lineEnd + 2 + size + 2
    if (text.length < next) return undefined
    if (size === 0) return whole(next - start, body)
    body += text.slice(lineEnd + 2, next - 2)
    at = next
  }
}
