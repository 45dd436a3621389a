import { weakReference } from '../shape/references.ts'
import type { SeedDocument } from '../shape/seed-document.ts'
import { documentId } from './documents/documents.ts'

/**
 * Pages of the previous nap1325.nl that a source mentions and that have another slug here. Its parts redirect in code
 * (`lib/old-address.ts`).
 */
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
