import { linked, paragraph, richText } from '../../shape/rich-text.ts'
import type { SeedStory, StoryText } from './story.ts'

const url = 'https://thehagueacademy.com/project/empowering-syrian-community-facilitators-in-jordan'

export const facts: SeedStory = {
  // Ids, addresses and file names do not contain the name of the person in the story.
  id: 'story-dealing-with-gender-based-violence',
  createdAt: '2026-11-23T12:00:03Z',
  countries: ['jo', 'sy'],
  outcomes: [3],
  signatories: ['the-hague-academy-for-local-governance'],
  localPartners: ['Mastery for Business and Training Development'],
  fullStory: {
    title: 'Empowering Syrian community facilitators in Jordan',
    url,
    publisher: 'The Hague Academy for Local Governance',
    language: 'en',
  },
  sensitivity: 'mayDistress',
  source: ['https://www.nap1325.nl/en/', url],
}

export const english: StoryText = {
  title: 'Dealing with Gender-based Violence',
  slug: 'dealing-with-gender-based-violence',
  summary:
    'After a training for trainers in Jordan, a facilitator holds conversations about gender-based violence with more knowledge and more empathy.',
  contentNote: 'This story is about gender-based violence.',
  body: richText(
    paragraph(
      'Gender Based Violence (GBV) is an increasing problem among the Syrian refugee community.  Mohammed Al Zoabi took part in a training for trainers programme organised by The Hague Academy of Local Governance and the Mastery for Business and Training Development in Jordan. As a result, he gained more knowledge on GBV and acquired useful communication and facilitation skills. He now knows how to conduct conversations around GBV and how to show empathy towards survivors. He applies more participatory techniques in his awareness raising sessions. ',
      linked('Read the full story here', { href: url }),
      '.',
    ),
  ),
}

export const dutch: StoryText = {
  title: 'Omgaan met gendergerelateerd geweld',
  slug: 'omgaan-met-gendergerelateerd-geweld',
  summary:
    'Na een training voor trainers in Jordanië voert een begeleider gesprekken over gendergerelateerd geweld met meer kennis en meer empathie.',
  contentNote: 'Dit verhaal gaat over gendergerelateerd geweld.',
  body: richText(
    paragraph(
      'Gendergerelateerd geweld is een groeiend probleem onder Syrische vluchtelingen. Mohammed Al Zoabi volgde een training voor trainers, georganiseerd door The Hague Academy for Local Governance en Mastery for Business and Training Development in Jordanië. Daardoor weet hij meer over gendergerelateerd geweld en leerde hij beter te communiceren en gesprekken te begeleiden. Hij weet nu hoe hij gesprekken over gendergerelateerd geweld kan voeren en hoe hij overlevenden met empathie tegemoet treedt. In zijn voorlichtingsbijeenkomsten gebruikt hij meer werkvormen waarin mensen zelf meedoen. ',
      linked('Lees het volledige verhaal (in het Engels)', { href: url }),
      '.',
    ),
  ),
}
