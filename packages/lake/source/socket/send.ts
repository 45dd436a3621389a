import type { WebSocket } from 'ws'

/** Bytes that may wait for one that does not read. */
const mostWaiting = 1_000_000
/** How long one may take nothing at all. Milliseconds. */
const patience = 30_000

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
