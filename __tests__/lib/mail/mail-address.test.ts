import { isMailAddress } from '@/lib/mail/mail-address'

test.each(['ada@example.org', "o'neill+nap@mail.example.org", 'ada@пошта.укр', 'a@b-c.nl'])('%s is one', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each([
  ['', 'nothing'],
  ['ada', 'no domain'],
  ['ada@localhost', 'no dot'],
  ['Ada <ada@example.org>', 'a name'],
  ['ada@example.org,bea@example.org', 'two'],
  ['ada@example.org\r\nBcc: bea@example.org', 'a header'],
  ['"ada bea"@example.org', 'quotes'],
  ['ada@example..org', 'an empty label'],
  ['ada@-example.org', 'a label that begins with a dash'],
  [`ada@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.org`, 'too long'],
])('%j is none: %s', (text) => {
  expect(isMailAddress(text)).toBe(false)
})
