import { timingSafeEqual } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { defaultLanguage, isLanguage, type FrameLanguage } from '../../lib/languages.ts'
import { isLinkOpen, linkFrame } from '../../lib/review/link-rules.ts'
import { momentOf } from '../../lib/stored.ts'

/** A notice that a link is to be sent, and the link. */
export interface LinkNotice {
  readonly link: {
    readonly tokenHash: string | null
    readonly isOpen: boolean
    /** ISO 8601. */
    readonly expiresAt: string
    /** In which the reviewer is written to. */
    readonly language: FrameLanguage
  }
  /** How often this link was sent before. */
  readonly sent: number
}

interface StoredLinkNotice {
  readonly keyHash: string | null
  readonly _createdAt: string
  readonly sent: number
  readonly link: {
    readonly tokenHash: string | null
    readonly expiresAt: string | null
    readonly revokedAt: string | null
    readonly frameLanguage: string | null
    readonly textLanguage: string | null
  } | null
}

const NOTICE = `*[_id == $id && _type == "mailNotice" && kind == "reviewLink"][0]{
  keyHash,
  _createdAt,
  "sent": count(*[_type == "mailNotice" && link._ref == $link && state == "sent"]),
  "link": *[_id == $link && _type == "reviewLink"][0]{
    tokenHash, expiresAt, revokedAt, frameLanguage,
    "textLanguage": coalesce(*[_id == "drafts." + ^.subject._ref][0].language, *[_id == ^.subject._ref][0].language)
  }
}`

/** Studio hands the link over right after it has written the notice: an older one was forgotten by somebody. Milliseconds. */
const greatestAge = 10 * 60_000

/**
 * Reads a notice, for whoever has the key of it.
 * @param keyHash the fingerprint of the key
 * @param now epoch milliseconds
 * @returns `null` when there is no such notice, it is too old, or the key is another
 */
export async function readLinkNotice(
  client: SanityClient,
  noticeId: string,
  keyHash: string | null,
  now: number,
): Promise<LinkNotice | null> {
  const link = noticeId.replace(/\.mail\..*$/, '')
  const found = await client.fetch<StoredLinkNotice | null>(NOTICE, { id: noticeId, link })
  if (!found?.link || !isSame(found.keyHash, keyHash)) return null
  if (now - (momentOf(found._createdAt) ?? 0) > greatestAge) return null
  const { tokenHash, expiresAt, revokedAt, frameLanguage, textLanguage } = found.link
  const ofText = isLanguage(textLanguage) ? textLanguage : defaultLanguage
  return {
    link: {
      tokenHash,
      isOpen: isLinkOpen({ expiresAt, revokedAt }, new Date(now)),
      expiresAt: expiresAt ?? '',
      language: linkFrame({ expiresAt, revokedAt, frameLanguage }, ofText),
    },
    sent: found.sent,
  }
}

function isSame(stored: string | null, given: string | null): boolean {
  const [right, offered] = [Buffer.from(stored ?? ''), Buffer.from(given ?? '')]
  return right.length > 0 && right.length === offered.length && timingSafeEqual(right, offered)
}
