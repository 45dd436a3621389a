import type { WebSocket } from 'ws'
import { z } from 'zod'
import { sendAndWait } from './send.ts'
import { messageBudget } from './message-budget.ts'

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
  const isWithinBudget = messageBudget(50, 2 * maxStreams)
  // Waited for, so that a stream whose reader is slow is not read into memory: it is ended where its own bound is.
  const send = (message: object) =>
    socket.readyState === socket.OPEN ? sendAndWait(socket, JSON.stringify(message)) : Promise.resolve()
  const carry = async (id: string, path: string, headers: Record<string, string>) => {
    const controller = new AbortController()
    open.set(id, controller)
    const response = await handle(new Request(new URL(path, origin), { headers, signal: controller.signal }))
    await send({ id, status: response.status, headers: Object.fromEntries(response.headers) })
    const reader = response.body?.getReader()
    controller.signal.addEventListener('abort', () => void reader?.cancel())
    if (controller.signal.aborted) await reader?.cancel()
    const decoder = new TextDecoder()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      await send({ id, chunk: decoder.decode(part.value, { stream: true }) })
  }

  socket.on('message', (data) => {
    if (!isWithinBudget()) return socket.close(1008, 'Too many messages.')
    const message = parse(String(data))
    if (!message) return socket.close(4000, 'Not a stream frame.')
    if ('close' in message) return open.get(message.close)?.abort()
    if (!carried.test(message.path) || open.size >= maxStreams || open.has(message.open))
      return void send({ id: message.open, status: 400, headers: {} })
    const headers = {
      accept: 'text/event-stream',
      ...(message.token && { authorization: `Bearer ${message.token}` }),
      ...(message.lastEventId && { 'last-event-id': message.lastEventId }),
    }
    const ended = () => {
      open.delete(message.open)
      return send({ id: message.open, end: true })
    }
    void carry(message.open, message.path, headers).then(ended, ended)
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
