import type { NapPaper } from './nap-paper.ts'

const foreignAffairs = { en: 'Ministry of Foreign Affairs', nl: 'Ministerie van Buitenlandse Zaken' }
const copyOnly = 'The publisher’s own file was not found: please add it.'

/** The four national action plans. No fifth was found. */
export const plans: readonly NapPaper[] = [
  {
    slug: 'nap-i',
    title: { en: 'Dutch National Action Plan on Resolution 1325: Taking a stand for women, peace and security' },
    kind: 'actionPlan',
    cycle: 'I',
    period: { from: '2008', until: '2011' },
    publishedDate: '2007-12',
    publisher: foreignAffairs,
    versions: [
      {
        language: 'en',
        url: 'https://canonvannederland.nl/nl/page/161011/2008--2011-dutch-national-action-plan-1325-2008---2011',
        isCopy: true,
      },
    ],
    source: ['https://paperzz.com/doc/8291095/dutch-national-action-plan-on-resolution-1325'],
    editorNote: `Order code BZDR6628/E. ${copyOnly}`,
  },
  {
    slug: 'nap-ii',
    title: { en: 'Women: Powerful Agents for Peace and Security - Dutch National Action Plan (2012-2015)' },
    kind: 'actionPlan',
    cycle: 'II',
    period: { from: '2012', until: '2015' },
    publishedDate: '2011-12-19',
    dateMeaning: { en: 'signed in Leiden', nl: 'ondertekend in Leiden' },
    publisher: {
      en: 'A Dutch partnership of government, civil-society organisations and knowledge institutions',
      nl: 'Een Nederlands partnerschap van overheid, maatschappelijke organisaties en kennisinstellingen',
    },
    versions: [
      { language: 'en', url: 'https://docslib.org/doc/5468959/dutch-national-action-plan-2012-2015', isCopy: true },
    ],
    supersedes: 'nap-i',
    source: [
      'https://docslib.org/doc/5468959/dutch-national-action-plan-2012-2015',
      'http://vrouwenvoorvrede.nl/1325.html',
      'https://www.peacewomen.org/content/netherlands-national-gender-action-plan-kicks',
    ],
    editorNote: copyOnly,
  },
  {
    slug: 'nap-iii',
    title: {
      en: 'The Netherlands National Action Plan on Women, Peace and Security 2016-2019: a partnership to contribute to the implementation of the Women, Peace and Security Agenda',
    },
    kind: 'actionPlan',
    cycle: 'III',
    period: { from: '2016', until: '2019', extendedUntil: '2020' },
    publisher: { en: 'NAP partnership', nl: 'NAP-partnerschap' },
    versions: [
      {
        language: 'en',
        url: 'https://ro.scribd.com/document/370480553/The-Netherlands-National-Action-Plan-WOMEN-PEACE-AND-SECURITY-2016-2019',
        isCopy: true,
      },
    ],
    supersedes: 'nap-ii',
    source: [
      'https://canonvannederland.nl/nl/page/161021/2016--2019-20-dutch-national-action-plan',
      'https://www.government.nl/ministries/ministry-of-foreign-affairs/documents/reports/2020/02/28/mid-term-review-national-action-plan-on-women-peace-and-security-2016---2019',
    ],
    editorNote: `The day of signing was not verified, so there is no date. ${copyOnly}`,
  },
  {
    slug: 'nap-iv',
    title: {
      en: 'Women, Peace and Security NAP 1325-IV (2021-2025)',
      nl: 'Vierde Nationaal Actieplan 1325 Vrouwen, Vrede en Veiligheid',
    },
    kind: 'actionPlan',
    cycle: 'IV',
    period: { from: '2021', until: '2025', extendedUntil: '2027' },
    publishedDate: '2020-12-16',
    dateMeaning: { en: 'sent to the House of Representatives', nl: 'aangeboden aan de Tweede Kamer' },
    publisher: {
      en: 'Ministry of Foreign Affairs with WO=MEN and signatories',
      nl: 'Ministerie van Buitenlandse Zaken met WO=MEN en ondertekenaars',
    },
    versions: [
      {
        language: 'nl',
        url: 'https://www.rijksoverheid.nl/documenten/publicaties/2020/12/15/vierde-nationaal-actieplan-1325-vrouwen-vrede-en-veiligheid',
      },
      {
        language: 'en',
        url: 'https://docslib.org/doc/626484/women-peace-and-security-nap-1325-iv-2021-2025',
        isCopy: true,
      },
    ],
    supersedes: 'nap-iii',
    source: [
      'https://zoek.officielebekendmakingen.nl/kst-26150-190.html',
      'https://docslib.org/doc/626484/women-peace-and-security-nap-1325-iv-2021-2025',
      'https://sundjata.nl/author/vernooijdiana',
    ],
    editorNote:
      'Adopted by the Council of Ministers on 11 December 2020, in force since January 2021; extended to the end of 2027 by the letter 26150-223. The publisher’s own English file was not found: please add it.',
  },
]
