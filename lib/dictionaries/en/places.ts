/** Words of the pages of outcomes and countries, and of the map. */
export const places = {
  onlyList: (list: string) => `Not available in English: to “${list}”`,
  untitled: 'Without a title',
  onlyInTitle: (language: string) => `Only in ${language}`,
  former: 'Former signatory',
  shortName: 'Short name',
  allStories: (count: number) => `All ${count} stories`,
  ways: { label: 'Three ways in', story: 'Read a story', signatory: 'Find a signatory', plan: 'Get the plan' },
  outcomes: {
    lead: 'The plan works towards five outcomes. Each is a thread of the cloths on this site.',
    none: 'There are no outcomes to show at the moment.',
    count: (count: number) => (count === 1 ? '1 outcome' : `${count} outcomes`),
    all: 'All outcomes',
    signatories: 'Who contributes',
    noSignatories: 'No pledge on this site names this outcome yet.',
    pledgedBy: (names: string) => `Pledged by ${names}`,
    stories: 'Stories on this outcome',
    noStories: 'No story on this site is about this outcome yet.',
    documents: 'Documents on this outcome',
    inPlan: 'In the plan',
    page: (page: number) => `page ${page}`,
  },
  countries: {
    title: 'Countries',
    lead: 'Where the stories happen.',
    kind: 'Country',
    none: 'No story on this site names a country at the moment.',
    count: (count: number) => (count === 1 ? '1 country' : `${count} countries`),
    all: 'All countries',
    country: 'Country',
    stories: 'Stories',
    storiesFrom: (country: string) => `Stories from ${country}`,
    told: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
    leadOf: (count: number) =>
      count === 1 ? 'One Story of Change happens here.' : `${count} Stories of Change happen here.`,
    signatories: 'Signatories that took part',
  },
  map: {
    label: 'Map of the countries in which stories happen',
    place: (name: string, count: string) => `${name}: ${count}`,
    link: 'Where they happen, on a map',
    note: 'The map shows land without borders and takes no position on any. The countries are also in the list.',
  },
}

export type PlacesWords = typeof places
