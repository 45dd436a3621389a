/** Idle connections are closed by proxies after a minute or so; a comment now and then keeps them open. Milliseconds. */
const keepAlive = 15_000

export interface EventStream {
  readonly response: Response
  /** Sends one event; `data` as JSON on one line. */
  send(type: string, data: unknown, id?: string): void
  close(): void
}

/**
 * An answer of Server-Sent Events. `open` is called once, with the stream, and returns what to do when the reader is gone.
 */
export function eventStream(open: (stream: Pick<EventStream, 'send' | 'close'>) => () => void): Response {
  const encoder = new TextEncoder()
  let cleanUp = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false
      const write = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      const timer = setInterval(() => write(': keep-alive\n\n'), keepAlive).unref()
      let close = () => {}
      const end = () => {
        if (ended) return
        ended = true
        clearInterval(timer)
        close()
      }
      cleanUp = end
      write(':\n\n')
      close = open({
        send: (type, data, id) =>
          write(`${id === undefined ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`),
        close() {
          end()
          controller.close()
        },
      })
    },
    cancel: () => cleanUp(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
