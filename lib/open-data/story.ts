import { z } from 'zod'
import { defaultLanguage, storyLanguages } from '../languages.ts'
import type { STORIES_DATA_QUERY_RESULT } from '../types.generated.ts'
import { machineDate } from '../dates.ts'
import type { Dictionary } from '../dictionaries/index.ts'
import { pathOf } from '../routes.ts'
import { listOf, orNull, text, webAddress, type BaseUrls, type RowOf } from './fields.ts'

/** A story in one language, in the open data: without its body, which belongs to the partnership. */
export function storySchema({ id, outcomes, updatedAt, story: words }: Dictionary['openData']['fields']) {
  return z.object({
    id: text.describe(id),
    original: text.describe(words.original),
    language: z.enum(storyLanguages.map((language) => language.id)).describe(words.language),
    title: text.describe(words.title),
    summary: orNull(text).describe(words.summary),
    url: webAddress.describe(words.url),
    publishedOn: orNull(z.iso.date()).describe(words.publishedOn),
    translation: orNull(z.enum(['original', 'toBeConfirmed', 'confirmed'])).describe(words.translation),
    sensitivity: orNull(z.enum(['none', 'mayDistress'])).describe(words.sensitivity),
    contentNote: orNull(text).describe(words.contentNote),
    countries: listOf(
      z.object({ code: text.describe(words.countryCode), name: orNull(text).describe(words.countryName) }),
    ).describe(words.countries),
    outcomes: listOf(z.int()).describe(outcomes),
    signatories: listOf(
      z.object({ id: text.describe(words.signatoryId), name: orNull(text).describe(words.signatoryName) }),
    ).describe(words.signatories),
    localPartners: listOf(text).describe(words.localPartners),
    fullStory: orNull(
      z.object({
        title: orNull(text).describe(words.fullStoryTitle),
        url: orNull(webAddress).describe(words.fullStoryUrl),
        publisher: orNull(text).describe(words.fullStoryPublisher),
        language: orNull(text).describe(words.fullStoryLanguage),
      }),
    ).describe(words.fullStory),
    updatedAt: z.iso.datetime().describe(updatedAt),
  })
}

export function storyRow(
  story: STORIES_DATA_QUERY_RESULT[number],
  { siteUrl }: BaseUrls,
): RowOf<ReturnType<typeof storySchema>> {
  const path = pathOf(story, defaultLanguage)
  return {
    id: story._id,
    original: story.original,
    language: story.language,
    title: story.title,
    summary: story.summary,
    url: path && siteUrl + path,
    publishedOn: machineDate(story.publishedAt ?? ''),
    translation: story.translationStatus,
    sensitivity: story.sensitivity,
    contentNote: story.contentNote,
    countries: story.countries ?? [],
    outcomes: story.outcomes ?? [],
    signatories: story.signatories?.map(({ _id: id, name }) => ({ id, name })) ?? [],
    localPartners: story.localPartners?.filter(Boolean) ?? [],
    fullStory: story.fullStory,
    updatedAt: story._updatedAt,
  }
}
