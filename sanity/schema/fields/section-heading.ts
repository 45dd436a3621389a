import { defineField } from 'sanity'

/** The heading of a section of a page. */
export function sectionHeading({ required }: { required: boolean }) {
  return defineField({
    name: 'heading',
    title: 'Heading',
    description: required ? 'Says what follows.' : 'May stay empty when the title of the page is heading enough.',
    type: 'string',
    validation: (rule) => (required ? rule.required().max(80) : rule.max(80)),
  })
}
