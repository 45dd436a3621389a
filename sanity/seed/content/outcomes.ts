import { line, text } from '../shape/in-languages.ts'
import type { InLanguages } from '../shape/in-languages.ts'
import type { SeedDocument } from '../shape/seed-document.ts'

interface SeedOutcome {
  readonly number: number
  readonly title: InLanguages
  readonly summary: InLanguages
  readonly subOutcomes?: readonly InLanguages[]
  readonly planPage: number
  readonly source: readonly string[]
}

const carePledge = 'https://www.nap1325.nl/signatories/care-nederland'
const careNews = 'https://www.carenederland.org/nieuws/care-tekent-vierde-nap1325'
const letter = 'https://zoek.officielebekendmakingen.nl/kst-26150-190.html'

const list: readonly SeedOutcome[] = [
  {
    number: 1,
    title: { en: 'Participation', nl: 'Participatie' },
    summary: {
      en: 'More women lead and take part, equally and meaningfully, in peace and security decisions at every level.',
      nl: 'Meer vrouwen geven leiding aan besluiten over vrede en veiligheid en praten er gelijkwaardig en betekenisvol over mee, op elk niveau.',
    },
    subOutcomes: [
      {
        en: 'Enabling conditions for equal, meaningful participation',
        nl: 'Voorwaarden voor gelijkwaardige en betekenisvolle deelname',
      },
      {
        en: 'Support for women’s and diaspora organisations, rights defenders and peacebuilders',
        nl: 'Steun aan vrouwen- en diasporaorganisaties, mensenrechtenverdedigers en vredesopbouwers',
      },
      { en: 'Inclusive, bottom-up peace processes', nl: 'Inclusieve vredesprocessen van onderop' },
    ],
    planPage: 18,
    source: [carePledge, letter],
  },
  {
    number: 2,
    title: { en: 'Prevention', nl: 'Preventie' },
    summary: {
      en: 'Preventing armed conflict and violent extremism starts from human rights and human security and is conflict- and gender-sensitive.',
      nl: 'Het voorkomen van gewapend conflict en gewelddadig extremisme gaat uit van mensenrechten en menselijke veiligheid en houdt rekening met conflict en gender.',
    },
    subOutcomes: [
      {
        en: 'Priority for local, peaceful, multidimensional conflict prevention',
        nl: 'Voorrang voor lokale, vreedzame conflictpreventie langs meerdere wegen',
      },
      {
        en: 'Counter-extremism policy respects the space of women’s organisations, rights defenders and peacebuilders',
        nl: 'Beleid tegen extremisme laat ruimte aan vrouwenorganisaties, mensenrechtenverdedigers en vredesopbouwers',
      },
    ],
    planPage: 23,
    source: ['https://www.nap1325.nl/outcomes/prevention', letter],
  },
  {
    number: 3,
    title: { en: 'Protection', nl: 'Bescherming' },
    summary: {
      en: 'Women and girls, and men and boys, in and from conflict are protected from all conflict-related violence and can enforce their rights.',
      nl: 'Vrouwen en meisjes, en mannen en jongens, in en uit conflictgebieden zijn beschermd tegen alle conflictgerelateerd geweld en kunnen hun rechten afdwingen.',
    },
    planPage: 26,
    source: [carePledge, careNews],
  },
  {
    number: 4,
    title: { en: 'Relief, reconstruction and recovery', nl: 'Noodhulp, wederopbouw en herstel' },
    summary: {
      en: 'Relief and recovery meet the needs of women and girls and strengthen their power and security.',
      nl: 'Noodhulp en herstel sluiten aan bij wat vrouwen en meisjes nodig hebben en versterken hun macht en veiligheid.',
    },
    planPage: 30,
    source: [carePledge, careNews],
  },
  {
    number: 5,
    title: { en: 'WPS mainstreaming', nl: 'WPS-mainstreaming' },
    summary: {
      en: 'A gender lens is applied whenever peace and security policy is analysed, changed, carried out or evaluated.',
      nl: 'Bij elke analyse, wijziging, uitvoering en evaluatie van beleid voor vrede en veiligheid wordt door een genderbril gekeken.',
    },
    planPage: 34,
    source: [carePledge],
  },
]

/** The five outcomes of NAP IV. The titles are the plan's; summaries and sub-outcomes are paraphrased. */
export const outcomes: readonly SeedDocument[] = list.map(
  ({ number, title, summary, subOutcomes = [], planPage, source }) => ({
    _id: `outcome-${number}`,
    _type: 'outcome',
    number,
    title: line(title),
    summary: text(summary),
    subOutcomes: subOutcomes.map((words, index) => ({
      _key: `sub-${number}-${index + 1}`,
      _type: 'subOutcome',
      number: `${number}.${index + 1}`,
      title: line(words),
    })),
    planPage,
    source,
    editorNote:
      'Summary and sub-outcomes are paraphrased from published pages, not quoted from the plan; the Dutch is our translation, to be confirmed.' +
      (subOutcomes.length === 0 ? ' The sub-outcomes were not found in a source and are still to be added.' : ''),
  }),
)
