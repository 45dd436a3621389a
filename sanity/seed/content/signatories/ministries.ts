import type { SeedSignatory } from './signatory.ts'

const letter = 'https://zoek.officielebekendmakingen.nl/kst-26150-190.html'
const home = 'https://www.nap1325.nl/en/'
const place = { en: 'The Hague', nl: 'Den Haag' }
const board = {
  en: 'Signatory ministry and member of the Oversight Board.',
  nl: 'Ministerie dat het plan heeft ondertekend en lid is van de Oversight Board.',
}

export const ministries: readonly SeedSignatory[] = [
  {
    slug: 'ministry-of-foreign-affairs',
    name: { en: 'Ministry of Foreign Affairs', nl: 'Ministerie van Buitenlandse Zaken' },
    website: 'https://www.government.nl/ministries/ministry-of-foreign-affairs',
    place,
    description: {
      en: 'Government coordinator of the plan, together with WO=MEN on the civil-society side.',
      nl: 'Coördineert het plan voor de overheid, samen met WO=MEN aan de kant van de maatschappelijke organisaties.',
    },
    plans: ['IV'],
    source: [letter, home],
  },
  {
    slug: 'ministry-of-defence',
    name: { en: 'Ministry of Defence', nl: 'Ministerie van Defensie' },
    website: 'https://www.government.nl/ministries/ministry-of-defence',
    place,
    description: {
      en: 'Provides gender advisers to military missions and integrates a gender perspective in operations.',
      nl: 'Levert genderadviseurs aan militaire missies en neemt gender mee in operaties.',
    },
    plans: ['IV'],
    source: [
      letter,
      'https://www.rijksoverheid.nl/actueel/nieuws/2025/02/20/nederland-verlengt-actieplan-voor-belang-vrouwen-wereldwijd',
    ],
  },
  {
    slug: 'ministry-of-justice-and-security',
    name: { en: 'Ministry of Justice and Security', nl: 'Ministerie van Justitie en Veiligheid' },
    website: 'https://www.government.nl/ministries/ministry-of-justice-and-security',
    place,
    description: board,
    plans: ['IV'],
    source: [home, 'https://www.nap1325.nl/de/ueber-nap1325/governance/'],
    editorNote: 'The letter 26150-190 still uses its name from before 2017, “Veiligheid en Justitie”.',
  },
  {
    slug: 'ministry-of-education-culture-and-science',
    name: { en: 'Ministry of Education, Culture and Science', nl: 'Ministerie van Onderwijs, Cultuur en Wetenschap' },
    website: 'https://www.government.nl/ministries/ministry-of-education-culture-and-science',
    place,
    description: board,
    plans: ['IV'],
    source: [letter, home],
  },
]
