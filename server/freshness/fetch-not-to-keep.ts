import type { SanityClient } from '@sanity/client'
import { readersParams } from '../../lib/consent/readers-params.ts'
import { withdrawnContent } from '../../lib/consent/withdrawn-content.ts'
import { defaultLanguage } from '../../lib/languages.ts'
import { normalPath } from '../../lib/redirects/redirect-table.ts'
import { pathOf } from '../../lib/routes.ts'
import { TO_KEEP_QUERY } from '../../sanity/queries/private/to-keep.ts'
import { WITHDRAWN_QUERY } from '../../sanity/queries/private/withdrawn.ts'

/** What no archive of the site may have in it, and the stories that one may have. */
export interface NotToKeep {
  /** Paths of stories, withdrawn ones too, in the form of `normalPath`. */
  readonly addresses: ReadonlySet<string>
  /** File names of pictures. */
  readonly pictures: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  /** Paths of the stories that an archive may have, in the same form. */
  readonly kept: ReadonlySet<string>
  /** How many stories readers see today that no archive may have. */
  readonly leftOut: number
}

/**
 * Asks what may be in no archive of the site as of now.
 * @throws whatever the content API threw: without an answer there is no archive
 */
export async function fetchNotToKeep(client: SanityClient, now: Date): Promise<NotToKeep> {
  const fresh = { perspective: 'published', cache: 'no-store' } as const
  const toKeep = { ...readersParams(now, false, true) }
  const [found, archived, read] = await Promise.all([
    client.fetch(WITHDRAWN_QUERY, toKeep, fresh),
    client.fetch(TO_KEEP_QUERY, toKeep, fresh),
    client.fetch(TO_KEEP_QUERY, { ...readersParams(now) }, fresh),
  ])
  const kept = archived.filter(({ isCovered }) => isCovered === true)
  const refused = archived.filter(({ isCovered }) => isCovered !== true)
  const refusedIds = new Set(refused.map(({ _id }) => _id))
  const { addresses, gone, pictures } = withdrawnContent(found)
  const keptPaths = pathsOf(kept)
  const titlesOfKept = new Set(titlesOf(kept))
  return {
    // What stands at an address today is what counts, whatever stood there once.
    addresses: new Set([...addresses, ...gone, ...pathsOf(refused)].filter((path) => !keptPaths.has(path))),
    pictures,
    titles: new Set(titlesOf(refused).filter((title) => !titlesOfKept.has(title))),
    ids: new Set([...refusedIds, ...found.records.flatMap(({ withdrawnTexts }) => withdrawnTexts ?? [])]),
    kept: keptPaths,
    leftOut: read.filter((story) => story.isCovered && story.isInDisplayWindow && refusedIds.has(story._id)).length,
  }
}

type AddressedTitle = Parameters<typeof pathOf>[0] & { readonly title: unknown }

const titlesOf = (stories: readonly AddressedTitle[]): string[] =>
  stories.flatMap(({ title }) => (typeof title === 'string' && title.trim() !== '' ? [title] : []))

const pathsOf = (stories: readonly AddressedTitle[]): ReadonlySet<string> =>
  new Set(stories.flatMap((story) => pathOf(story, defaultLanguage) ?? []).map(normalPath))
