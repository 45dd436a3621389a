import { dictionary } from '@/lib/dictionaries'
import type { CountryWithStories } from '@/lib/story-index/countries-with-stories'
import type { OutcomeEntry } from '@/lib/content/page-content'
import { CountryTable } from '../map/country-table'
import { WorldMap } from '../map/world-map'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface CountriesTemplateProps extends TemplateProps {
  readonly places: readonly CountryWithStories[]
  readonly outcomes: readonly OutcomeEntry[]
}

/** The countries of the stories, on a map and in a table. */
export function CountriesTemplate({ places, outcomes, language }: CountriesTemplateProps) {
  const words = dictionary(language).places.countries
  return (
    <>
      <PageHead
        eyebrow={places.length > 0 && words.count(places.length)}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {places.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <div className="places">
          <WorldMap places={places} language={language} />
          <CountryTable places={places} outcomes={outcomes} language={language} />
        </div>
      )}
    </>
  )
}
