import { linked, note, paragraph, richText } from '../../shape/rich-text.ts'
import { pageId, type PageText } from './page.ts'

const section = (...parts: Parameters<typeof richText>) => [{ _type: 'textSection', body: richText(...parts) }]

export const english: PageText = {
  title: 'How to become a signatory',
  slug: 'become-a-signatory',
  summary: 'What signatories of the plan publish about themselves, and where to ask.',
  sections: section(
    paragraph(
      'Signatories publish a pledge: who they are, their main activities on Women, Peace and Security, and the outcomes and sub-outcomes of the plan they contribute to.',
    ),
    paragraph(
      'Would your organisation like to sign? The ',
      linked('contact page', { internal: pageId('contact', 'en') }),
      ' says who coordinates the plan.',
    ),
    note('To be completed by the owner of this site', 'Who can sign, how to apply and the pledge form.'),
  ),
}

export const dutch: PageText = {
  title: 'Ondertekenaar worden',
  slug: 'ondertekenaar-worden',
  summary: 'Wat ondertekenaars van het plan over zichzelf publiceren, en waar u terechtkunt.',
  sections: section(
    paragraph(
      'Ondertekenaars publiceren een toezegging (pledge): wie zij zijn, wat zij vooral doen voor vrouwen, vrede en veiligheid, en aan welke doelen en subdoelen van het plan zij bijdragen.',
    ),
    paragraph(
      'Wil uw organisatie ondertekenen? Op de ',
      linked('contactpagina', { internal: pageId('contact', 'nl') }),
      ' staat wie het plan coördineert.',
    ),
    note(
      'Nog in te vullen door de eigenaar van deze site',
      'Wie kan ondertekenen, hoe dat gaat en het formulier voor de toezegging.',
    ),
  ),
}
