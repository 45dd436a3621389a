import { countryInSentence } from '../../country-in-sentence.ts'
import { inDigits } from '../../formatters.ts'

/** Texts of the outcome and country pages, and of the map. */
export const places = {
  onlyList: (list: string) => `Not available in English: go to “${list}”`,
  untitled: 'Without a title',
  onlyInTitle: (language: string) => `Only in ${language}`,
  former: 'Former signatory',
  shortName: 'Short name',
  allStories: (count: number) => `All ${inDigits(count, 'en')} stories`,
  entryPoints: { label: 'Start here', story: 'Read a story', signatory: 'Find a signatory', plan: 'See the plan' },
  pledges: {
    title: 'Who pledged what',
    lead: 'The signatories described here, and the outcomes that each pledged to contribute to.',
    caption: 'Signatories and the outcomes they pledged to contribute to',
    signatory: 'Signatory',
    pledged: 'pledged',
    notHere: 'not on this site yet',
    count: 'Number of signatories',
    files: 'This table as a file:',
    none: 'There are no pledges to show at the moment.',
    link: 'Who pledged what, as a table',
  },
  outcomes: {
    lead: 'The plan works towards five outcomes. Each is one thread in the woven patterns on this site.',
    none: 'There are no outcomes to show at the moment.',
    count: (count: number) => (count === 1 ? '1 outcome' : `${inDigits(count, 'en')} outcomes`),
    all: 'All outcomes',
    signatories: 'Who contributes',
    noSignatories: 'There are no pledges for this outcome on this site yet.',
    pledgedBy: (names: string) => `Pledged by ${names}`,
    stories: 'Stories on this outcome',
    noStories: 'There are no stories on this outcome yet.',
    documents: 'Documents on this outcome',
    inPlan: 'In the plan',
    page: (page: number) => `page ${page}`,
  },
  countries: {
    title: 'Countries',
    lead: 'Where the stories come from.',
    kind: 'Country',
    none: 'There are no stories from any country at the moment.',
    count: (count: number) => (count === 1 ? '1 country' : `${inDigits(count, 'en')} countries`),
    all: 'All countries',
    country: 'Country',
    stories: 'Stories',
    storiesFrom: (country: string) => `Stories from ${countryInSentence(country, 'en')}`,
    leadOf: (count: number) =>
      count === 1
        ? 'One Story of Change comes from here.'
        : `${inDigits(count, 'en')} Stories of Change come from here.`,
    signatories: 'Signatories that took part',
  },
  map: {
    label: 'Map of the countries the stories come from',
    place: (name: string, count: string) => `${name}: ${count}`,
    link: 'See the stories on a map',
    note: 'The map shows land only and takes no position on borders. The countries are also in the list.',
  },
}

export type PlacesWords = typeof places
