import { defineField } from 'sanity'
import { reviewedTypes } from '../../../lib/content/document-types.ts'

/** Which text a record is about. */
export const aboutText = [
  defineField({
    name: 'subject',
    title: 'Text',
    description: 'The text that this is about.',
    type: 'reference',
    to: reviewedTypes.map((type) => ({ type })),
    weak: true,
  }),
  defineField({
    name: 'subjectType',
    title: 'Kind of text',
    description: 'What the text is: a story, a page, a signatory, a document.',
    type: 'string',
  }),
]

/** What to select for the title of that text: some have it in one language, others in both. */
export const titleOfText = {
  title: 'subject.title',
  titles: 'subject.title.0.value',
  name: 'subject.name.0.value',
}

interface TitleSelection {
  readonly title?: unknown
  readonly titles?: string
  readonly name?: string
}

/** The title of the text from what was selected. */
export const textTitle = ({ title, titles, name }: TitleSelection): string =>
  titles ?? name ?? (typeof title === 'string' ? title : 'Untitled')
