import { messageOf } from '../../lib/message-of.ts'
import type { Front } from '../front/front.ts'
import { Refusal } from '../front/pages/breaker.ts'
import { packPage } from '../front/pages/packed-page.ts'
import type { PageAnswer } from './front-messages.ts'

/** What the first front says to another that asks for the page at an address. */
export async function pageAnswer({ newest }: Pick<Front, 'newest'>, address: unknown): Promise<PageAnswer> {
  try {
    const page = await newest(String(address))
    return { version: page.version, packed: packPage(page) }
  } catch (error) {
    return { problem: messageOf(error), isRefused: error instanceof Refusal }
  }
}
