import { heading, note, paragraph, richText } from '../../shape/rich-text.ts'
import type { PageText } from './page.ts'

const section = (...parts: Parameters<typeof richText>) => [{ _type: 'textSection', body: richText(...parts) }]

export const english: PageText = {
  title: 'Privacy',
  slug: 'privacy',
  summary: 'What this site does and does not know about its readers, and how it protects the people in its stories.',
  sections: section(
    note(
      'To be completed by the owner of this site',
      'Who is responsible, on which legal ground, how long the logs of the server are kept, and how to reach the data protection officer.',
    ),
    heading('Readers'),
    paragraph(
      'The public pages set no cookies, keep nothing in your browser and load nothing from other sites. Nobody measures what you read.',
    ),
    paragraph(
      'On stories that may distress there is a way to leave the page at once. It cannot clear the history of your browser.',
    ),
    heading('People in the stories'),
    paragraph(
      'A story is shown only while a record says why it may be shown. When somebody withdraws consent, the story is taken off this site in every language.',
    ),
  ),
}

export const dutch: PageText = {
  title: 'Privacy',
  slug: 'privacy',
  summary: 'Wat deze site wel en niet weet van haar lezers, en hoe zij de mensen in haar verhalen beschermt.',
  sections: section(
    note(
      'Nog in te vullen door de eigenaar van deze site',
      'Wie verantwoordelijk is, op welke wettelijke grond, hoe lang de logboeken van de server worden bewaard, en hoe de functionaris gegevensbescherming bereikbaar is.',
    ),
    heading('Lezers'),
    paragraph(
      'De openbare pagina’s plaatsen geen cookies, bewaren niets in uw browser en laden niets van andere sites. Niemand meet wat u leest.',
    ),
    paragraph(
      'Bij verhalen die kunnen schokken is er een manier om de pagina meteen te verlaten. De geschiedenis van uw browser wordt daarmee niet gewist.',
    ),
    heading('Mensen in de verhalen'),
    paragraph(
      'Een verhaal is alleen te zien zolang is vastgelegd waarom het getoond mag worden. Trekt iemand de toestemming in, dan verdwijnt het verhaal in alle talen van deze site.',
    ),
  ),
}
