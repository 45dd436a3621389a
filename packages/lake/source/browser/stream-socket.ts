import { readFrame } from './stream-frames.ts'

interface StreamRequest {
  /** Path and query below the lake's address. */
  readonly path: string
  readonly token?: string
  readonly signal?: AbortSignal
}

interface OpenStream {
  answer(response: Response | null): void
  readonly body: ReadableStream<Uint8Array>
  chunk(text: string): void
  end(error?: Error): void
}

/** Resolves to `null` when there is no WebSocket to be had: the caller then asks the plain way. */
type OpenStreamOverSocket = (request: StreamRequest) => Promise<Response | null>

/** One WebSocket, opened at the first stream and again after it was lost, with any number of streams in it. */
export function openStreamSocket(address: string): OpenStreamOverSocket {
  const streams = new Map<string, OpenStream>()
  // What was said before the socket was open.
  let waiting: string[] = []
  let socket: WebSocket | undefined
  let lastId = 0

  function connect(): WebSocket {
    const made = new WebSocket(address)
    let opened = false
    made.addEventListener('open', () => {
      opened = true
      for (const text of waiting) made.send(text)
      waiting = []
    })
    made.addEventListener('message', ({ data }) => {
      const frame = readFrame(data)
      const stream = frame && streams.get(frame.id)
      if (!frame || !stream) return
      if (frame.kind === 'head')
        stream.answer(new Response(stream.body, { status: frame.status, headers: frame.headers }))
      if (frame.kind === 'chunk') stream.chunk(frame.text)
      if (frame.kind === 'end') {
        streams.delete(frame.id)
        stream.end()
      }
    })
    made.addEventListener('close', () => {
      if (socket === made) socket = undefined
      waiting = []
      const lost = [...streams.values()]
      streams.clear()
      for (const stream of lost) {
        // Never opened: something between here and the server knows no WebSockets, plain requests may still pass.
        if (!opened) stream.answer(null)
        stream.end(new TypeError('The connection was lost'))
      }
    })
    return made
  }

  function send(message: object): void {
    const current = (socket ??= connect())
    const text = JSON.stringify(message)
    if (current.readyState === WebSocket.OPEN) current.send(text)
    else waiting.push(text)
  }

  return ({ path, token, signal }) => {
    lastId += 1
    const id = String(lastId)
    const encoder = new TextEncoder()
    return new Promise((answer, refuse) => {
      let sink: ReadableStreamDefaultController<Uint8Array> | undefined
      function leave(): void {
        if (streams.delete(id) && socket) send({ close: id })
      }
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void (sink = controller), cancel: leave })
      streams.set(id, {
        answer,
        body,
        chunk: (text) => sink?.enqueue(encoder.encode(text)),
        end(error) {
          if (error) sink?.error(error)
          else sink?.close()
          refuse(error ?? new TypeError('The stream ended before it began'))
        },
      })
      signal?.addEventListener('abort', () => {
        leave()
        refuse(new DOMException('The stream was left', 'AbortError'))
      })
      send({ open: id, path, token })
    })
  }
}
