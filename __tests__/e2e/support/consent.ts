import { expect, type Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import type { Language, FrameLanguage } from '@/lib/languages'
import type { ConsentAnswer } from '@/lib/review/consent/answer'
import { wordsHash } from '@/lib/review/consent/confirmed-words'
import { recordAfter } from '@/lib/review/consent/record-after'
import { consentWords } from '@/lib/review/words/consent-words'
import { siteUrl } from './site'
import { makeStory, type MadeStory } from './stories'

/** The words of these languages are confirmed, as an editor does it in Studio. */
export async function haveWords(client: SanityClient, ...languages: readonly FrameLanguage[]): Promise<void> {
  for (const language of languages)
    await client.createOrReplace({
      _id: `review.words.${language}`,
      _type: 'reviewWords',
      wordsHash: await wordsHash(consentWords(language)),
      confirmedBy: 'Amal',
    })
}

/** A story with a picture that nobody agreed to, whose consent is over: readers do not see it until consent is given again. */
export async function makeUncovered(client: SanityClient, language: Language = 'en'): Promise<MadeStory> {
  const colour = `#${crypto.randomUUID().slice(0, 6)}`
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const { _id } = await client.assets.upload('image', bytes)
  const coverImage = { _type: 'image', asset: { _type: 'reference', _ref: _id }, alt: 'A coloured field' }
  const story = await makeStory(client, language, { coverImage })
  const earlier = { basis: 'publishedEarlier', reconfirmBy: '2020-01-01', anonymity: 'named', uses: ['text'] }
  await client.patch(`consent.${story.id}`).set(earlier).commit()
  await expect.poll(() => statusOf(story.path)).toBe(410)
  return story
}

/** What was answered by a link becomes the record, by the rule by which Studio confirms it. The answer itself still waits there. */
export async function confirmGiven(client: SanityClient, story: MadeStory): Promise<void> {
  const answers = await client.fetch<ConsentAnswer[]>('*[_type == "consentAnswer" && story._ref == $id]', {
    id: story.id,
  })
  const [given] = answers
  if (!given) throw new Error('Nothing was answered.')
  const record = await client.getDocument(`consent.${story.id}`)
  const { set, unset } = recordAfter(given, answers, record ?? null, Date.now())
  await client.patch(`consent.${story.id}`, { set, unset: [...unset] }).commit()
}

export const statusOf = async (path: string) => (await fetch(siteUrl() + path)).status

/** Answers every question of the form with yes, but these. */
export async function answer(page: Page, no: readonly string[] = []): Promise<void> {
  await page.locator('#reads-en').check()
  for (const group of await page.locator('fieldset[id]').all()) {
    const id = await group.getAttribute('id')
    if (id !== 'reads' && id !== 'period')
      await group.locator(`[value="${no.includes(id ?? '') ? 'no' : 'yes'}"]`).check()
  }
  await page.locator('#period-2').check()
}

/** Goes from the page of taking back to its end. */
export async function takeBack(page: Page, part: string): Promise<void> {
  await page.locator(`#part-${part}`).check()
  await page.locator('.consent-form button').click()
  await page.locator('form[action$="/withdraw/now"] button').click()
}
