import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineField, defineType } from 'sanity'
import { sectionHeading } from '../../fields/section-heading.ts'

/** The coordinators by role, from the site settings. */
export const contactsSection = defineType({
  name: 'contactsSection',
  title: 'Contacts',
  type: 'object',
  icon: EnvelopeIcon,
  fields: [
    sectionHeading({ required: true }),
    defineField({
      name: 'intro',
      title: 'Introduction',
      description: 'A sentence or two before the contacts. May stay empty.',
      type: 'text',
      rows: 3,
    }),
  ],
  preview: {
    select: { title: 'heading' },
    prepare: ({ title }) => ({ title: title || 'Contacts', subtitle: 'Contacts' }),
  },
})
