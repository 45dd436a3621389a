import {
  defaultLanguage,
  isFrameLanguage,
  isStoryLanguage,
  type FrameLanguage,
  type StoryLanguage,
} from '../languages.ts'
import { momentOf } from '../stored.ts'

/** For how many days a link opens its texts. Long enough for a partner's holiday, short enough to be forgotten safely. */
export const DEFAULT_LINK_DAYS = 7
export const MAX_LINK_DAYS = 60

/** How often a link may be opened at most. It bounds what a stranger who has one can have written down. */
export const MAX_VIEW_LIMIT = 1000

/** What a link may let its reader do besides reading. */
export const linkRights = ['comment', 'decide', 'consent'] as const
export type LinkRight = (typeof linkRights)[number]

/** A stored link, as far as rules need it. Links from before this list have the first two alone. */
export interface LinkFacts {
  /** ISO 8601. */
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** `null`: no limit but the general one. */
  readonly viewLimit?: number | null
  readonly may?: readonly string[] | null
  readonly frameLanguage?: string | null
  readonly languages?: readonly string[] | null
}

/** The moment at which a link made now stops to work, in ISO 8601. */
export function linkExpiry(days: number, now: Date): string {
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString()
}

/** Whether a link works at a moment: not revoked, not past its time. A time that cannot be read is past. */
export function isLinkOpen({ expiresAt, revokedAt }: LinkFacts, now: Date): boolean {
  const end = momentOf(expiresAt)
  return !revokedAt && end !== null && end > now.getTime()
}

/**
 * Whether there is no opening left.
 * @param views how often the link was opened
 */
export function isUsedUp({ viewLimit }: LinkFacts, views: number): boolean {
  return views >= (viewLimit ?? MAX_VIEW_LIMIT)
}

/** Whether the reader of a link may do something besides reading. */
export function linkMay({ may }: LinkFacts, right: LinkRight): boolean {
  return may?.includes(right) ?? false
}

/** The language around the text: the link's own, else the text's. */
export function linkFrame({ frameLanguage }: LinkFacts, textLanguage: StoryLanguage): FrameLanguage {
  if (isFrameLanguage(frameLanguage)) return frameLanguage
  return isFrameLanguage(textLanguage) ? textLanguage : defaultLanguage
}

/**
 * Whether a link opens a text in a language.
 * @param own the subject's own language; `null` for a document that has all languages in itself
 */
export function linkOpensText({ languages }: LinkFacts, language: StoryLanguage, own: StoryLanguage | null): boolean {
  const listed = languages?.filter(isStoryLanguage) ?? []
  return listed.length > 0 ? listed.includes(language) : own === null || own === language
}
