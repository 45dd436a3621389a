/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { wholeCountry } from '@/components/styleguide/fixtures/outcomes-and-countries'
import { wholeSignatory } from '@/components/styleguide/fixtures/signatory'
import { CountryTemplate } from '@/components/templates/country-template'
import { DocumentTemplate } from '@/components/templates/document-template'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { ContentNote } from '@/components/text/content-note'
import type { Language } from '@/lib/languages'

const settings = null
const country = (language: Language, name: string) => (
  <CountryTemplate country={{ ...wholeCountry, name }} language={language} settings={settings} />
)
const letter = (language: Language) => (
  <DocumentTemplate
    document={{ ...wholeDocument, number: '26150-190' }}
    language={language}
    settings={settings}
    address="https://site.invalid/letter"
  />
)
const signatory = (language: Language) => (
  <SignatoryTemplate signatory={wholeSignatory} language={language} settings={settings} />
)
const exitPage = { title: 'BBC Weather', url: 'https://www.bbc.com/weather' }
const exit = (language: Language) => (
  <ContentNote story={{ sensitivity: 'mayDistress', contentNote: null }} exitPage={exitPage} language={language} />
)

test.each<[string, ReactElement, string, string]>([
  ['a country has its article', country('en', 'Netherlands'), '#stories', 'Stories from the Netherlands'],
  ['a country has its article', country('nl', 'Filipijnen'), '#stories', 'Verhalen uit de Filipijnen'],
  ['a letter has its number as a paper', letter('en'), '.facts', 'Parliamentary paper 26150, no. 190'],
  ['a letter has its number as a paper', letter('nl'), '.facts', 'Kamerstuk 26150, nr. 190'],
  ['a citation has it too', letter('nl'), '.cite', 'Kamerstuk 26150, nr. 190'],
  ['English is no translation', signatory('en'), '.translation-notice', 'This text is still to be confirmed'],
  ['Dutch is a translation', signatory('nl'), '.translation-notice', 'Deze vertaling moet nog'],
])('%s', (_what, page, part, text) => {
  const { container } = render(page)
  expect(container.querySelector(part)).toHaveTextContent(text)
})

test.each([
  ['en', 'Leave this page now'],
  ['nl', 'Verlaat deze pagina nu'],
] as const)('in %s, the way out says what it does and nothing else', (language, text) => {
  const { container } = render(exit(language))
  expect(container.querySelector('.exit a')?.textContent).toBe(text)
})
