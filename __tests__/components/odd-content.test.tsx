/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { TextPart } from '@/lib/content/page-content'
import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { picture } from '@/components/styleguide/fixtures/marks'
import { wholePage } from '@/components/styleguide/fixtures/page'
import { sampleRetention } from '@/components/styleguide/fixtures/retention'
import { wholeCountry, wholeOutcome } from '@/components/styleguide/fixtures/outcomes-and-countries'
import { wholeSignatory } from '@/components/styleguide/fixtures/signatory'
import { paragraph, storyEntry, wholeStory } from '@/components/styleguide/fixtures/story'
import { CountriesTemplate } from '@/components/templates/countries-template'
import { CountryTemplate } from '@/components/templates/country-template'
import { DocumentTemplate } from '@/components/templates/document-template'
import { OutcomeTemplate } from '@/components/templates/outcome-template'
import { OutcomesTemplate } from '@/components/templates/outcomes-template'
import { PageTemplate } from '@/components/templates/page-template'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { StoryTemplate } from '@/components/templates/story-template'

const common = { language: 'en', settings: null } as const
const story = (rest: Partial<typeof wholeStory>) => <StoryTemplate story={{ ...wholeStory, ...rest }} {...common} />

/** A part of a kind that only a later version of the schema has, as the content API would give it. */
const unknownPart: TextPart = JSON.parse('{"_key":"u","_type":"poll","question":"A question"}')
const noName = { name: null, nameLanguage: null }

/** What content may be like, though every rule of the schema forbids it. */
const cases: readonly (readonly [string, ReactElement, (page: HTMLElement) => void])[] = [
  [
    'a cover picture without a file',
    story({ coverImage: { ...picture, asset: null }, body: [paragraph('Words')] }),
    (page) => expect(page.querySelector('img, .reading > figure')).toBeNull(),
  ],
  [
    'a picture in the text without a file',
    story({ coverImage: null, body: [{ ...picture, _key: 'f', _type: 'figure', asset: null, caption: 'A caption' }] }),
    (page) => expect(page).not.toHaveTextContent('A caption'),
  ],
  [
    'a picture without words',
    story({ coverImage: { ...picture, alt: null } }),
    (page) => expect(page.querySelector('.reading > figure img')).toHaveAttribute('alt', ''),
  ],
  ['an empty text', story({ body: [] }), (page) => expect(page.querySelector('.prose')).toBeEmptyDOMElement()],
  [
    'a part of an unknown kind',
    story({ body: [paragraph('Before'), unknownPart, paragraph('After')] }),
    (page) => {
      expect(page).toHaveTextContent(/Before ?After/)
      expect(page).not.toHaveTextContent('A question')
    },
  ],
  [
    'references to what is not there',
    <DocumentTemplate
      key="d"
      document={{ ...wholeDocument, supersedes: null, supersededBy: { ...wholeDocument, _id: 'x', slug: null } }}
      {...common}
    />,
    (page) => expect(page).not.toHaveTextContent('Followed by'),
  ],
  [
    'a title of 300 characters',
    story({ title: 'Word '.repeat(60) }),
    (page) => expect(page.querySelector('h1')?.textContent).toHaveLength(300),
  ],
  ['no title at all', story({ title: null, related: [{ ...storyEntry, title: null }] }), () => {}],
  [
    'a quote from right to left',
    story({ body: [{ _key: 'q', _type: 'quote', text: 'لن نصمت', attribution: null, language: 'ar' }] }),
    (page) => {
      expect(page.querySelector('blockquote')).toHaveAttribute('dir', 'auto')
      expect(page.querySelector('blockquote')).toHaveAttribute('lang', 'ar')
    },
  ],
  [
    'a signatory whose texts are in another language',
    <SignatoryTemplate
      key="p"
      signatory={{ ...wholeSignatory, nameLanguage: 'nl', descriptionLanguage: 'nl' }}
      {...common}
    />,
    (page) => {
      expect(page.querySelector('h1')).toHaveAttribute('lang', 'nl')
      expect(page.querySelector('.lead')).toHaveAttribute('lang', 'nl')
      expect(page).toHaveTextContent('only in Dutch')
    },
  ],
  [
    'a document whose title is in another language',
    <DocumentTemplate key="d" document={{ ...wholeDocument, titleLanguage: 'nl' }} {...common} />,
    (page) => expect(page.querySelector('.page-head')).toHaveTextContent('only in Dutch'),
  ],
  [
    'no outcome',
    <OutcomesTemplate key="o" outcomes={[]} {...common} />,
    (page) => expect(page).toHaveTextContent('There are no outcomes to show'),
  ],
  [
    'no country',
    <CountriesTemplate key="c" places={[]} outcomes={[]} {...common} />,
    (page) => {
      expect(page).toHaveTextContent('There are no stories from any country')
      expect(page.querySelector('table, svg')).toBeNull()
    },
  ],
  [
    'an outcome to which nothing belongs',
    <OutcomeTemplate
      key="o"
      outcome={{ ...wholeOutcome, stories: [], storyCount: 0, signatories: [], documents: [], subOutcomes: [] }}
      {...common}
    />,
    (page) => {
      expect(page).toHaveTextContent('There are no pledges for this outcome on this site yet.')
      expect(page).toHaveTextContent('There are no stories on this outcome yet.')
    },
  ],
  [
    'a country without a name',
    <CountryTemplate key="c" country={{ ...wholeCountry, ...noName }} {...common} />,
    (page) => expect(page.querySelector('h1')).toHaveTextContent('JO'),
  ],
  [
    'a signatory of whom only the name is known',
    <SignatoryTemplate
      key="p"
      signatory={{ ...wholeSignatory, pledge: null, description: null, website: 'javascript:alert(1)', stories: [] }}
      {...common}
    />,
    (page) => {
      expect(page).toHaveTextContent('This signatory’s pledge is not on this site yet.')
      expect(page.querySelector('a[href^="javascript"]')).toBeNull()
    },
  ],
  [
    'a page without sections',
    <PageTemplate key="g" page={{ ...wholePage, sections: [] }} retention={sampleRetention} {...common} />,
    (page) => expect(page.querySelector('h1')).toHaveTextContent('A sample page'),
  ],
]

test.each(cases)('%s renders sensibly', (what, template, look) => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {})
  const { container } = render(template)
  look(container)
  expect(container.querySelectorAll('h1')).toHaveLength(1)
  expect(container.textContent).not.toMatch(/\b(null|undefined|NaN|\[object)\b/)
  for (const link of container.querySelectorAll('a'))
    expect(link.textContent || link.getAttribute('aria-label')).toBeTruthy()
  for (const box of container.querySelectorAll('p, li, dd, dt, h2, h3, td, th')) expect(box.innerHTML).not.toBe('')
  expect(warned.mock.calls.length > 0).toBe(what.includes('unknown'))
  warned.mockRestore()
})
