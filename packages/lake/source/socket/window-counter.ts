import type { WebSocket } from 'ws'

/** Windows of one person or robot. */
const mostOfOne = 50

/** Counts the open windows of each person: one that opens hundreds would cost everybody else. */
export interface WindowCounter {
  /** Whether this person may have one more window. */
  enter(socket: WebSocket, id: string): boolean
  leave(socket: WebSocket): void
}

export function windowCounter(): WindowCounter {
  const socketsOf = new Map<string, Set<WebSocket>>()
  const leave = (socket: WebSocket) => {
    for (const [id, sockets] of socketsOf) if (sockets.delete(socket) && sockets.size === 0) socketsOf.delete(id)
  }
  return {
    enter(socket, id) {
      leave(socket)
      const sockets = socketsOf.get(id) ?? new Set()
      socketsOf.set(id, sockets.add(socket))
      return sockets.size <= mostOfOne
    },
    leave,
  }
}
