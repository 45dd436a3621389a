import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Reach } from './reach.ts'
import { unlessAborted } from './unless-aborted.ts'

export interface Question {
  readonly method: 'HEAD' | 'GET'
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds for all of it, redirects included. */
  readonly timeout: number
  readonly reach: Reach
}

/** An address that the server never requests: the author of a link must not learn from us what is there. */
export class OutOfReachError extends Error {}

/** More than any site needs; browsers give up after 20. */
const mostRedirects = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Asks an address that somebody wrote, follows its redirects, and reads no body. What was judged is what is connected to: a
 * name is not looked up again in between. Every request of the server to such an address goes this way.
 * @returns the status at the end
 * @throws OutOfReachError before anything is sent to where it must not go; what Node throws when there is no answer
 */
export async function askPublicly(address: string, question: Question): Promise<number> {
  const signal = AbortSignal.timeout(question.timeout)
  let url = new URL(address)
  for (let count = 0; count <= mostRedirects; count++) {
    const { status, location } = await askOnce(url, question, signal)
    if (!redirects.has(status) || location === undefined || !URL.canParse(location, url)) return status
    url = new URL(location, url)
  }
  throw new OutOfReachError('It leads on and on.')
}

async function askOnce(url: URL, { method, headers, reach }: Question, signal: AbortSignal) {
  const isSecure = url.protocol === 'https:'
  if (!isSecure && url.protocol !== 'http:') throw new OutOfReachError('It is no web address.')
  if (url.username !== '' || url.password !== '') throw new OutOfReachError('It holds a name or a password.')
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const port = Number(url.port) || (isSecure ? 443 : 80)
  const addresses = isIP(host) === 0 ? await unlessAborted(reach.resolve(host), signal) : [host]
  // All of them: the connection takes whichever answers.
  const [first] = addresses
  if (first === undefined || !addresses.every((each) => reach.mayConnect(each, port)))
    throw new OutOfReachError('It is not on the internet.')
  const all = addresses.map((each) => ({ address: each, family: isIP(each) }))
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const send = isSecure ? requestHttps : requestHttp
    const outgoing = send(
      url,
      {
        method,
        headers,
        signal,
        // No connection of somebody else's question.
        agent: false,
        lookup: (_host, options, done) => {
          if (options.all) done(null, all)
          else done(null, first, isIP(first))
        },
      },
      (answer: IncomingMessage) => {
        answer.destroy()
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}
