import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineField, defineType } from 'sanity'

const titlesOfStates: Readonly<Record<string, string>> = {
  waiting: 'Not sent yet',
  sending: 'Being sent',
  sent: 'Sent',
  givenUp: 'Could not be sent',
}

/**
 * A mail that the site sends: what for, and how that went. Never what it says, nor to whom. Its id begins with `notice.`, or with
 * that of the review link that it is about: private.
 */
export const mailNotice = defineType({
  name: 'mailNotice',
  title: 'Notice by mail',
  type: 'document',
  icon: EnvelopeIcon,
  readOnly: true,
  fields: [
    defineField({
      name: 'kind',
      title: 'What for',
      description: 'Whether it says that something waits or is new in Studio, or brings a review link.',
      type: 'string',
      options: {
        list: [
          { value: 'waiting', title: 'Something waits in Studio' },
          { value: 'inbox', title: 'Something is new in an inbox' },
          { value: 'reviewLink', title: 'A review link' },
        ],
      },
    }),
    defineField({
      name: 'counts',
      title: 'How much',
      description: 'How many things it says are new. Never which.',
      type: 'object',
      fields: [
        defineField({
          name: 'you',
          title: 'Asked of her',
          description: 'How many things are asked of her.',
          type: 'number',
        }),
        defineField({
          name: 'editors',
          title: 'Waiting for an editor',
          description: 'How many things wait for somebody who may publish.',
          type: 'number',
        }),
        defineField({ name: 'nobody', title: 'News', description: 'How many things it only tells.', type: 'number' }),
      ],
    }),
    defineField({
      name: 'state',
      title: 'State',
      description: 'Whether it has left.',
      type: 'string',
      options: { list: Object.entries(titlesOfStates).map(([value, title]) => ({ value, title })) },
    }),
    defineField({
      name: 'link',
      title: 'Review link',
      description: 'The link that it brings.',
      type: 'reference',
      to: [{ type: 'reviewLink' }],
      weak: true,
    }),
    defineField({
      name: 'keyHash',
      title: 'Fingerprint of the key',
      description: 'Shows that whoever asks for the mail is whoever wrote this. Gone when it is sent.',
      type: 'string',
      hidden: true,
    }),
    defineField({
      name: 'attempts',
      title: 'Attempts',
      description: 'How often it was tried.',
      type: 'number',
    }),
    defineField({
      name: 'reason',
      title: 'Why it was not sent',
      description: 'What stood in the way the last time.',
      type: 'string',
    }),
    defineField({
      name: 'claimedAt',
      title: 'Being sent since',
      description: 'When the site last began to send it.',
      type: 'datetime',
    }),
    defineField({
      name: 'nextAt',
      title: 'Not before',
      description: 'When it is tried next.',
      type: 'datetime',
    }),
    defineField({
      name: 'endedAt',
      title: 'Sent or given up at',
      description: 'When the mail server took it, or it was given up.',
      type: 'datetime',
    }),
  ],
  preview: {
    select: { kind: 'kind', state: 'state' },
    prepare: ({ kind, state }) => ({
      title: kind === 'reviewLink' ? 'A review link by mail' : 'A notice by mail',
      subtitle: typeof state === 'string' ? titlesOfStates[state] : undefined,
    }),
  },
})
