import { countries } from './content/countries.ts'
import { documents } from './content/documents/documents.ts'
import { outcomes } from './content/outcomes.ts'
import { pages } from './content/pages.ts'
import { redirects } from './content/redirects.ts'
import { settings } from './content/settings.ts'
import { signatories } from './content/signatories.ts'
import { stories } from './content/stories.ts'
import type { SeedDocument } from './shape/seed-document.ts'

/** The content of a new site. Documents come before those that reference them, where possible. */
export const seedDocuments: readonly SeedDocument[] = [
  ...outcomes,
  ...countries,
  ...signatories,
  ...documents,
  ...stories,
  ...pages,
  ...redirects,
  settings,
]

/** The seed as `lake import` and `sanity dataset import` read it: one document per line. */
export const seedAsNdjson = (): string => seedDocuments.map((document) => `${JSON.stringify(document)}\n`).join('')
