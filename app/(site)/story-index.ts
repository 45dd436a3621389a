import { hash } from 'node:crypto'
import { cache } from 'react'
import { stegaClean } from '@sanity/client/stega'
import { dependOn, noteDependencies, type Noted } from '@/lib/dependencies/note-dependencies'
import { languages, type Language } from '@/lib/languages'
import type { IndexedStory } from '@/lib/story-index/indexed-story'
import { storyIndex, type IndexPart, type StoryIndex } from '@/lib/story-index/story-index'
import { sanityFetch } from '@/sanity/preview/live'
import { STORY_FACETS_QUERY, STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { cachePerLanguage, cachePerVersion } from './cache-per-language'
import { contentVersion } from './content-version'

// For editors, texts contain stega marks, which values to choose by must not have.
const stories = cachePerVersion(async () => stegaClean(await sanityFetch({ query: STORY_INDEX_QUERY })))

/** Every story that readers may see, in all languages, newest first. */
export const loadStories = (version: string | null): Promise<readonly IndexedStory[]> => stories.get(version)

/** What they belong to. */
export const loadFacets = cache(async (language: Language) =>
  stegaClean(await sanityFetch({ query: STORY_FACETS_QUERY, params: { language } })),
)

const indexes = cachePerLanguage(async (language, version) => {
  const [all, facets] = await Promise.all([loadStories(version), loadFacets(language)])
  return storyIndex({ all, facets, language })
})

/** What is made of all stories. Whoever looks at it says himself what he depends on. */
export const loadStoryIndex = cache(async (language: Language): Promise<Noted<StoryIndex>> => {
  const version = await contentVersion()
  return noteDependencies(() => indexes(language).get(version))
})

/** The same, or the one before it: for what nobody should wait for. Who shows a part of it is old when that is another. */
const loadSoon = cache(async (language: Language): Promise<Noted<StoryIndex>> => {
  const version = await contentVersion()
  return noteDependencies(async () => {
    const { thing, isOlder } = await indexes(language).getSoon(version, 0)
    dependOn({ isOlder })
    return thing
  })
})

/** An index that a page has found to be out of date is made again. */
export function dropStoryIndex(language: Language, { value }: Noted<StoryIndex>): void {
  indexes(language).drop(value)
}

/** What is being rendered is old when these become others, and whatever else of the index changes is not its business. */
export function showParts(language: Language, parts: readonly IndexPart<unknown>[]): void {
  dependOn({ values: Object.fromEntries(parts.map((part) => digestOf(language, part))) })
}

/**
 * Takes a part of the index.
 * @returns `undefined` where there is none of this name; that depends on the whole of it
 */
export async function loadPart<T>(
  language: Language,
  partOf: (index: StoryIndex) => IndexPart<T> | undefined,
  { mayBeOlder = false } = {},
): Promise<T | undefined> {
  const { value: index, dependencies } = await (mayBeOlder ? loadSoon(language) : loadStoryIndex(language))
  const part = partOf(index)
  if (part) {
    showParts(language, [part])
    dependOn({ isOlder: dependencies?.isOlder ?? false })
  } else dependOn(dependencies)
  return part?.value
}

/** The digests of all parts: where one has changed, the pages that show it are old. */
export async function sharedValues(): Promise<Record<string, string>> {
  const version = await contentVersion()
  const all = await Promise.all(
    languages.map(async ({ id: language }) => {
      const index = await indexes(language).get(version)
      return index.parts().map((part) => digestOf(language, part))
    }),
  )
  return Object.fromEntries(all.flat())
}

function digestOf(language: Language, { name, value }: IndexPart<unknown>): [string, string] {
  return [`${language}/${name}`, hash('sha256', JSON.stringify(value), 'base64url').slice(0, 10)]
}
