import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { aboutRequest, requestIdHeader } from '../front/http/request-id.ts'

const current = new AsyncLocalStorage<string>()

/** Does something for a request that the front has passed on, so that what is logged meanwhile names it. */
export function forRequest<T>({ headers }: IncomingMessage, work: () => T): T {
  const id = headers[requestIdHeader]
  return typeof id === 'string' ? current.run(id, work) : work()
}

/** How a line ends that is logged now. */
export function aboutCurrentRequest(): string {
  const id = current.getStore()
  return id === undefined ? '' : aboutRequest(id)
}
