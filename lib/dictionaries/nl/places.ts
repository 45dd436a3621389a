import { countryInSentence } from '../../country-in-sentence.ts'
import type { PlacesWords } from '../en/places.ts'
import { inDigits } from '../../formatters.ts'

/** Teksten van de pagina’s over doelen en landen, en van de kaart. */
export const places: PlacesWords = {
  onlyList: (list) => `Niet in het Nederlands: naar ‘${list}’`,
  untitled: 'Zonder titel',
  onlyInTitle: (language) => `Alleen in het ${language}`,
  former: 'Voormalig ondertekenaar',
  shortName: 'Korte naam',
  allStories: (count) => `Alle ${inDigits(count, 'nl')} verhalen`,
  entryPoints: {
    label: 'Begin hier',
    story: 'Lees een verhaal',
    signatory: 'Zoek een ondertekenaar',
    plan: 'Bekijk het plan',
  },
  pledges: {
    title: 'Wie wat heeft toegezegd',
    lead: 'De ondertekenaars die hier staan, en de doelen waaraan elk heeft toegezegd bij te dragen.',
    caption: 'Ondertekenaars en de doelen waarvoor zij een toezegging deden',
    signatory: 'Ondertekenaar',
    pledged: 'toegezegd',
    notHere: 'nog niet op deze site',
    count: 'Aantal ondertekenaars',
    files: 'Deze tabel als bestand:',
    none: 'Er zijn op dit moment geen toezeggingen te tonen.',
    link: 'Wie wat heeft toegezegd, als tabel',
  },
  outcomes: {
    lead: 'Het plan werkt aan vijf doelen. Elk doel is een draad in de weefpatronen op deze site.',
    none: 'Er zijn op dit moment geen doelen te tonen.',
    count: (count) => (count === 1 ? '1 doel' : `${inDigits(count, 'nl')} doelen`),
    all: 'Alle doelen',
    signatories: 'Wie draagt bij',
    noSignatories: 'Op deze site staan nog geen toezeggingen voor dit doel.',
    pledgedBy: (names) => `Toegezegd door ${names}`,
    stories: 'Verhalen over dit doel',
    noStories: 'Er zijn nog geen verhalen over dit doel.',
    documents: 'Documenten over dit doel',
    inPlan: 'In het plan',
    page: (page) => `pagina ${page}`,
  },
  countries: {
    title: 'Landen',
    lead: 'Waar de verhalen vandaan komen.',
    kind: 'Land',
    none: 'Er zijn op dit moment geen verhalen uit een land.',
    count: (count) => (count === 1 ? '1 land' : `${inDigits(count, 'nl')} landen`),
    all: 'Alle landen',
    country: 'Land',
    stories: 'Verhalen',
    storiesFrom: (country) => `Verhalen uit ${countryInSentence(country, 'nl')}`,
    leadOf: (count) =>
      count === 1
        ? 'Hiervandaan komt één verhaal van verandering.'
        : `Hiervandaan komen ${inDigits(count, 'nl')} verhalen van verandering.`,
    signatories: 'Ondertekenaars die meewerkten',
  },
  map: {
    label: 'Kaart van de landen waar de verhalen vandaan komen',
    place: (name, count) => `${name}: ${count}`,
    link: 'Bekijk de verhalen op de kaart',
    note: 'De kaart toont alleen land en neemt over grenzen geen standpunt in. De landen staan ook in de lijst.',
  },
}
