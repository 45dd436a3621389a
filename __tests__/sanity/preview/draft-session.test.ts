import { isDraftSession, signDraftSession } from '@/sanity/preview/draft-session'

const now = Date.UTC(2026, 10, 24)
const cookie = signDraftSession(now + 1000, 'secret')

describe('draft session', () => {
  it('lasts until its end', () => {
    expect(isDraftSession(cookie, 'secret', now)).toBe(true)
    expect(isDraftSession(cookie, 'secret', now + 1000)).toBe(false)
  })

  it('is worth nothing under another secret', () => {
    expect(isDraftSession(cookie, 'other', now)).toBe(false)
  })

  it.each([undefined, '', '.', 'x.y', `${now * 10}.${cookie.split('.')[1]}`, `${cookie.split('.')[0]}.`, `${cookie}x`])(
    'refuses %p',
    (forged) => {
      expect(isDraftSession(forged, 'secret', now)).toBe(false)
    },
  )
})
