import type { PlacesWords } from '../en/places.ts'

/** Woorden van de pagina’s over doelen en landen, en van de kaart. */
export const places: PlacesWords = {
  onlyList: (list) => `Niet in het Nederlands: naar ‘${list}’`,
  untitled: 'Zonder titel',
  onlyInTitle: (language) => `Alleen in het ${language}`,
  former: 'Voormalig ondertekenaar',
  shortName: 'Korte naam',
  allStories: (count) => `Alle ${count} verhalen`,
  ways: {
    label: 'Drie ingangen',
    story: 'Lees een verhaal',
    signatory: 'Vind een ondertekenaar',
    plan: 'Pak het plan erbij',
  },
  outcomes: {
    lead: 'Het plan werkt aan vijf doelen. Elk doel is een draad in de weefsels op deze site.',
    none: 'Er zijn op dit moment geen doelen te tonen.',
    count: (count) => (count === 1 ? '1 doel' : `${count} doelen`),
    all: 'Alle doelen',
    signatories: 'Wie bijdraagt',
    noSignatories: 'Nog geen pledge op deze site noemt dit doel.',
    pledgedBy: (names) => `Toegezegd door ${names}`,
    stories: 'Verhalen over dit doel',
    noStories: 'Nog geen verhaal op deze site gaat over dit doel.',
    documents: 'Documenten over dit doel',
    inPlan: 'In het plan',
    page: (page) => `pagina ${page}`,
  },
  countries: {
    title: 'Landen',
    lead: 'Waar de verhalen zich afspelen.',
    kind: 'Land',
    none: 'Op dit moment noemt geen verhaal op deze site een land.',
    count: (count) => (count === 1 ? '1 land' : `${count} landen`),
    all: 'Alle landen',
    country: 'Land',
    stories: 'Verhalen',
    storiesFrom: (country) => `Verhalen uit ${country}`,
    told: (count) => (count === 1 ? '1 verhaal' : `${count} verhalen`),
    leadOf: (count) =>
      count === 1
        ? 'Eén verhaal van verandering speelt zich hier af.'
        : `${count} verhalen van verandering spelen zich hier af.`,
    signatories: 'Ondertekenaars die meededen',
  },
  map: {
    label: 'Kaart van de landen waar verhalen zich afspelen',
    place: (name, count) => `${name}: ${count}`,
    link: 'Waar ze zich afspelen, op een kaart',
    note: 'De kaart toont land zonder grenzen en neemt over geen ervan een standpunt in. De landen staan ook in de lijst.',
  },
}
