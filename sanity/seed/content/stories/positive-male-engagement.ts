import { paragraph, richText } from '../../shape/rich-text.ts'
import type { SeedStory, StoryText } from './story.ts'

export const facts: SeedStory = {
  id: 'story-positive-male-engagement',
  createdAt: '2026-11-23T12:00:01Z',
  countries: ['ps'],
  outcomes: [1],
  localPartners: ['Women’s Center for Legal Aid and Counseling (WCLAC)', 'We Rise consortium'],
  sensitivity: 'none',
  source: ['https://www.nap1325.nl/en/'],
}

export const english: StoryText = {
  title: 'Positive Male Engagement',
  slug: 'positive-male-engagement',
  summary:
    'A training by WCLAC changes how two young men see gender equality. Afterwards they speak about women’s rights in the schools of their villages.',
  body: richText(
    paragraph(
      'The We Rise project was designed through a holistic lens in order to address many of the barriers facing Palestinian women in leading the journey towards peace and security. WCLAC (Women’s Center for Legal Aid and Counseling) is among the pioneering organizations within the We Rise consortium. WCLAC worked on implementing a training package focused on mobilizing young men to transform restrictive gender norms.',
    ),
    paragraph(
      'Among the participants, two young men expressed their ideas against gender-equality and dismissed discussions surrounding supporting women’s participation in leadership and decision-making positions. However, the training managed to challenge these young men’s ideas and negative perceptions of gender-equality. After completing the capacity building and training packages, these two young men carried out awareness raising sessions themselves on women rights and gender equality for other male students in the local schools of their villages.',
    ),
  ),
}

export const dutch: StoryText = {
  title: 'Positieve betrokkenheid van mannen',
  slug: 'positieve-betrokkenheid-van-mannen',
  summary:
    'Een training van WCLAC verandert hoe twee jonge mannen over gendergelijkheid denken. Daarna vertellen zij op scholen in hun dorpen over vrouwenrechten.',
  body: richText(
    paragraph(
      'Het project We Rise is breed opgezet, om veel van de drempels weg te nemen waar Palestijnse vrouwen tegenaan lopen als zij het voortouw nemen op weg naar vrede en veiligheid. WCLAC (Women’s Center for Legal Aid and Counseling) is een van de voortrekkers binnen het We Rise-consortium. WCLAC voerde een trainingspakket uit dat jonge mannen in beweging wil brengen om beperkende gendernormen te veranderen.',
    ),
    paragraph(
      'Onder de deelnemers waren twee jonge mannen die zich tegen gendergelijkheid uitspraken en gesprekken over steun aan vrouwen in leidende posities en bij besluitvorming van de hand wezen. De training wist hun denkbeelden en hun negatieve kijk op gendergelijkheid echter aan het wankelen te brengen. Nadat zij de trainingen hadden afgerond, gaven deze twee jonge mannen zelf voorlichting over vrouwenrechten en gendergelijkheid aan andere mannelijke leerlingen op de scholen in hun dorpen.',
    ),
  ),
}
