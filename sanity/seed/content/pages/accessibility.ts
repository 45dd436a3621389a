import { heading, linked, note, paragraph, richText } from '../../shape/rich-text.ts'
import { pageId, type PageText } from './page.ts'

const section = (...parts: Parameters<typeof richText>) => [{ _type: 'textSection', body: richText(...parts) }]

export const english: PageText = {
  title: 'Accessibility statement',
  slug: 'accessibility',
  summary: 'How this site is made to work for everyone, and where the formal statement will appear.',
  sections: section(
    note(
      'To be completed by the owner of this site',
      'This is a template. No accessibility status is claimed until the owner has had the site audited and has signed the statement.',
    ),
    heading('How this site is made'),
    paragraph(
      'This site is made to be read with a keyboard, with a screen reader, on a small screen, with enlarged text, in dark mode and without scripts.',
    ),
    heading('If something does not work for you'),
    paragraph(
      'Tell us what you were trying to do and what went wrong. The ',
      linked('contact page', { internal: pageId('contact', 'en') }),
      ' says who to contact.',
    ),
    heading('To be added'),
    paragraph(
      'The date and result of the audit, known problems and when they will be fixed, the status, and the name of the body that signs, with the date.',
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
      'Deze site is gemaakt om te lezen met een toetsenbord, met een schermlezer, op een klein scherm, met vergrote tekst, in donkere modus en zonder scripts.',
    ),
    heading('Werkt iets niet voor u?'),
    paragraph(
      'Vertel ons wat u wilde doen en wat er misging. Op de ',
      linked('contactpagina', { internal: pageId('contact', 'nl') }),
      ' staat bij wie u terechtkunt.',
    ),
    heading('Nog toe te voegen'),
    paragraph(
      'De datum en uitkomst van het onderzoek, bekende problemen en wanneer ze worden verholpen, de status, en de naam van de instantie die ondertekent, met de datum.',
    ),
  ),
}
