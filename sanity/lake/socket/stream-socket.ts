import type { WebSocket } from 'ws'
import { z } from 'zod'

const frame = z.union([
  z.strictObject({
    open: z.string(),
    path: z.string().startsWith('/'),
    token: z.string().optional(),
    lastEventId: z.string().optional(),
  }),
  z.strictObject({ close: z.string() }),
])

/** How many event streams one Studio may carry at once. */
const maxStreams = 200

/** Only what streams events is carried; everything else has its own request. */
const carried = /^\/v[^/]+\/data\/(listen|live\/events)\//

/**
 * Carries many event streams over one WebSocket on `/streams`. HTTP/1.1 browsers open six connections to a host at most,
 * a Studio wants more streams than that, and then its form stays read-only without saying why.
 *
 * The browser sends `{open, path, token}` and `{close}`; it gets `{id, status}`, then `{id, chunk}`…, then `{id, end}`.
 */
export function streamSocket(socket: WebSocket, handle: (request: Request) => Promise<Response>, origin: string): void {
  const open = new Map<string, AbortController>()
  const send = (message: object) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }
  const carry = async (id: string, path: string, headers: HeadersInit) => {
    const controller = new AbortController()
    open.set(id, controller)
    const response = await handle(new Request(new URL(path, origin), { headers, signal: controller.signal }))
    send({ id, status: response.status, headers: Object.fromEntries(response.headers) })
    const reader = response.body?.getReader()
    controller.signal.addEventListener('abort', () => void reader?.cancel())
    const decoder = new TextDecoder()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      send({ id, chunk: decoder.decode(part.value, { stream: true }) })
    open.delete(id)
    send({ id, end: true })
  }

  socket.on('message', (data) => {
    const message = parse(String(data))
    if (!message) return socket.close(4000, 'Not a stream frame.')
    if ('close' in message) return open.get(message.close)?.abort()
    if (!carried.test(message.path) || open.size >= maxStreams || open.has(message.open))
      return send({ id: message.open, status: 400, headers: {} })
    const headers = {
      accept: 'text/event-stream',
      ...(message.token && { authorization: `Bearer ${message.token}` }),
      ...(message.lastEventId && { 'last-event-id': message.lastEventId }),
    }
    carry(message.open, message.path, headers).catch(() => send({ id: message.open, end: true }))
  })
  socket.on('close', () => open.forEach((controller) => controller.abort()))
}

function parse(text: string): z.infer<typeof frame> | null {
  try {
    return frame.parse(JSON.parse(text))
  } catch {
    return null
  }
}
