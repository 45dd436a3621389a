import { consentNotice } from '@/lib/consent/consent-notice'
import { checkContent } from '@/sanity/health/checks'
import { contentOf, record, story } from './support/content'

test.each([29, 30, 31, 32])('the banner and this list say the same of a day that is %i days away', (days) => {
  const now = new Date('2026-11-24T10:00:00Z')
  const reconfirmBy = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const endsByDay = record({ basis: 'publishedEarlier', reconfirmBy })
  const results = checkContent(contentOf([story(), endsByDay]))
  const findings = results.filter(({ name }) => name === 'consent').flatMap((result) => result.findings)
  expect(findings.some(({ urgency }) => urgency === 'mend')).toBe(
    consentNotice(endsByDay, now.getTime(), String) !== null,
  )
})
