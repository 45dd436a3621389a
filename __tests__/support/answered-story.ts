import type { SanityClient } from '@sanity/client'
import { covered } from '@/lib/consent/readers-filter'
import { readersParams } from '@/lib/consent/readers-params'
import type { ConsentAnswer, WithdrawablePart } from '@/lib/review/consent/answer'
import type { ConsentForm } from '@/lib/review/consent/read-form'
import { carryOutWithdrawals } from '@/sanity/review/consent/carry-out-withdrawals'
import { linkConsent } from '@/sanity/review/consent/link-consent'
import { giveAnswer } from '@/sanity/review/consent/give-answer'
import { withdrawByLink } from '@/sanity/review/consent/withdraw-by-link'
import { answersOf, type StoryAnswers } from '@/sanity/studio/consent/queries/answers'
import { confirmAnswer } from '@/sanity/studio/consent/queries/confirm-answer'

export const now = new Date('2026-06-15T12:00:00Z')
export const editor = { name: 'Ada', now }
export const formId = '00000000-0000-4000-8000-000000000001'
export const form: ConsentForm = {
  answers: { text: 'yes', image: 'yes', name: 'yes', voice: 'yes', web: 'yes', print: 'no', copies: 'yes' },
  period: '1',
  reads: ['en'],
  nameGiven: 'Amal',
}

/** A story on a lake, which the holder of the link `review.a` answers about. */
export function answeredStory(client: SanityClient) {
  const state = async (): Promise<StoryAnswers & { readonly answer: ConsentAnswer }> => {
    const found = await answersOf(client, 'story')
    const [answer] = found.answers
    if (!answer) throw new Error('Nothing was answered.')
    return { ...found, answer }
  }
  return {
    give: (changes: Partial<Parameters<typeof giveAnswer>[1]> = {}, at = now) =>
      giveAnswer(
        { read: client, write: () => client, now: () => at },
        {
          linkId: 'review.a',
          storyId: 'story',
          formId,
          form,
          asked: ['en'],
          seen: [{ documentId: 'story', revision: 'r', language: 'en' }],
          frameLanguage: 'ar',
          wordsHash: 'hash',
          ...changes,
        },
      ),
    state,
    confirm: async () => {
      const found = await state()
      await confirmAnswer(client, found.answer, found, editor)
    },
    async takeBack(part: WithdrawablePart, isCarriedOut = true) {
      const found = await linkConsent(client, 'review.a')
      if (!found) throw new Error('Nothing was answered.')
      const isTaken = await withdrawByLink(found, part, { read: client, write: () => client, now: () => now })
      if (!isTaken) throw new Error('There was nothing to take back.')
      if (isCarriedOut) await carryOutWithdrawals(client, () => now)
    },
    isShown: async () =>
      (await client.fetch<string[]>(`*[_type == "story" && ${covered}]._id`, readersParams(now))).includes('story'),
    record: () => client.getDocument('consent.story'),
  }
}
