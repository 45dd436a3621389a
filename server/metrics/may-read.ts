import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a proxy adds: behind one on this machine every reader comes from it. */
const signsOfProxies = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via']

const ofThisMachine = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/
/** A page of somebody else’s may name this machine as its own (DNS rebinding), but not by such a name. */
const nameOfThisMachine = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i

const hash = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether a request may read the metrics: it comes from this machine and through no proxy, or has the token.
 * @param token `METRICS_TOKEN`; without one only this machine may
 */
export function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
  if (given !== undefined) return token !== undefined && timingSafeEqual(hash(given), hash(token))
  const isDirect = !signsOfProxies.some((name) => headers[name] !== undefined)
  return isDirect && ofThisMachine.test(socket.remoteAddress ?? '') && nameOfThisMachine.test(headers.host ?? '')
}
