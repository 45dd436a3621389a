import type { SanityClient } from '@sanity/client'
import type { Language } from '@/lib/languages'
import { makeStory, type MadeStory } from './stories'

/** A word that nobody has written before: letters only, since numbers are not forgiven a mistake. */
export function newWord(): string {
  const letters = [...crypto.randomUUID().replaceAll('-', '')].map(
    (digit) => 'bdfgklmnprtvwxzc'[Number.parseInt(digit, 16)],
  )
  return letters.slice(0, 6).join('a')
}

/** A signatory of our own, by which the stories of one journey can be told from all others. */
export async function makeSignatory(client: SanityClient) {
  const word = newWord()
  const name = `Signatory ${word}`
  const slug = `journey-${word}`
  const { _id: id } = await client.create({
    _id: `journey-partner-${word}`,
    _type: 'partner',
    kind: 'knowledgeInstitution',
    slug: { _type: 'slug', current: slug },
    name: [{ _key: 'en', language: 'en', value: name }],
    plans: ['IV'],
  })
  return { id, name, slug }
}

export type MadeSignatory = Awaited<ReturnType<typeof makeSignatory>>

/** A story that this signatory is credited with, of a year before all others, so that it stands last in lists. */
export async function makeCredited(
  client: SanityClient,
  { id: signatory }: MadeSignatory,
  { language = 'en', title }: { readonly language?: Language; readonly title?: string } = {},
): Promise<MadeStory> {
  const story = await makeStory(client, language)
  const credited = [{ _key: signatory, _type: 'reference', _ref: signatory, _weak: true }]
  const rest = { signatories: credited, publishedAt: '1995-03-08T00:00:00Z', ...(title && { title }) }
  await client.patch(story.id).set(rest).commit()
  return { ...story, title: title ?? story.title }
}

/** Takes off again what a journey made. */
export async function removeAll(client: SanityClient, ids: readonly string[]): Promise<void> {
  await ids.reduce((transaction, id) => transaction.delete(id), client.transaction()).commit()
}
