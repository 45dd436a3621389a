import type { NapPaper } from './nap-paper.ts'

const twoMinisters = {
  en: 'Ministers of Foreign Affairs and for Foreign Trade and Development Cooperation',
  nl: 'Ministers van Buitenlandse Zaken en voor Buitenlandse Handel en Ontwikkelingssamenwerking',
}

/** Letters and reports to parliament, evaluations, research. */
export const reports: readonly NapPaper[] = [
  {
    slug: 'letter-26150-190',
    title: { nl: 'Aanbieding vierde Nationaal Actieplan 1325' },
    kind: 'letter',
    number: '26150-190',
    cycle: 'IV',
    publishedDate: '2020-12-16',
    publisher: twoMinisters,
    versions: [{ language: 'nl', url: 'https://zoek.officielebekendmakingen.nl/kst-26150-190.html' }],
    source: ['https://zoek.officielebekendmakingen.nl/kst-26150-190.html'],
    editorNote: 'The title describes the letter; it has none of its own.',
  },
  {
    slug: 'progress-report-2021',
    title: { nl: 'Voortgangsrapportage Nationaal Actieplan 1325 Vrouwen, Vrede en Veiligheid (over 2021)' },
    kind: 'progressReport',
    number: '26150-202',
    cycle: 'IV',
    publishedDate: '2022-11-09',
    publisher: twoMinisters,
    versions: [{ language: 'nl', url: 'https://zoek.officielebekendmakingen.nl/kst-26150-202.html' }],
    source: ['https://zoek.officielebekendmakingen.nl/kst-26150-202.html'],
  },
  {
    slug: 'progress-report-2022-2023',
    title: { nl: 'Rapportage 2022-2023 Nationaal Actieplan Vrouwen, Vrede en Veiligheid' },
    kind: 'progressReport',
    number: '26150-223',
    cycle: 'IV',
    publishedDate: '2025-02-20',
    publisher: { en: 'Minister of Foreign Affairs', nl: 'Minister van Buitenlandse Zaken' },
    versions: [
      {
        language: 'nl',
        url: 'https://tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2025D07508&id=2025D07508',
      },
    ],
    source: [
      'https://tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2025D07508&id=2025D07508',
      'https://berthub.eu/tkconv/document.html?nummer=2025D07508',
    ],
    editorNote: 'Announces that the fourth plan is extended to the end of 2027.',
  },
  {
    slug: 'mid-term-review-nap-iii',
    title: { en: 'Mid Term Review National Action Plan on Women Peace and Security 2016-2019' },
    kind: 'evaluation',
    cycle: 'III',
    publishedDate: '2020-02-28',
    publisher: { en: 'Government of the Netherlands', nl: 'Rijksoverheid' },
    versions: [
      {
        language: 'en',
        url: 'https://www.government.nl/ministries/ministry-of-foreign-affairs/documents/reports/2020/02/28/mid-term-review-national-action-plan-on-women-peace-and-security-2016---2019',
      },
    ],
    source: [
      'https://www.government.nl/ministries/ministry-of-foreign-affairs/documents/reports/2020/02/28/mid-term-review-national-action-plan-on-women-peace-and-security-2016---2019',
    ],
  },
  {
    slug: 'iob-evaluation-399',
    title: {
      en: 'Gender, peace and security: Evaluation of the Netherlands and UN Security Council resolution 1325 (IOB Evaluation no. 399)',
    },
    kind: 'evaluation',
    number: 'IOB 399',
    publishedDate: '2015-04',
    publisher: {
      en: 'IOB, Ministry of Foreign Affairs, with Clingendael CRU',
      nl: 'IOB, Ministerie van Buitenlandse Zaken, met Clingendael CRU',
    },
    versions: [
      {
        language: 'en',
        url: 'https://www.government.nl/documents/reports/2015/04/01/iob-gender-peace-and-security-evaluation-of-the-netherlands-and-un-security-council-resolution-1325',
      },
    ],
    source: [
      'https://www.government.nl/documents/reports/2015/04/01/iob-gender-peace-and-security-evaluation-of-the-netherlands-and-un-security-council-resolution-1325',
      'https://lawsdocbox.com/67921807-Politics/Gender-peace-and-security.html',
    ],
  },
  {
    slug: 'one-year-nap-1325',
    title: {
      en: '1 Year NAP 1325: Evaluating the Dutch National Action Plan on UNSC Resolution 1325 after one year of implementation',
    },
    kind: 'evaluation',
    cycle: 'I',
    publishedDate: '2008-12',
    publisher: { en: 'Working Group 1325', nl: 'Werkgroep 1325' },
    versions: [
      {
        language: 'en',
        url: 'http://www.docstoc.com/docs/88707039/Final-Report-Eval-NAP-1325-12Dec2008',
        isCopy: true,
      },
    ],
    source: ['http://www.docstoc.com/docs/88707039/Final-Report-Eval-NAP-1325-12Dec2008'],
    editorNote: 'The site that holds the copy may be gone. Please add the file.',
  },
  {
    slug: 'do-our-voices-matter',
    title: {
      en: '“Do our voices matter?” An analysis of women civil society representatives’ meaningful participation at the UN Security Council',
    },
    kind: 'research',
    publishedDate: '2020',
    publisher: {
      en: 'Oxfam International and NGO Working Group on Women, Peace and Security',
      nl: 'Oxfam International en NGO Working Group on Women, Peace and Security',
    },
    versions: [{ language: 'en', url: 'https://www.womenpeacesecurity.org/resource/do-our-voices-matter/' }],
    source: [
      'https://www.womenpeacesecurity.org/resource/do-our-voices-matter/',
      'https://www.nap1325.nl/database/do-our-voices-matter-an-analysis-of-women-civil-society-representatives-meaningful-participation-at-the-un-security-council/',
    ],
    editorNote:
      'The year follows from its words “20th anniversary this year”. Authors: Caitilin McMillan, Anna Tonelli, Kristina Mader.',
  },
]
