import { heading, linked, note, paragraph, richText } from '../../shape/rich-text.ts'
import { pageId, type PageText } from './page.ts'

const section = (...parts: Parameters<typeof richText>) => [{ _type: 'textSection', body: richText(...parts) }]

export const english: PageText = {
  title: 'Accessibility statement',
  slug: 'accessibility',
  summary: 'How this site is made to be usable by everybody, and where the formal statement will stand.',
  sections: section(
    note(
      'To be completed by the owner of this site',
      'This is a template. No status of accessibility is claimed until the owner has had the site examined and signs the statement.',
    ),
    heading('How this site is made'),
    paragraph(
      'This site is made to be read with a keyboard, with a screen reader, on a small screen, with enlarged text, in dark surroundings and without scripts.',
    ),
    heading('Something does not work for you'),
    paragraph(
      'Tell us what you wanted to do and what stood in the way. The ',
      linked('contact page', { internal: pageId('contact', 'en') }),
      ' says whom to turn to.',
    ),
    heading('Still to be added'),
    paragraph(
      'The date and outcome of the examination, known shortcomings and when they will be mended, the status, and the date and name of the body that signs.',
    ),
  ),
}

export const dutch: PageText = {
  title: 'Toegankelijkheidsverklaring',
  slug: 'toegankelijkheid',
  summary: 'Hoe deze site voor iedereen bruikbaar is gemaakt, en waar de officiële verklaring komt te staan.',
  sections: section(
    note(
      'Nog in te vullen door de eigenaar van deze site',
      'Dit is een sjabloon. Er wordt geen toegankelijkheidsstatus genoemd totdat de eigenaar de site heeft laten onderzoeken en de verklaring ondertekent.',
    ),
    heading('Hoe deze site is gemaakt'),
    paragraph(
      'Deze site is gemaakt om te lezen met een toetsenbord, met een schermlezer, op een klein scherm, met vergrote tekst, in het donker en zonder scripts.',
    ),
    heading('Werkt iets niet voor u?'),
    paragraph(
      'Vertel ons wat u wilde doen en wat in de weg stond. Op de ',
      linked('contactpagina', { internal: pageId('contact', 'nl') }),
      ' staat bij wie u terecht kunt.',
    ),
    heading('Nog toe te voegen'),
    paragraph(
      'De datum en uitkomst van het onderzoek, bekende gebreken en wanneer ze worden verholpen, de status, en de datum en naam van de instantie die ondertekent.',
    ),
  ),
}
