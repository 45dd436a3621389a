import { frameLanguages } from '@/lib/review/frame-languages'
import { reviewMail } from '@/lib/review/review-mail'

const address = 'https://nap1325.nl/review/a-token'

test.each(frameLanguages.map(({ id }) => id))(
  'in %s it has the address on a line of its own, and the day',
  (language) => {
    const { subject, text } = reviewMail(language, { address, until: '3 / 12' })
    expect(text.split('\n')).toContain(address)
    expect(text).toContain('3 / 12')
    expect(`${subject}${text.replace(address, '')}`).not.toMatch(/1325|undefined|review|token/i)
    expect(subject).not.toMatch(/[\r\n]/)
  },
)

test('in Arabic it is Arabic', () => {
  const { subject, text } = reviewMail('ar', { address, until: 'x' })
  expect(`${subject} ${text.replace(address, '').replace('x', '')}`).not.toMatch(/[a-z]/i)
})
