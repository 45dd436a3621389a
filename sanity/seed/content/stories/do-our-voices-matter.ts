import { linked, paragraph, quote, richText } from '../../shape/rich-text.ts'
import { documentId } from '../documents/documents.ts'
import type { SeedStory, StoryText } from './story.ts'

const report = { internal: documentId('do-our-voices-matter') }

export const facts: SeedStory = {
  id: 'story-do-our-voices-matter',
  createdAt: '2026-11-23T12:00:02Z',
  countries: [],
  outcomes: [1],
  fullStory: {
    title:
      '“Do our voices matter?” An analysis of women civil society representatives’ meaningful participation at the UN Security Council',
    url: 'https://www.womenpeacesecurity.org/resource/do-our-voices-matter/',
    publisher: 'Oxfam International and NGO Working Group on Women, Peace and Security',
    language: 'en',
  },
  sensitivity: 'none',
  source: ['https://www.nap1325.nl/en/', 'https://www.womenpeacesecurity.org/resource/do-our-voices-matter/'],
}

export const english: StoryText = {
  title: 'Do Our Voices Matter?',
  slug: 'do-our-voices-matter',
  summary:
    'A civil society briefer tells what happened when her turn came to speak in the UN Security Council, and which door that opened.',
  body: richText(
    paragraph(
      'The presence of local women civil society briefers in UN Security Council meetings often introduces new and compelling perspectives for governments to consider – and these frequently challenge the status quo. As one briefer noted:',
    ),
    quote(
      '“When my turn came, I started actually talking about civilian losses; I talked about the shrinking political space for civil society, shrinking space for women’s organizations and activists. It was very welcome. It opened the door for questions and answers in the conversation around the peace process and many other challenges we were talking about."',
    ),
    paragraph(linked('Read the full story here', report), '.'),
  ),
}

export const dutch: StoryText = {
  title: 'Doen onze stemmen ertoe?',
  slug: 'doen-onze-stemmen-ertoe',
  summary:
    'Een spreekster uit het maatschappelijk middenveld vertelt wat er gebeurde toen zij in de VN-Veiligheidsraad aan de beurt was, en welke deuren dat opende.',
  body: richText(
    paragraph(
      'Als vrouwen uit het lokale maatschappelijk middenveld de VN-Veiligheidsraad toespreken, brengen zij vaak nieuwe en overtuigende gezichtspunten in waar regeringen rekening mee moeten houden – en die stellen de bestaande orde geregeld ter discussie. Zoals een van de spreeksters zei:',
    ),
    quote(
      '“Toen ik aan de beurt was, begon ik echt te praten over de burgerslachtoffers; ik vertelde over de krimpende politieke ruimte voor het maatschappelijk middenveld, de krimpende ruimte voor vrouwenorganisaties en activisten. Dat werd zeer gewaardeerd. Het opende de deur voor vragen en antwoorden in het gesprek over het vredesproces en over veel andere problemen waar we het over hadden.”',
    ),
    paragraph(linked('Lees het volledige verhaal (in het Engels)', report), '.'),
  ),
}
