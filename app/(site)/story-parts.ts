import { hash } from 'node:crypto'
import { sharedValueName } from '@/lib/dependencies/dependencies'
import { dependOn, noteDependencies, type Noted } from '@/lib/dependencies/note-dependencies'
import { furtherLanguages, languages, type FurtherLanguage, type Language, type StoryLanguage } from '@/lib/languages'
import type { FurtherIndex } from '@/lib/story-index/further-index'
import { storyAddresses, type StoryAddress } from '@/lib/story-index/story-addresses'
import type { IndexPart, StoryIndex } from '@/lib/story-index/story-index'
import { contentVersion } from './content-version'
import { furtherIndexes, loadFurtherIndex, loadStories, loadStoryIndex, storyIndexes } from './story-index'

/**
 * What is being rendered is old when these parts of the index become others, and whatever else of it changes is not its
 * business. Without any it depends on all of it.
 */
export function showParts(
  language: StoryLanguage,
  { dependencies }: Noted<StoryIndex | FurtherIndex>,
  parts: readonly IndexPart<unknown>[] | null,
): void {
  const isOlder = dependencies?.isOlder === true
  if (parts)
    dependOn({
      values: Object.fromEntries(parts.map((part) => digestOf(language, part))),
      isOlder,
      // A part may have the title of a story in it.
      needsConsent: true,
    })
  else dependOn(dependencies && { ...dependencies, isProvisional: isOlder })
}

/**
 * Takes a part of the index.
 * @param longest that is waited for the newest. Milliseconds
 * @returns `undefined` where there is none of this name
 */
export async function loadPart<T>(
  language: Language,
  partOf: (index: StoryIndex) => IndexPart<T> | undefined,
  longest?: number,
): Promise<T | undefined> {
  const index = await loadStoryIndex(language, longest)
  const part = partOf(index.value)
  showParts(language, index, part ? [part] : null)
  return part?.value
}

/** The same of what is made of the stories in a language that has stories alone. */
export async function loadFurtherPart<T>(
  language: FurtherLanguage,
  partOf: (index: FurtherIndex) => IndexPart<T>,
): Promise<T> {
  const index = await loadFurtherIndex(language)
  const part = partOf(index.value)
  showParts(language, index, [part])
  return part.value
}

/** Where all stories stand. Who shows it is old when that has become other, not whenever a story has. */
export async function loadStoryAddresses(): Promise<readonly StoryAddress[]> {
  const version = await contentVersion()
  const all = await noteDependencies(() => loadStories(version))
  const part = storyAddresses(all.value)
  dependOn({ values: Object.fromEntries([digestOf(allLanguages, part)]), needsConsent: true })
  return part.value
}

/** The digests of all parts: where one has changed, the pages that show it are old. */
export async function sharedValues(): Promise<Record<string, string>> {
  const version = await contentVersion()
  const all = await Promise.all(
    languages.map(async ({ id: language }) => {
      const index = await storyIndexes(language).get(version)
      return index.parts().map((part) => digestOf(language, part))
    }),
  )
  const further = await Promise.all(
    furtherLanguages.map(async (language) => {
      const index = await furtherIndexes(language).get(version)
      return index.parts().map((part) => digestOf(language, part))
    }),
  )
  const addresses = digestOf(allLanguages, storyAddresses(await loadStories(version)))
  return Object.fromEntries([...all.flat(), ...further.flat(), addresses])
}

/** Under which the parts stand that are of no language. */
const allLanguages = 'all'

/** Of parts that an index has from the one before, there are thousands. */
const digests = new WeakMap<IndexPart<unknown>, string>()

function digestOf(language: StoryLanguage | typeof allLanguages, part: IndexPart<unknown>): [string, string] {
  const digest = digests.get(part) ?? hash('sha256', JSON.stringify(part.value), 'base64url').slice(0, 10)
  digests.set(part, digest)
  return [sharedValueName(`${language}/${part.name}`, part.hasWords === true), digest]
}
