import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { partTitles } from '../../../lib/review/consent/titles.ts'
import { givenAnswersFields } from '../fields/given-answers.ts'

const moment = (name: string, title: string, description: string) =>
  defineField({ name, title, description, type: 'datetime' })
const person = (name: string, title: string, description: string) =>
  defineField({ name, title, description, type: 'string', options: { words: false } })

/**
 * What a person agreed to by a review link. Its id is the link's, `.consent.` and a random id. It is only added to: what
 * she said is never changed, and nothing shows before an editor has confirmed it.
 */
export const consentAnswer = defineType({
  name: 'consentAnswer',
  title: 'Consent by link',
  type: 'document',
  icon: UserIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'link',
      title: 'Review link',
      description: 'The link by which she answered.',
      type: 'reference',
      to: [{ type: 'reviewLink' }],
      weak: true,
    }),
    defineField({
      name: 'story',
      title: 'Story',
      description: 'The original story.',
      type: 'reference',
      to: [{ type: 'story' }],
      weak: true,
    }),
    ...givenAnswersFields,
    person('nameGiven', 'Name given', 'What she wants to be called. Not checked.'),
    person('identity', 'Identity', 'Whether somebody checked who she is.'),
    moment('agreedAt', 'Answered at', 'When she sent her answers.'),
    moment('confirmedAt', 'Confirmed at', 'When an editor wrote it in the consent record.'),
    person('confirmedBy', 'Confirmed by', 'The editor who did so.'),
    moment('declinedAt', 'Declined at', 'When an editor decided not to use it.'),
    person('declinedBy', 'Declined by', 'The editor who did so.'),
    defineField({
      name: 'withdrawals',
      title: 'Taken back',
      description: 'What she took back by her link, and when.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'takenBack',
          type: 'object',
          fields: [
            defineField({
              name: 'part',
              title: 'Part',
              description: 'Everything, or one part.',
              type: 'string',
              options: { list: Object.entries(partTitles).map(([value, title]) => ({ value, title })) },
            }),
            moment('at', 'When', 'When she took it back.'),
            moment('doneAt', 'Carried out at', 'When the site had done it.'),
            defineField({
              name: 'isUnfinished',
              title: 'Not all of it is done',
              description: 'Readers do not see the story. The site tries again what is left.',
              type: 'boolean',
            }),
          ],
        }),
      ],
    }),
    moment('noticedAt', 'Seen by an editor at', 'When an editor said that she has seen what was taken back.'),
    person('noticedBy', 'Seen by', 'The editor who did so.'),
  ],
  orderings: [{ name: 'latest', title: 'Latest first', by: [{ field: 'agreedAt', direction: 'desc' }] }],
  preview: {
    select: { title: 'story.title', agreedAt: 'agreedAt' },
    prepare: ({ title, agreedAt }) => ({
      title: typeof title === 'string' ? title : 'Story that no longer exists',
      subtitle: agreedAt ? `answered ${String(agreedAt).slice(0, 10)}` : undefined,
    }),
  },
})
