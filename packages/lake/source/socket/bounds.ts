import type { WebSocket } from 'ws'

/** Sockets that one lake keeps at once, of both kinds. */
const mostSockets = 2_000
/** Bytes that may wait for one that does not read. */
const mostWaiting = 1_000_000
/** How long one may take nothing at all. Milliseconds. */
const patience = 30_000

/** Counts sockets in, or closes one where there are too many already. Returns whether it may stay. */
export function socketCounter(): (socket: WebSocket) => boolean {
  let open = 0
  return (socket) => {
    // What a socket says in error (a frame too large, a broken one) has ended it already; unheard, it would end the process.
    socket.on('error', () => {})
    if (open >= mostSockets) {
      socket.close(1013, 'Too many connections: try again later.')
      return false
    }
    open += 1
    socket.once('close', () => (open -= 1))
    return true
  }
}

/** Sends, and resolves when the connection has taken it. One that takes nothing for too long is ended. */
export function sendAndWait(socket: WebSocket, text: string): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => socket.terminate(), patience).unref()
    socket.send(text, () => {
      clearTimeout(timer)
      done()
    })
  })
}

/** Sends what is of no use later. One for whom too much waits is ended. */
export function sendNow(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > mostWaiting) socket.terminate()
  else socket.send(text)
}

/**
 * A budget of messages: `perSecond` come in, up to `burst` may be used at once.
 * @param now milliseconds of a clock that never goes back
 * @returns whether one more is within it
 */
export function messageBudget(perSecond: number, burst: number, now = () => performance.now()): () => boolean {
  let left = burst
  let last = now()
  return () => {
    const time = now()
    left = Math.min(burst, left + ((time - last) / 1000) * perSecond)
    last = time
    left -= 1
    return left >= 0
  }
}
