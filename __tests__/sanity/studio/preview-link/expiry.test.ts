import { linkExpiry } from '@/lib/review/link-rules'
import { isLive, type ReviewLinkRow } from '@/sanity/studio/preview-link/rules/link-state'

const now = new Date('2026-11-24T12:00:00Z')
const link: ReviewLinkRow = {
  _id: 'review.1',
  _createdAt: now.toISOString(),
  madeBy: null,
  madeFor: null,
  expiresAt: linkExpiry(1, now),
  revokedAt: null,
}

describe('how long a preview link works', () => {
  it('ends at its time and when it is revoked', () => {
    expect(link.expiresAt).toBe('2026-11-25T12:00:00.000Z')
    expect(isLive(link, now)).toBe(true)
    expect(isLive(link, new Date(link.expiresAt))).toBe(false)
    expect(isLive({ ...link, revokedAt: now.toISOString() }, now)).toBe(false)
  })
})
