import type { SeedSignatory } from './signatory.ts'

const diasporaMeeting =
  'https://www.nap1325.nl/database/report-in-dutch-annual-diaspora-networking-meeting-on-women-refugees-and-safety/'

/** Women's and diaspora networks. */
export const networks: readonly SeedSignatory[] = [
  {
    slug: 'vond',
    name: {
      en: 'Women’s Organisation Netherlands-Darfur (VOND)',
      nl: 'Vrouwenorganisatie Nederland-Darfur (VOND)',
    },
    shortName: 'VOND',
    description: {
      en: 'Diaspora women’s organisation that, with a local partner, collected portraits of women peacemakers in Darfur.',
      nl: 'Diaspora-vrouwenorganisatie die met een lokale partner portretten van vredesvrouwen in Darfur verzamelde.',
    },
    source: ['https://www.nap1325.nl/en', 'http://mwpn.org/'],
    editorNote: 'Called a signatory on nap1325.nl; which plan it signed is not said.',
  },
  {
    slug: 'platform-women-and-sustainable-peace',
    name: { en: 'Platform Women & Sustainable Peace', nl: 'Platform Vrouwen & Duurzame Vrede' },
    website: 'https://vrouwenenduurzamevrede.nl',
    description: {
      en: 'Association of women’s peace organisations working on resolution 1325; on the Oversight Board in 2021/2022.',
      nl: 'Vereniging van vredesorganisaties van vrouwen die aan resolutie 1325 werken; lid van de Oversight Board in 2021/2022.',
    },
    source: ['https://www.nap1325.nl/de/ueber-nap1325/governance/', diasporaMeeting],
  },
  {
    slug: 'multicultural-women-peacemakers-network',
    name: {
      en: 'Multicultural Women Peacemakers Network (MWPN)',
      nl: 'Multicultural Women Peacemakers Network (MWPN)',
    },
    shortName: 'MWPN',
    website: 'http://mwpn.org',
    description: {
      en: 'Network of migrant and diaspora women’s peace organisations in the Netherlands.',
      nl: 'Netwerk van vredesorganisaties van migranten- en diasporavrouwen in Nederland.',
    },
    source: [diasporaMeeting],
    editorNote: 'Which plan it signed is not said in the source.',
  },
  {
    slug: 'women-for-peace-in-the-moluccas',
    name: { en: 'Women for Peace in the Moluccas', nl: 'Vrouwen voor Vrede op de Molukken' },
    description: {
      en: 'Women’s peace organisation that co-organised an annual diaspora networking meeting on refugee women and safety.',
      nl: 'Vredesorganisatie van vrouwen die een jaarlijkse diaspora-netwerkbijeenkomst over gevluchte vrouwen en veiligheid meeorganiseerde.',
    },
    source: [
      diasporaMeeting,
      'https://www.wo-men.nl/blogbericht/impressie-van-de-bijeenkomst-van-diasporavrouwen-en-vredesactivisten',
    ],
    editorNote: 'Its English name is our translation. Which plan it signed is not said in the source.',
  },
  {
    slug: 'dutch-womens-council',
    name: { en: 'Dutch Women’s Council (NVR)', nl: 'Nederlandse Vrouwen Raad (NVR)' },
    shortName: 'NVR',
    website: 'https://www.nederlandsevrouwenraad.nl',
    description: {
      en: 'Umbrella body of women’s organisations involved in the national action plans from the start.',
      nl: 'Koepel van vrouwenorganisaties die vanaf het begin bij de nationale actieplannen is betrokken.',
    },
    plans: ['III'],
    source: [
      'https://www.nederlandsevrouwenraad.nl/html/index.php?alineaID=1557',
      'https://nederlandsevrouwenraad.nl/html/index.php?paginaID=2889',
    ],
    editorNote: 'It says that it signed the third plan; of the fourth it says that it helped to develop it.',
  },
]
