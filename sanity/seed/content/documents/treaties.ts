import type { NapPaper } from './nap-paper.ts'

/** Other international commitments behind the plan. */
export const treaties: readonly NapPaper[] = [
  {
    slug: 'cedaw-general-recommendation-30',
    title: {
      en: 'CEDAW General Recommendation No. 30 on women in conflict prevention, conflict and post-conflict situations',
    },
    kind: 'recommendation',
    number: 'CEDAW/C/GC/30',
    publishedDate: '2013-10',
    publisher: {
      en: 'Committee on the Elimination of Discrimination against Women',
      nl: 'VN-Comité voor de uitbanning van discriminatie van vrouwen',
    },
    versions: [{ language: 'en', url: 'https://undocs.org/en/CEDAW/C/GC/30' }],
    source: [
      'https://library.law.utoronto.ca/whrrdocument/general-recommendation-no-30-women-conflict-prevention-conflict-and-post-conflict',
    ],
    editorNote: 'Two sources give two different days in October 2013, so only the month is given.',
  },
  {
    slug: 'arms-trade-treaty',
    title: { en: 'Arms Trade Treaty', nl: 'Wapenhandelsverdrag' },
    kind: 'treaty',
    publishedDate: '2013-04',
    dateMeaning: {
      en: 'adopted by the UN General Assembly',
      nl: 'aangenomen door de Algemene Vergadering van de VN',
    },
    versions: [{ language: 'en', url: 'https://thearmstradetreaty.org' }],
    source: [
      'https://core-prod.cambridgecore.org/core/books/small-arms-survey-2014/converging-agendas-women-peace-security-and-small-arms/711E82F092F7BBEB57ABD91BE3A0D193',
    ],
    editorNote: 'The day and the entry into force were not verified.',
  },
]
