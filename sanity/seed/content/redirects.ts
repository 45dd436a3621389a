import { weakReference } from '../shape/references.ts'
import type { SeedDocument } from '../shape/seed-document.ts'
import { documentId } from './documents.ts'

/** Pages of nap1325.nl that a source of ours names, whose last word is another here. Its parts lead on by themselves (`lib/old-addresses.ts`). */
const moved: readonly (readonly [id: string, from: string, to: string])[] = [
  ['signatory-3', '/signatories/-3', 'partner-wo-men'],
  ['signatory-9', '/signatories/-9', 'partner-netherlands-society-of-womens-rights'],
  ['outcome-prevention', '/outcomes/prevention', 'outcome-2'],
  [
    'database-do-our-voices-matter',
    '/database/do-our-voices-matter-an-analysis-of-women-civil-society-representatives-meaningful-participation-at-the-un-security-council',
    documentId('do-our-voices-matter'),
  ],
]

export const redirects: readonly SeedDocument[] = moved.map(([id, from, to]) => ({
  _id: `redirect-${id}`,
  _type: 'redirect',
  from,
  to: weakReference(to),
  language: 'en',
  permanent: true,
}))
