import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import type { FrontFigures } from '../site/front-figures.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { LimitName } from '../site/site.ts'
import { clientReader } from './client-address.ts'
import { limiter, limitNames } from './limits.ts'

export interface GateOptions {
  readonly fallback: FallbackAnswers
  /** @see clientReader */
  readonly trustedProxies?: readonly string[] | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Lets requests begin as long as there are not too many of a client, or in total, and answers the others with 429. */
export function gate({ fallback, trustedProxies, now }: GateOptions) {
  const clientOf = clientReader(trustedProxies)
  const limit = limiter(now)
  const inProgress = new Map<LimitName, number>()
  const refused = new Map<LimitName, number>()
  const add = (counts: Map<LimitName, number>, name: LimitName, more: 1 | -1) =>
    counts.set(name, (counts.get(name) ?? 0) + more)
  const begin = (name: LimitName, client: string) => {
    const end = limit(name, client)
    add(end ? inProgress : refused, name, 1)
    return (
      end &&
      (() => {
        add(inProgress, name, -1)
        end()
      })
    )
  }
  return {
    clientOf,
    figures: (): FrontFigures['limits'] =>
      limitNames.map((name) => ({
        name,
        inProgress: inProgress.get(name) ?? 0,
        refused: refused.get(name) ?? 0,
      })),
    /** Whether a request may begin; where not, it has been answered. */
    admits(request: IncomingMessage, response: ServerResponse, name: LimitName, kind: RouteKind): boolean {
      const end = begin(name, clientOf(request).key)
      if (end) response.once('close', end)
      else if (kind === 'content') fallback.sendToProgram(request, response, 429)
      else fallback.send(request, response, 429, kind)
      return end !== null
    },
    /** The same for a WebSocket. */
    admitsSocket(request: IncomingMessage, socket: Duplex): boolean {
      const end = begin('stream', clientOf(request).key)
      if (end) socket.once('close', end)
      else fallback.sendRaw(socket, 429, { 'retry-after': '5' })
      return end !== null
    },
  }
}

export type Gate = ReturnType<typeof gate>
