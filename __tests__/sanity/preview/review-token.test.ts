import { hashReviewToken, newReviewToken } from '@/sanity/preview/review-token'

describe('the token of a review link', () => {
  it('is long, fits an address, and is never the same', () => {
    const tokens = new Set(Array.from({ length: 100 }, newReviewToken))
    expect(tokens.size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  })

  it('is known by its SHA-256 fingerprint', async () => {
    expect(await hashReviewToken('a'.repeat(43))).toBe(
      '66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0',
    )
  })

  it.each(['', 'short', `${'a'.repeat(43)}=`, 'ä'.repeat(43), `${'a'.repeat(42)}/`])('%p is none', async (word) => {
    expect(await hashReviewToken(word)).toBeNull()
  })
})
