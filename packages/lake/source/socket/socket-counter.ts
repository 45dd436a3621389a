import type { WebSocket } from 'ws'

/** Sockets that one lake keeps at once, of both kinds. */
const mostSockets = 2_000

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
