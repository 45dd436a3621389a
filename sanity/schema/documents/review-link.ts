import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { defineField, defineType } from 'sanity'
import { reviewedTypes } from '../../../lib/content/document-types.ts'

/** A link that shows one draft to somebody without an account. Its id is `review.` and a random id: private. */
export const reviewLink = defineType({
  name: 'reviewLink',
  title: 'Review link',
  type: 'document',
  icon: EyeOpenIcon,
  fields: [
    defineField({
      name: 'subject',
      title: 'Shows',
      description: 'The one document that this link shows.',
      type: 'reference',
      to: reviewedTypes.map((type) => ({ type })),
      weak: true,
      readOnly: true,
    }),
    defineField({
      name: 'withTranslations',
      title: 'With its translations',
      description: 'Whether the link also shows the same text in the other language.',
      type: 'boolean',
      initialValue: false,
      readOnly: true,
    }),
    defineField({
      name: 'tokenHash',
      title: 'Fingerprint of the link',
      description: 'The link itself is shown once and kept nowhere; this is enough to recognise it.',
      type: 'string',
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: 'madeBy',
      title: 'Made by',
      description: 'The colleague who made the link.',
      type: 'string',
      readOnly: true,
    }),
    defineField({
      name: 'madeFor',
      title: 'Made for',
      description: 'Who is to read it, by role or organisation.',
      type: 'string',
    }),
    defineField({
      name: 'expiresAt',
      title: 'Works until',
      description: 'After this moment the link shows nothing.',
      type: 'datetime',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'revokedAt',
      title: 'Revoked at',
      description: 'Filled in when the link was revoked; pages already open end as well.',
      type: 'datetime',
    }),
  ],
  orderings: [{ name: 'expires', title: 'Expires first', by: [{ field: 'expiresAt', direction: 'asc' }] }],
  preview: {
    select: { title: 'subject.title', madeFor: 'madeFor', expiresAt: 'expiresAt', revokedAt: 'revokedAt' },
    prepare: ({ title, madeFor, expiresAt, revokedAt }) => ({
      title: typeof title === 'string' ? title : 'Review link',
      subtitle: [madeFor, revokedAt ? 'revoked' : expiresAt && `until ${String(expiresAt).slice(0, 10)}`]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
