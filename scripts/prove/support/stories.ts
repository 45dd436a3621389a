import type { SanityClient } from '@sanity/client'
import { withdraw } from '../../../lib/consent/withdraw.ts'

/** A published story with the consent that readers need to see it. */
export async function makeStory(client: SanityClient): Promise<{ readonly id: string; readonly path: string }> {
  const id = `prove-${crypto.randomUUID().slice(0, 8)}`
  const children = [{ _type: 'span', _key: 'words', text: 'One paragraph.', marks: [] }]
  await client
    .transaction()
    .create({
      _id: id,
      _type: 'story',
      language: 'en',
      title: `Story ${id}`,
      slug: { _type: 'slug', current: id },
      summary: 'Written by a drill to be changed by it, long enough for the rule of fifty characters.',
      sensitivity: 'none',
      translationStatus: 'original',
      body: [{ _type: 'block', _key: 'first', style: 'normal', markDefs: [], children }],
    })
    .create({
      _id: `consent.${id}`,
      _type: 'consentRecord',
      story: { _type: 'reference', _ref: id, _weak: true },
      basis: 'noIdentifiablePerson',
      uses: ['text', 'name', 'image', 'voice'],
      channels: ['web'],
      languages: ['en'],
    })
    .commit()
  return { id, path: `/en/stories/${id}` }
}

/**
 * Withdraws consent by the steps that Studio takes.
 * @throws Error when one of them was not done
 */
export async function withdrawConsent(client: SanityClient, id: string): Promise<void> {
  const steps = await withdraw(client, id, { by: 'A drill', now: new Date() })
  const left = steps.flatMap(({ what, problem }) => (problem ? [`${what} ${problem}`] : []))
  if (left.length > 0) throw new Error(left.join('\n'))
}
