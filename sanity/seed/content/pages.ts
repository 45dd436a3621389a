import type { SeedDocument } from '../shape/seed-document.ts'
import { translationMetadata } from '../shape/translation-metadata.ts'
import * as accessibility from './pages/accessibility.ts'
import * as becomeSignatory from './pages/become-signatory.ts'
import * as contact from './pages/contact.ts'
import * as home from './pages/home.ts'
import { page, pageId, type PageText } from './pages/page.ts'
import * as privacy from './pages/privacy.ts'

const inBothLanguages = (purpose: string, texts: { english: PageText; dutch: PageText }, rest?: object) => [
  page(purpose, 'en', texts.english, rest),
  page(purpose, 'nl', texts.dutch, rest),
  translationMetadata('page', pageId(purpose, 'en')),
]

/** The fixed pages. Pages without a source are short, invent nothing, and say what the owner has to add. */
export const pages: readonly SeedDocument[] = [
  ...inBothLanguages('home', home, { source: ['https://www.nap1325.nl/en/'] }),
  ...inBothLanguages('accessibility', accessibility),
  ...inBothLanguages('privacy', privacy),
  ...inBothLanguages('contact', contact),
  ...inBothLanguages('becomeSignatory', becomeSignatory),
]
