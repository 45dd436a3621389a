import { isStored } from '../../../lib/stored.ts'
import type { LinkCheck } from '../content/finding.ts'
import { askPublicly, OutOfReachError } from './ask-publicly.ts'
import type { Reach } from './reach.ts'

/** What trying an address came to. */
export type LinkAnswer = Pick<LinkCheck, 'state' | 'detail'> & {
  /** The host asked to be left alone for now. */
  readonly isBusy?: boolean
  /** Nothing came back at all: the fault may be on our side. */
  readonly isSilent?: boolean
}

export interface Trying {
  readonly reach: Reach
  /** Milliseconds for each request, with what it is redirected to. */
  readonly timeout: number
  /** Names us, so that the other site can contact us. */
  readonly userAgent: string
}

/** Some servers know no HEAD, or refuse it to everybody. */
const ASK_FOR_REAL = new Set([400, 401, 403, 404, 405, 406, 410, 500, 501, 503])

/** Tries an address once: by HEAD, and where that is not understood by asking for the page and not reading it. */
export async function tryLink(address: string, trying: Trying): Promise<LinkAnswer> {
  try {
    const head = await ask(address, 'HEAD', trying)
    return outcomeOf(ASK_FOR_REAL.has(head) ? await ask(address, 'GET', trying) : head)
  } catch (error) {
    return failure(error)
  }
}

function ask(address: string, method: 'HEAD' | 'GET', { reach, timeout, userAgent }: Trying): Promise<number> {
  return askPublicly(address, { method, timeout, reach, headers: { 'user-agent': userAgent, accept: '*/*' } })
}

function outcomeOf(status: number): LinkAnswer {
  if (status < 400) return { state: 'alive', detail: '' }
  if (status === 404 || status === 410) return { state: 'dead', detail: `not found (${status})` }
  if (status === 429) return { state: 'unsure', detail: 'the site asked us to come back later (429)', isBusy: true }
  if (status === 401 || status === 403) return { state: 'unsure', detail: `does not let a machine look (${status})` }
  return { state: 'unsure', detail: `answered ${status}` }
}

function failure(error: unknown): LinkAnswer {
  if (error instanceof OutOfReachError) return { state: 'dead', detail: 'leads to where readers cannot follow' }
  const cause = isStored(error) ? error.cause : undefined
  if ([error, cause].some((each) => isStored(each) && each.name === 'TimeoutError'))
    return { state: 'unsure', detail: 'gave no answer in time', isSilent: true }
  const code = isStored(error) && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOTFOUND') return { state: 'dead', detail: 'there is no such site', isSilent: true }
  if (code.startsWith('ERR_TLS') || code.includes('CERT'))
    return { state: 'unsure', detail: `its certificate is not right (${code})` }
  return { state: 'unsure', detail: `could not be reached${code ? ` (${code})` : ''}`, isSilent: true }
}
