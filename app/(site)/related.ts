import { createHash } from 'node:crypto'
import { stegaClean } from '@sanity/client/stega'
import { dependOn, noteDependencies } from '@/lib/dependencies/note-dependencies'
import { languages, type Language } from '@/lib/languages'
import { relatedStories, type LinkedStory } from '@/lib/related-stories'
import { sanityFetch } from '@/sanity/preview/live'
import { STORY_LINKS_QUERY } from '@/sanity/queries/stories'
import { cachePerLanguage } from './cache-per-language'
import { contentVersion } from './content-version'

const links = cachePerLanguage(async (language) => {
  const stories: LinkedStory[] = stegaClean(
    await sanityFetch({ query: STORY_LINKS_QUERY, params: { language, all: true, near: [] } }),
  )
  return { stories, relatedTo: relatedStories(stories) }
})

/**
 * The ids of the stories that are related to one. Which they are depends on all stories, and seldom changes with one of
 * them: so a page depends on the outcome only, a shared value.
 */
export async function loadRelated(language: Language, id: string): Promise<string[]> {
  const version = await contentVersion()
  const { value } = await noteDependencies(() => links(language).get(version))
  const story = value.stories.find(({ _id }) => _id === id)
  const related = story ? value.relatedTo(story) : []
  dependOn({ values: { [nameOf(language, id)]: digestOf(related) } })
  return related
}

/** What `loadRelated` gives for every story, as digests: where one has changed, the page is old. */
export async function relatedValues(): Promise<Record<string, string>> {
  const version = await contentVersion()
  const all = await Promise.all(
    languages.map(async ({ id: language }) => {
      const { stories, relatedTo } = await links(language).get(version)
      return stories.map((story) => [nameOf(language, story._id), digestOf(relatedTo(story))] as const)
    }),
  )
  return Object.fromEntries(all.flat())
}

const nameOf = (language: Language, id: string) => `related/${language}/${id}`

const digestOf = (ids: readonly string[]) => createHash('sha256').update(ids.join()).digest('base64url').slice(0, 10)
