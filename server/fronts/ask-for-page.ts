import type { FinishedPage } from '../front/answers/finished-page.ts'
import { Refusal } from '../front/pages/breaker.ts'
import { unpackPage } from '../front/pages/packed-page.ts'
import type { Questions } from '../processes/questions.ts'
import { PageAnswer } from './front-messages.ts'

/** What is rendered is waited for as long as the first front waits for Next. Milliseconds. */
const longestRendering = 16_000

/**
 * Has the first front give the page at an address.
 * @throws Refusal where nothing was tried, since nothing answers; Error for any other reason why there is none
 */
export async function askForPage(ask: Questions['ask'], address: string): Promise<FinishedPage> {
  const answer = PageAnswer.nullable().parse(await ask('page', { given: address, patience: longestRendering }))
  if (!answer) throw new Error('The first front does not answer.')
  if ('problem' in answer) throw answer.isRefused ? new Refusal(answer.problem) : new Error(answer.problem)
  return wholePage(answer)
}

/** @throws when it was damaged on its way */
export function wholePage({ packed, version }: Extract<PageAnswer, { version: number }>): FinishedPage {
  const page = unpackPage(packed, version)
  if (!page) throw new Error('A page came damaged from the first front.')
  return page
}
