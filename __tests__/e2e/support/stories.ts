import type { SanityClient } from '@sanity/client'
import type { Language } from '@/lib/languages'

export interface MadeStory {
  readonly id: string
  readonly title: string
  readonly language: Language
  /** Where readers find it. */
  readonly path: string
}

const lists: Readonly<Record<Language, string>> = { en: '/en/stories', nl: '/nl/verhalen' }

function newStory(language: Language): MadeStory {
  const mark = crypto.randomUUID().slice(0, 8)
  const id = `journey-${mark}`
  return { id, title: `Journey ${mark}`, language, path: `${lists[language]}/${id}` }
}

const fieldsOf = ({ id, title, language }: MadeStory) => ({
  _type: 'story' as const,
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
})

/**
 * A published story of our own, with the consent that readers need to see it: no journey depends on seed content.
 * @param changes fields that are otherwise than usual
 */
export async function makeStory(
  client: SanityClient,
  language: Language = 'en',
  changes: object = {},
): Promise<MadeStory> {
  const story = newStory(language)
  await client
    .transaction()
    .create({ _id: story.id, ...fieldsOf(story), ...changes })
    .create({
      _id: `consent.${story.id}`,
      _type: 'consentRecord',
      story: { _type: 'reference', _ref: story.id, _weak: true },
      basis: 'noIdentifiablePerson',
      uses: ['text', 'name', 'image', 'voice'],
      channels: ['web'],
      languages: [language],
    })
    .commit()
  return story
}

/**
 * A story that is only begun, and that nobody has recorded consent for. Never make one by deleting the record of another:
 * Studio shows a document that was deleted, which cannot be written in until it is restored.
 */
export async function makeDraft(client: SanityClient, title: string): Promise<MadeStory> {
  const story = { ...newStory('en'), title }
  await client.create({ _id: `drafts.${story.id}`, ...fieldsOf(story) })
  return story
}

/** A title that no other run has used. */
export const newTitle = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`
