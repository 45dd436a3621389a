import type { SeedSignatory } from './signatory.ts'
import { networks } from './networks.ts'

const same = (name: string) => ({ en: name, nl: name })
const theHague = { en: 'The Hague', nl: 'Den Haag' }

const organisations: readonly SeedSignatory[] = [
  {
    slug: 'wo-men',
    name: same('WO=MEN Dutch Gender Platform'),
    shortName: 'WO=MEN',
    website: 'https://www.wo-men.nl',
    place: theHague,
    description: {
      en: 'Dutch network of organisations and individuals working for gender justice; coordinates the civil-society side of the plan.',
      nl: 'Nederlands netwerk van organisaties en mensen die zich inzetten voor gendergelijkheid; coördineert het plan voor de maatschappelijke organisaties.',
    },
    plans: ['IV'],
    source: ['https://www.nap1325.nl/signatories/-3'],
  },
  {
    slug: 'care-nederland',
    name: same('CARE Nederland'),
    shortName: 'CARE',
    website: 'https://www.carenederland.org',
    description: {
      en: 'Development and humanitarian organisation that reported signing the fourth plan and pledges to all five outcomes.',
      nl: 'Organisatie voor ontwikkeling en noodhulp die meldde dat zij het vierde plan heeft getekend en aan alle vijf de doelen bijdraagt.',
    },
    plans: ['IV'],
    pledgedOutcomes: [1, 2, 3, 4, 5],
    source: [
      'https://www.nap1325.nl/signatories/care-nederland',
      'https://www.carenederland.org/nieuws/care-tekent-vierde-nap1325',
    ],
  },
  {
    slug: 'pax',
    name: same('PAX'),
    description: {
      en: 'Dutch peace organisation working with local partners to protect civilians and build inclusive peace.',
      nl: 'Nederlandse vredesorganisatie die met lokale partners burgers beschermt en aan inclusieve vrede werkt.',
    },
    plans: ['IV'],
    source: ['https://www.nap1325.nl/signatories/pax'],
  },
  {
    slug: 'the-hague-academy-for-local-governance',
    name: same('The Hague Academy for Local Governance'),
    website: 'https://thehagueacademy.com',
    place: theHague,
    description: {
      en: 'Training institute for civil servants and local practitioners, with courses on gender-sensitive and inclusive peacebuilding.',
      nl: 'Opleidingsinstituut voor ambtenaren en mensen uit de lokale praktijk, met cursussen over inclusieve vredesopbouw met oog voor gender.',
    },
    plans: ['IV'],
    source: ['http://www.nap1325.nl/signatories/the-hague-academy-for-local-governance'],
  },
  {
    slug: 'netherlands-society-of-womens-rights',
    name: { en: 'The Netherlands Society of Women’s Rights, Female Labour and Equal Citizenship' },
    description: {
      en: 'Women’s-rights association founded in 1894 as a society for women’s suffrage.',
      nl: 'Vereniging voor vrouwenrechten, in 1894 opgericht als vereniging voor vrouwenkiesrecht.',
    },
    plans: ['IV'],
    source: ['https://www.nap1325.nl/signatories/-9'],
    editorNote: 'Its Dutch name and its website were not seen in a source and are to be added.',
  },
  {
    slug: 'gender-concerns-international',
    name: same('Gender Concerns International'),
    website: 'http://www.genderconcerns.org',
    description: {
      en: 'Founded in 2004; known for gender election observation missions; calls itself a fourth-time signatory.',
      nl: 'Opgericht in 2004; bekend van waarnemingsmissies bij verkiezingen met oog voor gender; noemt zich voor de vierde keer ondertekenaar.',
    },
    plans: ['IV'],
    source: ['http://www.genderconcerns.org/news/the-launch-of-the-fourth-NAP-of-the-Netherlands/'],
  },
  {
    slug: 'cilc',
    name: same('CILC'),
    website: 'https://www.cilc.nl',
    description: {
      en: 'Organisation working on rule-of-law cooperation that announced it had become a NAP 1325 signatory.',
      nl: 'Organisatie voor samenwerking op het gebied van de rechtsstaat die bekendmaakte dat zij NAP 1325 heeft ondertekend.',
    },
    source: ['https://www.cilc.nl/the-hague-becoming-a-nap1325-signatory/'],
    editorNote: 'The announcement has no date, so the plan it signed is not filled in.',
  },
  {
    slug: 'oxfam-novib',
    name: same('Oxfam Novib'),
    website: 'https://www.oxfamnovib.nl',
    place: theHague,
    description: {
      en: 'Dutch Oxfam affiliate; on the Oversight Board in 2021/2022.',
      nl: 'Nederlandse tak van Oxfam; lid van de Oversight Board in 2021/2022.',
    },
    source: ['https://www.nap1325.nl/de/ueber-nap1325/governance/'],
    editorNote: 'The source says that the signatories among civil society chose it; its own pledge was not seen.',
  },
]

export const civilSociety: readonly SeedSignatory[] = [...organisations, ...networks]
