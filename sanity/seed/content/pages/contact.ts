import { note, richText } from '../../shape/rich-text.ts'
import type { PageText } from './page.ts'

export const english: PageText = {
  title: 'Contact',
  slug: 'contact',
  summary: 'Who coordinates the plan, by role.',
  sections: [
    {
      _type: 'contactsSection',
      heading: 'Who coordinates the plan',
      intro: 'The plan is coordinated by the government and by civil society together.',
    },
    {
      _type: 'textSection',
      body: richText(note('To be completed by the owner of this site', 'How each of these roles can be reached.')),
    },
  ],
}

export const dutch: PageText = {
  title: 'Contact',
  slug: 'contact',
  summary: 'Wie het plan coördineert, per rol.',
  sections: [
    {
      _type: 'contactsSection',
      heading: 'Wie het plan coördineert',
      intro: 'Overheid en maatschappelijke organisaties coördineren het plan samen.',
    },
    {
      _type: 'textSection',
      body: richText(note('Nog in te vullen door de eigenaar van deze site', 'Hoe elke rol te bereiken is.')),
    },
  ],
}
