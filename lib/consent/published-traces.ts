import type { SanityClient } from '@sanity/client'
import { publishedIdOf } from '../document-ids.ts'
import { pathOf } from '../routes.ts'
import { releaseVersions, type ReleaseVersions } from './release-versions.ts'
import { consentRecordId } from './record-id.ts'
import { defaultLanguage, isStoryLanguage } from '../languages.ts'

interface Text {
  readonly _id: string
  readonly title: string | null
  readonly language: string | null
  readonly slug: string | null
  readonly pictures: readonly string[]
}

/** Everything of a story that somebody could still reach. */
export interface PublishedTraces {
  readonly originalId: string
  readonly recordId: string
  /** Ids without `drafts.`: the story and its translations, drafts included. */
  readonly textIds: readonly string[]
  readonly published: readonly Text[]
  /** What they are or were to be called, drafts included. */
  readonly titles: readonly string[]
  /** Its public addresses, and old addresses that redirect there. */
  readonly addresses: readonly string[]
  readonly links: readonly string[]
  /** Ids of the redirects to it. If they stayed, they would lead to the story again if it returned. */
  readonly redirects: readonly string[]
  /** Ids of versions of the texts and of the record, in releases. */
  readonly versions: ReleaseVersions
  /** Asset ids of pictures that are used in this story only. */
  readonly pictures: readonly string[]
  /** What an earlier withdrawal recorded; it is kept. */
  readonly earlier: {
    readonly texts: readonly string[]
    readonly addresses: readonly string[]
    readonly pictures: readonly string[]
    readonly log: readonly string[]
  }
}

const TEXTS = `*[_type == "story" && (_id in [$id, "drafts." + $id] || _id in path("versions.*." + $id) || translationOf._ref == $id)]{
  _id, title, language, "slug": slug.current,
  "pictures": array::compact([coverImage.asset._ref, ...body[_type == "figure"].asset._ref])
}`
const AROUND = `{
  "links": *[_type == "reviewLink" && !defined(revokedAt) && subject._ref in $ids]._id,
  "redirects": *[_type == "redirect" && to._ref in $ids]{ _id, from },
  "pictures": *[_id in $pictures && count(*[references(^._id) && !(_id in $texts)]) == 0]._id,
  "earlier": {
    "texts": coalesce(*[_id == $record][0].withdrawnTexts, []),
    "addresses": coalesce(*[_id == $record][0].withdrawnAddresses, []),
    "pictures": coalesce(*[_id == $record][0].withdrawnPictures, []),
    "log": coalesce(*[_id == $record][0].withdrawalLog, [])
  }
}`

type Around = Pick<PublishedTraces, 'links' | 'pictures' | 'earlier'> & {
  readonly redirects: readonly { readonly _id: string; readonly from: string | null }[]
}

/**
 * Finds everything that a withdrawal has to remove.
 * @param client one that sees drafts and private documents (`raw`)
 * @param originalId the original story, not a translation
 */
export async function publishedTraces(client: SanityClient, originalId: string): Promise<PublishedTraces> {
  const texts = await client.fetch<Text[]>(TEXTS, { id: originalId })
  const recordId = consentRecordId(originalId)
  const published = texts.filter(({ _id }) => !_id.includes('.'))
  const textIds = [...new Set([originalId, ...texts.map(({ _id }) => publishedIdOf(_id))])]
  const { redirects, ...around } = await client.fetch<Around>(AROUND, {
    ids: textIds,
    texts: [...textIds, ...texts.map(({ _id }) => _id)],
    pictures: [...new Set(texts.flatMap(({ pictures }) => pictures))],
    record: recordId,
  })
  return {
    ...around,
    versions: await releaseVersions(client, [...textIds, recordId]),
    originalId,
    recordId,
    textIds,
    published,
    titles: texts.flatMap(({ title }) => title ?? []),
    addresses: [...new Set([...published.flatMap(addressOf), ...redirects.flatMap(({ from }) => from ?? [])])],
    redirects: redirects.map(({ _id }) => _id),
  }
}

function addressOf({ language, slug }: Text): string[] {
  const path = isStoryLanguage(language) ? pathOf({ _type: 'story', language, slug }, defaultLanguage) : null
  return path ? [path] : []
}
