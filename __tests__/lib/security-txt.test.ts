import { securityTxt } from '@/lib/security-txt'

test('says whom to tell, until when it holds, and where it stands', () => {
  const now = new Date('2026-11-24T15:00:00Z')
  const text = securityTxt({
    contact: 'mailto:s@example.org',
    siteUrl: 'https://nap1325.nl',
    languages: ['en', 'nl'],
    now,
  })
  expect(text.split('\n')).toEqual([
    'Contact: mailto:s@example.org',
    'Expires: 2027-05-23T00:00:00.000Z',
    'Preferred-Languages: en, nl',
    'Canonical: https://nap1325.nl/.well-known/security.txt',
    '',
  ])
})
