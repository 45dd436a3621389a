import { LockIcon } from '@sanity/icons/Lock'
import { defineField, defineType } from 'sanity'
import { publishedIdOf } from '../../../lib/document-ids.ts'
import { consentBasisFields } from '../fields/consent-basis.ts'
import { consentEndFields } from '../fields/consent-end.ts'
import { consentScopeFields } from '../fields/consent-scope.ts'

/**
 * Why a story may be shown. Its id is `consent.` and the id of the original story: an id with a dot is never given to
 * anonymous readers, and the site finds the record without a reference in the story.
 */
export const consentRecord = defineType({
  name: 'consentRecord',
  title: 'Consent record',
  type: 'document',
  icon: LockIcon,
  groups: [
    { name: 'basis', title: 'Consent', default: true },
    { name: 'scope', title: 'For what' },
    { name: 'end', title: 'Until when' },
  ],
  fields: [
    defineField({
      name: 'story',
      title: 'Story',
      description: 'The original story. Its translations are covered by this record too.',
      type: 'reference',
      to: [{ type: 'story' }],
      weak: true,
      group: 'basis',
      options: { disableNew: true, filter: '!defined(translationOf)' },
      validation: (rule) =>
        rule.required().custom((value, { document }) => {
          const id = publishedIdOf(document?._id ?? '')
          return (
            id === `consent.${value?._ref}` || 'This record belongs to another story. Open it from the story itself.'
          )
        }),
    }),
    ...consentBasisFields,
    ...consentScopeFields,
    ...consentEndFields,
  ],
  orderings: [
    { name: 'expires', title: 'Expires first', by: [{ field: 'expiresAt', direction: 'asc' }] },
    { name: 'reconfirm', title: 'To be confirmed first', by: [{ field: 'reconfirmBy', direction: 'asc' }] },
  ],
  preview: {
    select: {
      story: 'story.title',
      basis: 'basis',
      withdrawn: 'withdrawnOn',
      expires: 'expiresAt',
      reconfirm: 'reconfirmBy',
    },
    prepare: ({ story, basis, withdrawn, expires, reconfirm }) => ({
      title: story ?? 'Story that no longer exists',
      subtitle: withdrawn
        ? `Withdrawn on ${withdrawn}`
        : [expires || reconfirm ? `until ${(expires ?? reconfirm).slice(0, 10)}` : null, basis]
            .filter(Boolean)
            .join(' · '),
    }),
  },
})
