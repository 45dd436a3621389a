import { line, text } from '../shape/in-languages.ts'
import type { InLanguages } from '../shape/in-languages.ts'
import { keyed, reference, weakReference } from '../shape/references.ts'
import type { SeedDocument } from '../shape/seed-document.ts'
import { pageId } from './pages/page.ts'

const entry = (destination: string, label: InLanguages) => ({
  _type: 'navigationItem',
  destination,
  label: line(label),
})

const toPage = (purpose: string, label: InLanguages) => ({
  ...entry('page', label),
  page: weakReference(pageId(purpose, 'en')),
})

const contact = (organisation: string, role: InLanguages) => ({
  _type: 'contactRole',
  role: line(role),
  organisation: reference(`partner-${organisation}`),
})

/** The site settings. Contacts have no addresses, because none was confirmed. */
export const settings: SeedDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  title: line({ en: 'NAP 1325', nl: 'NAP 1325' }),
  description: text({
    en: 'The Dutch National Action Plan 1325 on Women, Peace and Security.',
    nl: 'Het Nederlandse Nationaal Actieplan 1325 over vrouwen, vrede en veiligheid.',
  }),
  // “Over 70 civil society organizations”, says the home page of nap1325.nl.
  signatoriesInAll: 70,
  notice: { _type: 'notice', shown: false },
  exitPage: { _type: 'titledAddress', title: 'BBC Weather', url: 'https://www.bbc.com/weather' },
  navigation: keyed([
    entry('home', { en: 'About', nl: 'Over' }),
    entry('stories', { en: 'Stories of Change', nl: 'Verhalen van verandering' }),
    entry('signatories', { en: 'Signatories', nl: 'Ondertekenaars' }),
    entry('documents', { en: 'Documents', nl: 'Documenten' }),
  ]),
  footer: keyed([
    entry('outcomes', { en: 'Outcomes', nl: 'Doelen' }),
    entry('countries', { en: 'Countries', nl: 'Landen' }),
    toPage('becomeSignatory', { en: 'How to become a signatory', nl: 'Ondertekenaar worden' }),
    toPage('contact', { en: 'Contact', nl: 'Contact' }),
    toPage('accessibility', { en: 'Accessibility', nl: 'Toegankelijkheid' }),
    toPage('privacy', { en: 'Privacy', nl: 'Privacy' }),
  ]),
  contacts: keyed([
    contact('ministry-of-foreign-affairs', {
      en: 'Coordination for the government',
      nl: 'Coördinatie namens de overheid',
    }),
    contact('wo-men', {
      en: 'Coordination for civil society',
      nl: 'Coördinatie namens de maatschappelijke organisaties',
    }),
  ]),
}
