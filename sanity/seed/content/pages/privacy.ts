import { heading, note, paragraph, richText } from '../../shape/rich-text.ts'
import type { PageText } from './page.ts'

const section = (...parts: Parameters<typeof richText>) => ({ _type: 'textSection', body: richText(...parts) })
const kept = (words: string) => ({ _type: 'retentionSection', heading: words })

export const english: PageText = {
  title: 'Privacy',
  slug: 'privacy',
  summary: 'What this site does and does not know about its readers, and how it protects the people in the stories.',
  sections: [
    section(
      note(
        'To be completed by the owner of this site',
        'Who is responsible, on what legal basis, how long server logs are kept, and how to reach the data protection officer.',
      ),
      heading('Readers'),
      paragraph(
        'The public pages set no cookies, store nothing in your browser and load nothing from other sites. Nobody tracks what you read.',
      ),
      paragraph(
        'Stories that may distress have a link to leave the page at once. It cannot clear your browser history.',
      ),
      heading('People who read a text before it is published'),
      paragraph('Whoever gets a link to such a text is told on its first page what we keep.'),
      heading('People in the stories'),
      paragraph(
        'A story is shown only while there is a record of why it may be shown. When somebody withdraws consent, the story is removed from this site in every language.',
      ),
    ),
    kept('How long we keep what is about you'),
  ],
}

export const dutch: PageText = {
  title: 'Privacy',
  slug: 'privacy',
  summary: 'Wat deze site wel en niet weet over lezers, en hoe de mensen in de verhalen worden beschermd.',
  sections: [
    section(
      note(
        'Nog in te vullen door de eigenaar van deze site',
        'Wie verantwoordelijk is, op welke wettelijke grondslag, hoe lang serverlogs worden bewaard, en hoe de functionaris gegevensbescherming bereikbaar is.',
      ),
      heading('Lezers'),
      paragraph(
        'De openbare pagina’s plaatsen geen cookies, slaan niets op in uw browser en laden niets van andere sites. Niemand volgt wat u leest.',
      ),
      paragraph(
        'Bij verhalen die schokkend kunnen zijn, staat een link om de pagina meteen te verlaten. Die wist uw browsergeschiedenis niet.',
      ),
      heading('Wie een tekst leest voordat die verschijnt'),
      paragraph('Wie een link naar zo’n tekst krijgt, leest op de eerste pagina wat we bewaren.'),
      heading('Mensen in de verhalen'),
      paragraph(
        'Een verhaal is alleen te zien zolang is vastgelegd waarom het mag worden getoond. Trekt iemand de toestemming in, dan verdwijnt het verhaal in alle talen van deze site.',
      ),
    ),
    kept('Hoe lang we bewaren wat over u gaat'),
  ],
}
