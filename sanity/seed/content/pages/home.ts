import type { Language } from '../../../../lib/languages.ts'
import { references, weakReferences } from '../../shape/references.ts'
import { linked, paragraph, richText } from '../../shape/rich-text.ts'
import { documentId } from '../documents/documents.ts'
import { facts as voices } from '../stories/do-our-voices-matter.ts'
import { facts as violence } from '../stories/gender-based-violence.ts'
import { facts as engagement } from '../stories/positive-male-engagement.ts'
import { storyId } from '../stories/story.ts'
import type { PageText } from './page.ts'

const plan = { internal: documentId('nap-iv') }
const dutchPlan = {
  href: 'https://www.rijksoverheid.nl/documenten/publicaties/2020/12/15/vierde-nationaal-actieplan-1325-vrouwen-vrede-en-veiligheid',
}

/** The sections after the text; `about` and `stories` are the headings of the partnership's own page. */
function rest(language: Language, words: { about: string; stories: string; documents: string; signatories: string }) {
  return [
    { _type: 'outcomesSection', heading: words.about },
    {
      _type: 'storiesSection',
      heading: words.stories,
      stories: weakReferences([engagement, voices, violence].map(({ id }) => storyId(id, language))),
    },
    { _type: 'documentsSection', heading: words.documents, documents: references([documentId('nap-iv')]) },
    { _type: 'signatoriesSection', heading: words.signatories },
  ]
}

export const english: PageText = {
  title: 'About Nap1325',
  slug: 'about',
  summary:
    'The Dutch National Action Plan 1325 on Women, Peace and Security: a partnership between four ministries and over 70 civil society organizations.',
  sections: [
    {
      _type: 'textSection',
      body: richText(
        paragraph(
          'The Dutch National Action Plan (NAP) 1325 is a partnership between the Ministries of Foreign Affairs, Defence, Education, Culture and Science, Justice and Security and over 70 civil society organizations based in The Netherlands. The NAP 1325 contains our joint commitments to implement UN Security Council Resolution 1325 and its successive resolutions, as well as other international obligations and commitments on ‘Women, Peace and Security’. Such as CEDAW General Recommendation 30 and the UN Arms Trade Treaty.',
        ),
        paragraph(
          'The Dutch government and CSOs have committed to support women, men and youth in conflict affected countries and in The Netherlands in their efforts for inclusive peace and security. The NAP 1325 ‘Signatories’ do this in close cooperation with Dutch missions and local women’s organisations, human rights defenders and peacebuilders in (post)conflict countries, and with migrant communities and institutions in The Netherlands.',
        ),
        paragraph(
          "Read The Netherlands' commitments to the implementation of the Women, Peace and Security agenda in the ",
          linked('fourth Dutch NAP 1325 here', plan),
          '.',
        ),
        paragraph('Find a ', linked('Dutch version of the NAP 1325 here', dutchPlan), '.'),
      ),
    },
    ...rest('en', {
      about: 'About NAP 1325',
      stories: 'Stories of Change',
      documents: 'The plan',
      signatories: 'Signatories',
    }),
  ],
}

export const dutch: PageText = {
  title: 'Over NAP 1325',
  slug: 'over-nap-1325',
  summary:
    'Het Nederlandse Nationaal Actieplan 1325 over vrouwen, vrede en veiligheid: een partnerschap van vier ministeries en meer dan 70 maatschappelijke organisaties.',
  sections: [
    {
      _type: 'textSection',
      body: richText(
        paragraph(
          'Het Nederlandse Nationaal Actieplan (NAP) 1325 is een partnerschap van de ministeries van Buitenlandse Zaken, Defensie, Onderwijs, Cultuur en Wetenschap, en Justitie en Veiligheid met meer dan 70 maatschappelijke organisaties in Nederland. In het NAP 1325 staat wat wij samen toezeggen om resolutie 1325 van de VN-Veiligheidsraad en de vervolgresoluties uit te voeren, net als andere internationale verplichtingen en afspraken over ‘Vrouwen, Vrede en Veiligheid’, zoals algemene aanbeveling 30 van CEDAW en het VN-Wapenhandelsverdrag.',
        ),
        paragraph(
          'De Nederlandse overheid en de maatschappelijke organisaties hebben toegezegd vrouwen, mannen en jongeren in conflictgebieden en in Nederland te steunen in hun inzet voor inclusieve vrede en veiligheid. De ondertekenaars van NAP 1325 doen dat in nauwe samenwerking met Nederlandse ambassades en missies en met lokale vrouwenorganisaties, mensenrechtenverdedigers en vredesopbouwers in landen waar een conflict is of was, en met migrantengemeenschappen en instellingen in Nederland.',
        ),
        paragraph(
          'Lees wat Nederland toezegt voor de uitvoering van de agenda Vrouwen, Vrede en Veiligheid in het ',
          linked('vierde Nederlandse NAP 1325', plan),
          '.',
        ),
        paragraph('Er is een ', linked('Nederlandse versie van het NAP 1325', dutchPlan), '.'),
      ),
    },
    ...rest('nl', {
      about: 'Over NAP 1325',
      stories: 'Verhalen van verandering',
      documents: 'Het plan',
      signatories: 'Ondertekenaars',
    }),
  ],
}
