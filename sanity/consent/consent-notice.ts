import type { ConsentRecord } from './consent-problems.ts'

export interface ConsentNotice {
  readonly tone: 'caution' | 'critical'
  readonly text: string
}

const day = 24 * 60 * 60_000
/** How long ahead editors are told: time enough to find somebody and ask again. Days. */
export const noticeDays = 30

/** The moment at which a consent ends by itself, epoch milliseconds; `null` when no end is known. */
export function consentEnd({ basis, expiresAt, reconfirmBy }: ConsentRecord): number | null {
  const ends = [
    typeof expiresAt === 'string' ? Date.parse(expiresAt) : Infinity,
    // A day is over when the next one begins.
    basis === 'publishedEarlier' && typeof reconfirmBy === 'string' ? Date.parse(reconfirmBy) + day : Infinity,
  ]
  const first = Math.min(...ends)
  return Number.isFinite(first) ? first : null
}

/**
 * What editors should know about a consent before it is too late; `null` when there is nothing.
 * @param now epoch milliseconds
 * @param tell how a moment is told
 */
export function consentNotice(
  record: ConsentRecord,
  now: number,
  tell: (moment: number) => string,
): ConsentNotice | null {
  if (record.withdrawnOn !== undefined)
    return {
      tone: 'critical',
      text: `Consent was withdrawn on ${String(record.withdrawnOn)}. Readers do not see this story, and only new consent brings it back.`,
    }
  const end = consentEnd(record)
  if (end === null || end - now > noticeDays * day) return null
  return end <= now
    ? { tone: 'critical', text: `Consent ended on ${tell(end)}. Readers do not see this story.` }
    : {
        tone: 'caution',
        text: `Consent ends on ${tell(end)}. Ask again in time: at that moment the story leaves the site by itself.`,
      }
}
