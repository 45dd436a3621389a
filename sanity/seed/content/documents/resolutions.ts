import type { InLanguages } from '../../shape/in-languages.ts'
import type { NapPaper } from './nap-paper.ts'

interface Resolution {
  readonly number: number
  readonly year: string
  /** Only if a source gives it; otherwise the year is used, which is part of the symbol. */
  readonly date?: string
  /** Where the day is from, if not from the source of all. */
  readonly dateSource?: string
  readonly topic: InLanguages
}

const list: readonly Resolution[] = [
  {
    number: 1325,
    year: '2000',
    date: '2000-10-31',
    topic: { en: 'Women, peace and security.', nl: 'Vrouwen, vrede en veiligheid.' },
  },
  {
    number: 1820,
    year: '2008',
    date: '2008-06-19',
    topic: { en: 'Sexual violence as a tactic of war.', nl: 'Seksueel geweld als oorlogstactiek.' },
  },
  {
    number: 1888,
    year: '2009',
    date: '2009-09-30',
    topic: {
      en: 'Leadership and experts against conflict-related sexual violence.',
      nl: 'Leiding en deskundigen tegen conflictgerelateerd seksueel geweld.',
    },
  },
  {
    number: 1889,
    year: '2009',
    date: '2009-10-05',
    dateSource: 'http://unscr.com/en/resolutions/1889',
    topic: { en: 'Participation and post-conflict peacebuilding.', nl: 'Deelname en vredesopbouw na conflict.' },
  },
  {
    number: 1960,
    year: '2010',
    topic: {
      en: 'Accountability for conflict-related sexual violence.',
      nl: 'Verantwoording voor conflictgerelateerd seksueel geweld.',
    },
  },
  {
    number: 2106,
    year: '2013',
    topic: {
      en: 'Putting obligations on sexual violence into practice.',
      nl: 'Verplichtingen rond seksueel geweld in de praktijk brengen.',
    },
  },
  {
    number: 2122,
    year: '2013',
    topic: { en: 'Women’s leadership and participation.', nl: 'Leiderschap en deelname van vrouwen.' },
  },
  {
    number: 2242,
    year: '2015',
    date: '2015-10-13',
    dateSource: 'http://unscr.com/en/resolutions/2242',
    topic: {
      en: 'Women, peace and security and counter-terrorism; follow-up of the global study.',
      nl: 'Vrouwen, vrede en veiligheid en terrorismebestrijding; vervolg op de wereldwijde studie.',
    },
  },
  {
    number: 2467,
    year: '2019',
    topic: {
      en: 'A survivor-centred approach to conflict-related sexual violence.',
      nl: 'Een aanpak van conflictgerelateerd seksueel geweld waarin overlevenden centraal staan.',
    },
  },
  {
    number: 2493,
    year: '2019',
    date: '2019-10-29',
    dateSource: 'https://sverigeskvinnolobby.se/fns-sakerhetsrads-resolution-2493-om-kvinnor-fred-och-sakerhet/',
    topic: { en: 'Full implementation of earlier resolutions.', nl: 'Volledige uitvoering van eerdere resoluties.' },
  },
]

/** The UN Security Council resolutions on women, peace and security in the sources. */
export const resolutions: readonly NapPaper[] = list.map(({ number, year, date, dateSource, topic }) => ({
  slug: `resolution-${number}`,
  title: {
    en: `UN Security Council Resolution ${number} (${year})`,
    nl: `Resolutie ${number} (${year}) van de VN-Veiligheidsraad`,
  },
  kind: 'resolution',
  number: `S/RES/${number} (${year})`,
  publishedDate: date ?? year,
  publisher: { en: 'UN Security Council', nl: 'VN-Veiligheidsraad' },
  summary: topic,
  versions: [{ language: 'en', url: `https://undocs.org/en/S/RES/${number}(${year})` }],
  source: ['https://peacewomen.org./why-WPS/solutions/resolutions', ...(dateSource ? [dateSource] : [])],
  editorNote:
    'The address follows the pattern of undocs.org and was not opened.' +
    (date ? '' : ' The day was not found in a source, so only the year is given.'),
}))
