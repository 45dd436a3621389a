import type { SanityClient } from '@sanity/client'
import type { StoredDocument } from '../../../../lib/stored.ts'
import { JUST_UPLOADED, PICTURES_PER_PAGE, type Cursor, type PictureChoice } from '../rules/choice.ts'
import { useOf, type PictureEntry } from '../rules/picture.ts'
import type { KnownConsent } from '../rules/reuse.ts'
import { CONSENT_QUERY, MOST_FOUND, PICTURE_QUERY, picturesQuery, WORDS_QUERY } from './picture-query.ts'

/** Of a search; more say nothing more. */
const MOST_WORDS = 8

export interface PicturePage {
  readonly entries: readonly PictureEntry[]
  readonly consent: KnownConsent
  /** Where the next page begins; `null` when this is the last. */
  readonly next: Cursor
  /** Whether the words are said of more pictures than are looked for: those of the texts that changed last are listed. */
  readonly isCut: boolean
}

interface FoundPicture {
  readonly _id: string
  readonly _createdAt: string
  readonly url: string | null
  readonly width: number | null
  readonly height: number | null
  readonly count: number
  readonly uses: readonly StoredDocument[]
}

/**
 * A page of pictures with where they are used, as far as the caller's role reads it.
 * @param client of whoever is signed in
 */
export async function readPictures(
  client: SanityClient,
  choice: PictureChoice,
  after: Cursor,
  now: Date,
): Promise<PicturePage> {
  const raw = client.withConfig({ perspective: 'raw' })
  const words = choice.words.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const { ids, isCut } = await withWords(raw, words)
  const found = await raw.fetch<FoundPicture[]>(picturesQuery(choice, after), {
    ...after,
    ids,
    before: new Date(now.getTime() - JUST_UPLOADED).toISOString(),
    size: PICTURES_PER_PAGE,
  })
  const last = found.length < PICTURES_PER_PAGE ? undefined : found.at(-1)
  const entries = found.map((picture) => entryOf(picture, raw))
  return {
    entries,
    consent: await consentOf(raw, entries, now),
    next: last ? { id: last._id, at: last._createdAt } : null,
    isCut,
  }
}

/** The pictures of which each of these words is said; none for no words. */
async function withWords(raw: SanityClient, words: readonly string[]) {
  if (words.length === 0) return { ids: [], isCut: false }
  const found = await raw.fetch<string[][]>(WORDS_QUERY, { words: words.map((word) => `${word}*`) })
  const ids = [...new Set(found.slice(0, MOST_FOUND).flat())]
  return { ids: ids.slice(0, MOST_FOUND), isCut: Math.max(found.length, ids.length) > MOST_FOUND }
}

/** One picture as it is now; `null` when it is no longer there. */
export async function readPicture(
  client: SanityClient,
  id: string,
  now: Date,
): Promise<{ readonly entry: PictureEntry; readonly consent: KnownConsent } | null> {
  const raw = client.withConfig({ perspective: 'raw' })
  const found = await raw.fetch<FoundPicture | null>(PICTURE_QUERY, { id })
  if (!found) return null
  const entry = entryOf(found, raw)
  return { entry, consent: await consentOf(raw, [entry], now) }
}

function entryOf(
  { _id, _createdAt, url, width, height, count, uses }: FoundPicture,
  client: SanityClient,
): PictureEntry {
  return {
    picture: {
      id: _id,
      url: addressOf(url ?? '', client),
      width: width ?? 0,
      height: height ?? 0,
      uploadedAt: _createdAt,
    },
    uses: uses.map((document) => useOf(document, _id)),
    count,
  }
}

/** The embedded lake is where Studio reaches it, by whichever name; there a browser shows that it may have unpublished pictures. */
function addressOf(url: string, client: SanityClient): string {
  const { useProjectHostname, apiHost } = client.config()
  return useProjectHostname === false && URL.canParse(url) ? new URL(new URL(url).pathname, apiHost).href : url
}

async function consentOf(raw: SanityClient, entries: readonly PictureEntry[], now: Date): Promise<KnownConsent> {
  const { records, withdrawn } = await raw.fetch<{ records: StoredDocument[]; withdrawn: string[] }>(CONSENT_QUERY, {
    records: [...new Set(entries.flatMap(({ uses }) => uses.flatMap(({ recordId }) => recordId ?? [])))],
    pictures: entries.map(({ picture }) => picture.id),
  })
  return {
    records: new Map(records.map((record) => [record._id, record])),
    withdrawn: new Set(withdrawn),
    now: now.getTime(),
  }
}
