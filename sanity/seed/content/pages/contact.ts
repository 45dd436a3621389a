import type { PageText } from './page.ts'

export const english: PageText = {
  title: 'Contact',
  slug: 'contact',
  summary: 'Who publishes this site, who coordinates the plan, and how to reach them.',
  sections: [
    {
      _type: 'contactsSection',
      heading: 'Who coordinates the plan',
      intro: 'The plan is coordinated by the government and by civil society together.',
    },
  ],
}

export const dutch: PageText = {
  title: 'Contact',
  slug: 'contact',
  summary: 'Wie deze site uitgeeft, wie het plan coördineert en hoe u hen bereikt.',
  sections: [
    {
      _type: 'contactsSection',
      heading: 'Wie het plan coördineert',
      intro: 'Overheid en maatschappelijke organisaties coördineren het plan samen.',
    },
  ],
}
