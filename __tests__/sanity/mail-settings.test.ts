import { EnvError, readEnv } from '@/sanity/env'

const given = { SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'redactie@example.org' }
const mailOf = (variables: Record<string, string>) => readEnv({ ...given, ...variables }).mail
const problemOf = (variables: Record<string, string>): string => {
  try {
    readEnv(variables)
    return ''
  } catch (error) {
    return error instanceof EnvError ? error.message : String(error)
  }
}

test('without settings no mail is sent, and nothing is missing', () => {
  expect(readEnv({})).toMatchObject({ mail: undefined, sendsMail: false, reviewDays: 90 })
})

test.each([
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, isSecure: true, isLoopback: false }],
  ['smtp://mail.example.org', { port: 587, isSecure: false, isLoopback: false }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, isLoopback: true }],
  ['smtp://[::1]:2525', { host: '::1', isLoopback: true }],
  ['smtp://127.0.0.1.example.org', { isLoopback: false }],
  ['smtps://site%40example.org:a%25b@mail.example.org', { login: { user: 'site@example.org', password: 'a%b' } }],
])('%s is read', (SMTP_URL, server) => {
  expect(mailOf({ SMTP_URL })?.server).toMatchObject(server)
})

test.each([
  ['redactie@example.org', { name: '', address: 'redactie@example.org' }],
  ['NAP 1325 <redactie@example.org>', { name: 'NAP 1325', address: 'redactie@example.org' }],
])('the sender %s is read', (MAIL_FROM, from) => {
  expect(mailOf({ MAIL_FROM })?.from).toEqual(from)
})

test('staff are addresses, each once', () => {
  expect(mailOf({ MAIL_STAFF: 'ada@example.org, bea@example.org,ada@example.org' })?.staff).toEqual([
    'ada@example.org',
    'bea@example.org',
  ])
})

test.each([
  [{ ...given, SMTP_URL: 'mail.example.org' }, /SMTP_URL must be the address of a mail server/],
  [{ ...given, SMTP_URL: 'https://mail.example.org' }, /SMTP_URL must be the address of a mail server/],
  [{ ...given, SMTP_URL: 'smtp://mail.example.org?tls.rejectUnauthorized=false' }, /SMTP_URL must name a server/],
  [{ ...given, SMTP_URL: 'smtps://ada@mail.example.org' }, /SMTP_URL must have both a user and a password/],
  [{ ...given, SMTP_URL: 'smtps://ada:50%@mail.example.org' }, /SMTP_URL must have % only/],
  [{ ...given, MAIL_FROM: 'redactie' }, /MAIL_FROM must be an address/],
  [{ ...given, MAIL_FROM: 'A <a@example.org>, B <b@example.org>' }, /MAIL_FROM must be an address/],
  [{ ...given, MAIL_FROM: 'A\nBcc: b@example.org <a@example.org>' }, /MAIL_FROM must be an address/],
  [{ ...given, MAIL_STAFF: 'ada@example.org; bea@example.org' }, /MAIL_STAFF must be at most 20 addresses/],
  [{ ...given, MAIL_PER_HOUR: '0' }, /MAIL_PER_HOUR must be a number from 1/],
  [{ SMTP_URL: given.SMTP_URL }, /MAIL_FROM is missing/],
  [{ MAIL_FROM: given.MAIL_FROM }, /SMTP_URL is missing/],
  [{ MAIL_STAFF: 'ada@example.org' }, /SMTP_URL is missing/],
  [{ REVIEW_DAYS: 'never' }, /REVIEW_DAYS must be a number from 1 to 3650/],
])('%j is refused in a sentence', (variables, sentence) => {
  expect(problemOf(variables)).toMatch(sentence)
})
