import type { SanityClient } from '@sanity/client'
import { readersParams } from '../lib/consent/readers-params.ts'
import { consentRecordId } from '../lib/consent/record-id.ts'
import { normalPath } from '../lib/redirects.ts'
import { pathOf } from '../lib/routes.ts'
import { defaultLanguage } from '../sanity/languages.ts'
import { TAKEN_BACK_QUERY } from '../sanity/queries/private/taken-back.ts'
import type { TAKEN_BACK_QUERY_RESULT } from '../sanity/types.generated.ts'
import type { TakenBack } from './front/taken-back.ts'

/** What nobody may get, and which pictures readers see. */
export interface Judged extends TakenBack {
  /** File names of the pictures that stand on a page of today, where their use was agreed to. */
  readonly shown: ReadonlySet<string>
}

/** Asks what was taken back. On its own and not with the pages, since it must hold when no page can be rendered. */
export async function askTakenBack(client: SanityClient, now: Date): Promise<Judged> {
  return judge(await client.fetch(TAKEN_BACK_QUERY, { ...readersParams(now) }, { perspective: 'published' }))
}

/** Pure. A story is covered and in its display window as `readableStory` says it; a test holds the two together. */
function judge({ records, stories, inPages, logos }: TAKEN_BACK_QUERY_RESULT): Judged {
  const recordOf = new Map(records.map((record) => [record._id, record]))
  const shown = new Set<string>()
  const refused = new Set<string>()
  const add = (files: Set<string>, ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null) files.add(fileOf(id))
  }
  const addresses = records.flatMap(({ withdrawnAddresses }) => withdrawnAddresses ?? [])
  const gone = [...addresses]
  for (const { withdrawnPictures } of records) add(refused, withdrawnPictures ?? [])
  for (const story of stories) {
    const record = recordOf.get(consentRecordId(story.original ?? story._id))
    const languages: readonly string[] = record?.languages ?? []
    const isCovered = story.language !== null && languages.includes(story.language)
    const path = isCovered ? null : pathOf(story, defaultLanguage)
    if (path) addresses.push(path)
    if (path && record?.ended) gone.push(path)
    const showsPictures = isCovered && story.isInDisplayWindow === true && record?.includesPictures === true
    add(showsPictures ? shown : refused, [story.cover, ...(story.inText ?? [])])
  }
  add(shown, logos)
  add(shown, inPages)
  return {
    addresses: new Set(addresses.map(normalPath)),
    gone: new Set(gone.map(normalPath)),
    pictures: new Set([...refused].filter((file) => !shown.has(file))),
    shown,
  }
}

/** `image-<hash>-<size>-<kind>` is the file `<hash>-<size>.<kind>`. */
function fileOf(id: string): string {
  return id.replace(/^image-/u, '').replace(/-([a-z0-9]+)$/u, '.$1')
}
