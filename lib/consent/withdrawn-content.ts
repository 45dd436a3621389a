import { defaultLanguage } from '../languages.ts'
import type { WITHDRAWN_QUERY_RESULT } from '../types.generated.ts'
import { normalPath } from '../redirects/redirect-table.ts'
import { pathOf } from '../routes.ts'
import { copyFormats, copyPath } from '../routes/machines.ts'
import { goneAddresses } from './gone-addresses.ts'
import { consentRecordId } from './record-id.ts'

/** Withdrawn content, the pictures that readers can see, and the files that they may keep. */
export interface WithdrawnContent {
  /** Paths of uncovered stories, in the form of `normalPath`. */
  readonly addresses: ReadonlySet<string>
  /** The paths, and old addresses, at which readers could once read such a story: they answer 410. */
  readonly gone: ReadonlySet<string>
  /** File names of pictures without consent. */
  readonly pictures: ReadonlySet<string>
  /** File names of the pictures on current pages that have consent. */
  readonly shown: ReadonlySet<string>
  /** Paths of the copies to keep that readers may have now, in the form of `normalPath`: of few stories. */
  readonly copies: ReadonlySet<string>
}

/**
 * The one definition of withdrawn content, which the front drops and the site answers with 410. “Covered” and “in its
 * display window” mean the same as in `readableStory`; a test compares the two.
 */
export function withdrawnContent(found: WITHDRAWN_QUERY_RESULT): WithdrawnContent {
  const { records, stories, inPages, logos, redirects } = found
  const recordOf = new Map(records.map((record) => [record._id, record]))
  const shown = new Set<string>()
  const refused = new Set<string>()
  const copies = new Set<string>()
  const add = (files: Set<string>, ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null) files.add(fileOf(id))
  }
  const addresses = records.flatMap(({ withdrawnAddresses }) => withdrawnAddresses ?? [])
  for (const { withdrawnPictures } of records) add(refused, withdrawnPictures ?? [])
  for (const story of stories) {
    const record = recordOf.get(consentRecordId(story.original ?? story._id))
    const languages: readonly string[] = record?.languages ?? []
    const isCovered = story.language !== null && languages.includes(story.language)
    const path = pathOf(story, defaultLanguage)
    if (path && !isCovered) addresses.push(path)
    const isRead = isCovered && story.isInDisplayWindow === true
    if (path && isRead && record?.includesCopies === true)
      for (const format of copyFormats) copies.add(normalPath(copyPath(path, format)))
    add(isRead && record?.includesPictures === true ? shown : refused, [story.cover, ...(story.inText ?? [])])
  }
  const storiesOf = Map.groupBy(stories, ({ _id, original }) => consentRecordId(original ?? _id))
  const withStories = records.map((record) => ({
    ...record,
    originals: storiesOf.get(record._id) ?? [],
    translations: [],
  }))
  add(shown, logos)
  add(shown, inPages)
  return {
    addresses: new Set(addresses.map(normalPath)),
    gone: goneAddresses({ records: withStories, redirects }),
    pictures: new Set([...refused].filter((file) => !shown.has(file))),
    shown,
    copies,
  }
}

/** `image-<hash>-<size>-<kind>` is the file `<hash>-<size>.<kind>`. */
function fileOf(id: string): string {
  return id.replace(/^image-/u, '').replace(/-([a-z0-9]+)$/u, '.$1')
}
