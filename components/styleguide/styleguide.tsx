import type { ReactNode } from 'react'
import { SiteFrame } from '../chrome/site-frame'
import { CountriesTemplate } from '../templates/countries-template'
import { CountryTemplate } from '../templates/country-template'
import { DocumentTemplate } from '../templates/document-template'
import { NotFoundTemplate } from '../templates/not-found-template'
import { OutcomeTemplate } from '../templates/outcome-template'
import { OutcomesTemplate } from '../templates/outcomes-template'
import { PageTemplate } from '../templates/page-template'
import { SignatoryTemplate } from '../templates/signatory-template'
import { StoryTemplate } from '../templates/story-template'
import { Cloth } from '../weave/cloth'
import { wholeDocument } from './fixtures/document'
import { wholePage, wholeSettings } from './fixtures/page'
import { sampleRetention } from './fixtures/retention'
import { outcomeEntries, places, entryPoints, wholeCountry, wholeOutcome } from './fixtures/outcomes-and-countries'
import { wholeSignatory } from './fixtures/signatory'
import { wholeStory } from './fixtures/story'
import { Tokens } from './tokens'

const common = { language: 'en', settings: wholeSettings, address: 'https://site.invalid/address' } as const

const shown: readonly (readonly [name: string, part: ReactNode])[] = [
  ['tokens', <Tokens key="t" />],
  [
    'cloth',
    [[], [1], [2, 3], [1, 2, 3, 4, 5]].map((all) => <Cloth key={all.join()} id="a" threads={all} shape="tile" />),
  ],
  [
    'home',
    <PageTemplate
      key="h"
      page={{ ...wholePage, purpose: 'home' }}
      entryPoints={entryPoints}
      retention={sampleRetention}
      {...common}
    />,
  ],
  ['story', <StoryTemplate key="s" story={wholeStory} {...common} />],
  ['signatory', <SignatoryTemplate key="p" signatory={wholeSignatory} {...common} />],
  ['document', <DocumentTemplate key="d" document={wholeDocument} {...common} />],
  ['outcomes', <OutcomesTemplate key="o" outcomes={outcomeEntries} {...common} />],
  ['outcome', <OutcomeTemplate key="o1" outcome={wholeOutcome} {...common} />],
  ['countries', <CountriesTemplate key="c" places={places} outcomes={outcomeEntries} {...common} />],
  ['country', <CountryTemplate key="c1" country={wholeCountry} {...common} />],
  ['not found', <NotFoundTemplate key="n" language="en" />],
]

/** Every template and component, with the fixtures of the tests. */
export function Styleguide() {
  return (
    <SiteFrame settings={wholeSettings} language="en">
      {shown.map(([name, part]) => (
        <section key={name} id={name.replace(' ', '-')}>
          <div className="related">
            <h2>{name}</h2>
          </div>
          {part}
        </section>
      ))}
    </SiteFrame>
  )
}
