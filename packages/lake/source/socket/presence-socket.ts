import type { WebSocket } from 'ws'
import { z } from 'zod'
import type { AccessWatch } from '../auth/access-watch.ts'
import { mayEnter } from '../auth/grants.ts'
import type { Accounts } from '../auth/accounts.ts'
import { anonymous, type Viewer } from '../auth/viewer.ts'
import { sendNow } from './send.ts'
import { messageBudget } from './message-budget.ts'
import type { Presence } from './presence.ts'
import { windowCounter, type WindowCounter } from './window-counter.ts'

const rpc = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z
    .looseObject({
      authorization: z.string().optional(),
      session: z.unknown(),
      data: z.unknown(),
      subscriptionId: z.unknown(),
    })
    .partial()
    .default({}),
})
type Request = z.infer<typeof rpc>

/** The sign of life that the Studio's client expects now and then. Milliseconds. */
const heartbeat = 10_000
/** A Studio tells where its person is a few times a second at most. Each message goes to everybody who is there. */
const messagesPerSecond = 20
const messagesAtOnce = 100
const longestMessage = 20_000
const mostSubscriptions = 10
/** A connection has to sign in within this time. Milliseconds. */
const timeToSignIn = 10_000

export interface PresenceParts {
  readonly presence: Presence
  readonly accounts: Pick<Accounts, 'viewerOf'>
  readonly accessWatch: Pick<AccessWatch, 'watch'>
}

/** Speaks Sanity's presence protocol (JSON-RPC) on `/socket/:dataset`: who is where in the Studio. */
export function presenceSockets(parts: PresenceParts): (socket: WebSocket, dataset: string) => void {
  const windows = windowCounter()
  return (socket, dataset) => presenceSocket(socket, dataset, { ...parts, windows })
}

type PresenceContext = PresenceParts & { readonly windows: WindowCounter }

function presenceSocket(socket: WebSocket, dataset: string, services: PresenceContext): void {
  let viewer: Viewer = anonymous
  let session: unknown
  let unwatch = () => {}
  const subscriptions = new Map<string, () => void>()
  const isWithinBudget = messageBudget(messagesPerSecond, messagesAtOnce)
  const send = (message: object) => sendNow(socket, JSON.stringify({ jsonrpc: '2.0', ...message }))
  const announce = (type: string, m: object, extra: object = {}) =>
    services.presence.publish(dataset, { type, i: viewer.id, m, ...extra })

  const methods: Record<string, (request: Request) => unknown> = {
    authorization({ params }) {
      const token = params.authorization?.replace(/^Bearer /, '') ?? ''
      viewer = services.accounts.viewerOf(token) ?? anonymous
      unwatch()
      if (viewer.kind === 'anonymous' || !mayEnter(viewer, dataset)) {
        viewer = anonymous
        return refuse('This token is not valid.')
      }
      unwatch = services.accessWatch.watch(token, viewer.role.name, () => socket.close(4001, 'Sign in again.'))
      clearTimeout(signIn)
      if (!services.windows.enter(socket, viewer.id)) socket.close(1008, 'Too many windows.')
      return {}
    },
    presence_subscribe() {
      if (subscriptions.size >= mostSubscriptions) return refuse('Too many subscriptions.')
      const subscription = crypto.randomUUID()
      const stop = services.presence.subscribe(dataset, (result) =>
        send({ method: 'presence_subscription', params: { subscription, result } }),
      )
      subscriptions.set(subscription, stop)
      return subscription
    },
    presence_unsubscribe({ params }) {
      const id = String(params.subscriptionId)
      subscriptions.get(id)?.()
      return subscriptions.delete(id)
    },
    presence_rollcall({ params }) {
      session = params.session
      announce('rollCall', {}, { session })
      return {}
    },
    presence_announce({ params }) {
      if (typeof params.data === 'object' && params.data !== null) announce('state', params.data)
      return {}
    },
    presence_disconnect({ params }) {
      announce('disconnect', { session: params.session })
      return {}
    },
  }

  socket.on('message', (data) => {
    const text = String(data)
    if (text.length > longestMessage) return socket.close(1009, 'This message is too long.')
    if (!isWithinBudget()) return socket.close(1008, 'Too many messages.')
    const request = parse(text)
    if (!request) return send({ id: null, error: { code: -32700, message: 'Not a JSON-RPC message.' } })
    const method = methods[request.method]
    if (!method) return send({ id: request.id, error: { code: -32601, message: `Unknown method ${request.method}.` } })
    if (viewer.kind === 'anonymous' && request.method !== 'authorization') return socket.close(4001, 'Sign in first.')
    try {
      send({ id: request.id, result: method(request) })
    } catch (error) {
      send({ id: request.id, error: { code: -32602, message: error instanceof Error ? error.message : 'Failed.' } })
    }
  })
  const beat = setInterval(() => sendNow(socket, '♥'), heartbeat).unref()
  const signIn = setTimeout(() => socket.close(4001, 'Sign in first.'), timeToSignIn).unref()
  socket.on('close', () => {
    clearInterval(beat)
    unwatch()
    clearTimeout(signIn)
    services.windows.leave(socket)
    subscriptions.forEach((stop) => stop())
    if (session !== undefined) announce('disconnect', { session })
  })
}

function parse(text: string): Request | null {
  try {
    return rpc.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function refuse(reason: string): never {
  throw new Error(reason)
}
