import { frameLanguages } from '@/lib/languages'
import { frameMoment } from '@/lib/review/frame-moment'
import { reviewMail } from '@/lib/review/review-mail'

const address = 'https://nap1325.nl/review/a-token'
const expiresAt = '2026-12-03T11:00:00Z'

test.each(frameLanguages.map(({ id }) => id))(
  'in %s it has the address on a line of its own, and the day',
  (language) => {
    const { subject, text } = reviewMail(language, { address, expiresAt })
    expect(text.split('\n')).toContain(address)
    expect(text).toContain(frameMoment(expiresAt, language))
    expect(`${subject}${text.replace(address, '')}`).not.toMatch(/1325|undefined|review|token/i)
    expect(subject).not.toMatch(/[\r\n]/)
  },
)

test('in Arabic it is Arabic', () => {
  const { subject, text } = reviewMail('ar', { address, expiresAt })
  expect(`${subject} ${text.replace(address, '').replace(frameMoment(expiresAt, 'ar'), '')}`).not.toMatch(/[a-z]/i)
})
