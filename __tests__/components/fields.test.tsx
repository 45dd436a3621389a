/** @jest-environment jsdom */
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { wholePage, wholeSettings } from '@/components/styleguide/fixtures/page'
import { sampleRetention } from '@/components/styleguide/fixtures/retention'
import { wholeCountry, wholeOutcome } from '@/components/styleguide/fixtures/outcomes-and-countries'
import { wholeSignatory } from '@/components/styleguide/fixtures/signatory'
import { wholeStory } from '@/components/styleguide/fixtures/story'
import { CountryTemplate } from '@/components/templates/country-template'
import { DocumentTemplate } from '@/components/templates/document-template'
import { OutcomeTemplate } from '@/components/templates/outcome-template'
import { PageTemplate } from '@/components/templates/page-template'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { StoryTemplate } from '@/components/templates/story-template'

const common = { language: 'en', settings: wholeSettings, address: 'https://site.invalid/address' } as const

/** What a template shows: all of its words, and where its links lead. */
function shown(template: ReactElement): string {
  const { container } = render(template)
  const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  const pictures = [...container.querySelectorAll('img')].map(({ alt, src }) => `${alt} ${src}`)
  return [container.textContent, ...links, ...pictures].join(' ')
}

/** Every field that readers should see, by what it holds in the fixture of which all fields are filled in. */
const table: readonly (readonly [
  what: string,
  content: object,
  template: ReactElement,
  fields: Readonly<Record<string, string>>,
])[] = [
  [
    'a story',
    wholeStory,
    <StoryTemplate key="s" story={wholeStory} {...common} />,
    {
      title: 'A sample story',
      summary: 'A sample summary.',
      coverImage: 'Picture: Sample illustrator',
      body: 'A smaller sample heading',
      paragraph: 'A sample paragraph',
      heading: 'A sample heading',
      quote: 'Sample words of somebody',
      attribution: 'A sample speaker',
      callout: 'Sample warning',
      caption: 'Sample caption',
      credit: 'Sample drawer',
      alt: 'Sample picture in words',
      video: 'Sample video',
      transcript: 'Sample transcript.',
      publishedAt: '8 March 2024',
      countries: 'Sample Jordan',
      country: '/en/countries/jo',
      outcomes: '/en/outcomes/3',
      signatories: '/en/signatories/sample-signatory',
      localPartners: 'https://local.invalid/',
      fullStory: 'https://whole.invalid/',
      'title of the full story': 'The whole sample',
      publisher: 'Sample publisher, French',
      contentNote: 'A sample content note.',
      exitPage: 'https://weather.invalid/',
      source: 'https://source.invalid/story',
      translationNotice: 'still to be confirmed',
      translations: '/nl/verhalen/een-voorbeeldverhaal',
      related: 'Another sample story',
      previous: 'A newer sample story',
      next: '/en/stories/an-older-sample-story',
      cite: 'https://site.invalid/address',
    },
  ],
  [
    'a signatory',
    wholeSignatory,
    <SignatoryTemplate key="p" signatory={wholeSignatory} {...common} />,
    {
      name: 'Sample Network for Peace',
      shortName: 'SNP',
      kind: 'Civil society organisation',
      place: 'Sampleton',
      website: 'https://signatory.invalid/',
      description: 'A sample description of what it is',
      plans: 'NAP III and NAP IV',
      activeFrom: 'January 2016',
      activeUntil: 'June 2025',
      former: 'Former signatory',
      contactRole: 'Sample policy officer',
      logo: '/media/images/',
      pledge: 'The pledge',
      activities: 'Sample activities on which it works.',
      outcomes: '/en/outcomes/1',
      subOutcomes: '1.2',
      'step in words': 'A sample step of an outcome',
      'step without words': '3.9',
      file: 'https://files.invalid/pledge.pdf',
      'size of the file': 'PDF, 120',
      source: 'https://source.invalid/signatory',
      translationNotice: 'still to be confirmed',
      stories: 'Another sample story',
    },
  ],
  [
    'a document',
    wholeDocument,
    <DocumentTemplate key="d" document={wholeDocument} {...common} />,
    {
      title: 'Sample plan for peace',
      kind: 'Action plan',
      number: 'SAMPLE/1',
      cycle: 'NAP IV',
      period: '2021–2025',
      extendedUntil: 'extended until 2027',
      publishedDate: '16 December 2020',
      dateMeaning: 'signed in Sampleton',
      publisher: 'Sample ministry',
      summary: 'A sample summary of a document.',
      outcomes: '/en/outcomes/3',
      'version in English': 'Read in English',
      'version in Arabic': 'Read in Arabic',
      versions: 'https://files.invalid/plan.pdf',
      isCopy: 'a copy, not on the publisher’s own site',
      format: 'PDF',
      size: '3.4',
      pages: '48 pages',
      checksum: 'a'.repeat(64),
      supersedes: '/en/documents/before',
      supersededBy: '/en/documents/after',
      source: 'https://source.invalid/document',
      cite: 'Sample ministry. Sample plan for peace. 16 December 2020. SAMPLE/1. https://site.invalid/address',
    },
  ],
  [
    'an outcome',
    wholeOutcome,
    <OutcomeTemplate key="o" outcome={wholeOutcome} {...common} />,
    {
      number: 'Outcome 1',
      title: 'Sample participation',
      summary: 'What participation wants to reach.',
      subOutcomes: '1.2',
      'step in words': 'A sample step',
      'who pledged it': 'Pledged by SNP',
      plan: '/en/documents/the-sample-plan',
      planPage: 'page 18',
      signatories: '/en/signatories/sample-signatory',
      documents: '/en/documents/sample-document',
      stories: '/en/stories/another-sample-story',
      storyCount: 'All 12 stories',
      'all stories': '/en/stories?outcome=1',
      source: 'https://source.invalid/outcome',
    },
  ],
  [
    'a country',
    wholeCountry,
    <CountryTemplate key="c" country={wholeCountry} {...common} />,
    {
      name: 'Sample Jordan',
      storyCount: 'One Story of Change comes from here.',
      stories: '/en/stories/another-sample-story',
      signatories: '/en/signatories/sample-signatory',
      'all countries': '/en/countries',
    },
  ],
  [
    'a page',
    wholePage,
    <PageTemplate key="g" page={wholePage} retention={sampleRetention} {...common} />,
    {
      title: 'A sample page',
      sections: 'A sample paragraph',
      outcomes: 'Sample outcomes intro',
      stories: 'Sample stories intro',
      retention: 'Until 90 days after your link has ended',
      signatories: 'Sample signatories intro',
      documents: 'Sample documents intro',
      contacts: 'Sample contacts intro',
      publisher: '/en/signatories/sample-publisher',
      role: 'Sample coordinator',
      address: 'mailto:role@sample.invalid',
      organisation: '/en/signatories/sample-ministry',
      source: 'https://source.invalid/page',
      translationNotice: 'still to be confirmed',
      translations: '/nl/een-voorbeeldpagina',
    },
  ],
  [
    'the frame of every page',
    wholeSettings,
    <SiteFrame key="f" settings={wholeSettings} language="en" path="/en/stories">
      text
    </SiteFrame>,
    {
      title: 'Sample site',
      description: 'A sample description of the site.',
      notice: 'A sample notice.',
      publishedBy: '/en/signatories/sample-publisher',
      coordinators: '/en/signatories/sample-ministry',
      feed: '/en/feed.xml',
      navigation: 'Sample menu entry',
      footer: '/en/contact',
      socialLinks: 'https://social.invalid/',
    },
  ],
]

test.each(
  table.flatMap(([what, _content, template, fields]) =>
    Object.entries(fields).map(([field, value]) => ({ what, field, template, value })),
  ),
)('$what shows its $field', ({ template, value }) => {
  expect(shown(template)).toContain(value)
})

/** What readers see otherwise: in the address, by a link to files, the language of the page or a text, the search engine's words, the cloth. */
const unseen =
  /^_|Language$|^(language|languages|slug|code|purpose|sensitivity|mayBeCopied|exitPage|contacts|signatoriesInAll|threads)$/

test.each(table.map(([what, content, , fields]) => ({ what, content, fields })))(
  'the table knows every field of $what',
  ({ what, content, fields }) => {
    const silent = what === 'a page' ? ['summary'] : []
    const known = new Set([...Object.keys(fields), ...silent])
    expect(Object.keys(content).filter((field) => !unseen.test(field) && !known.has(field))).toEqual([])
  },
)
