import type { SanityClient } from '@sanity/client'
import type { Language } from '@/sanity/languages'

export interface MadeStory {
  readonly id: string
  readonly title: string
  readonly language: Language
  /** Where readers find it. */
  readonly path: string
}

const lists: Readonly<Record<Language, string>> = { en: '/en/stories', nl: '/nl/verhalen' }

/**
 * A published story of our own, with the consent that readers need to see it: no journey depends on seed content.
 * @param changes fields that are otherwise than usual
 */
export async function makeStory(
  client: SanityClient,
  language: Language = 'en',
  changes: object = {},
): Promise<MadeStory> {
  const mark = crypto.randomUUID().slice(0, 8)
  const id = `journey-${mark}`
  const title = `Journey ${mark}`
  await client
    .transaction()
    .create({
      _id: id,
      _type: 'story',
      language,
      title,
      slug: { _type: 'slug', current: id },
      summary: 'Written by a test to be changed by it, long enough for the rule of fifty characters.',
      sensitivity: 'none',
      translationStatus: 'original',
      body: [
        {
          _type: 'block',
          _key: 'first',
          style: 'normal',
          markDefs: [],
          children: [{ _type: 'span', _key: 'words', text: 'One paragraph.', marks: [] }],
        },
      ],
      ...changes,
    })
    .create({
      _id: `consent.${id}`,
      _type: 'consentRecord',
      story: { _type: 'reference', _ref: id, _weak: true },
      basis: 'noIdentifiablePerson',
      uses: ['text', 'name', 'image', 'voice'],
      channels: ['web'],
      languages: [language],
    })
    .commit()
  return { id, title, language, path: `${lists[language]}/${id}` }
}

/** A title that no other run has used. */
export const newTitle = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`
