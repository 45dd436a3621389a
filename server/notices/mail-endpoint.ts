import type { IncomingMessage } from 'node:http'
import type { LinkMailAnswer } from '../../lib/notices/link-mail-request.ts'
import { isFromOwnPage } from '../../sanity/preview/own-page.ts'
import { readBody } from '../front/http/bodies.ts'
import type { LinkMailResult } from './send-link-mail.ts'

/** The status to answer with, and the answer. */
export interface MailEndpointAnswer {
  readonly status: number
  readonly body: LinkMailAnswer
}

/** Bytes: an address, a link, an id. */
const longest = 4_000

/**
 * Takes review links that editors' browsers hand over to be sent.
 * @param send gets what was handed over, unchecked: see `sendLinkMail`
 */
export function mailEndpoint(send: (handed: unknown) => Promise<LinkMailResult>) {
  return async (request: IncomingMessage): Promise<MailEndpointAnswer> => {
    const headers = new Headers()
    for (const name of ['origin', 'host'] as const) {
      const value = request.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    // A form of another site cannot have this type, and would be asked about first (Fetch, 4.8).
    const isJson = /^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')
    if (!isJson || !isFromOwnPage(headers)) return refusal(403, 'Only Studio may ask for this.')
    const body = await readBody(request, longest)
    if (body === null) return refusal(413, 'That is too long.')
    const handed = parsed(body)
    if (handed === undefined) return refusal(400, 'The site could not read the request. Reload Studio and try again.')
    const { status, answer } = await send(handed)
    return { status, body: answer }
  }
}

function refusal(status: number, problem: string): MailEndpointAnswer {
  return { status, body: { state: 'notSent', problem } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
