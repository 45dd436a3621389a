import { defineField } from 'sanity'
import { withdrawalFields } from './consent-withdrawal.ts'

/** When the consent ends. From that moment the site no longer shows the story. */
export const consentEndFields = [
  defineField({
    name: 'expiresAt',
    title: 'Holds until',
    description:
      'From this moment the site no longer shows the story, in any language. Leave empty if no end was agreed. ' +
      'Studio reminds you 30 days ahead.',
    type: 'datetime',
    group: 'end',
  }),
  defineField({
    name: 'reconfirmBy',
    title: 'To be confirmed again by',
    description: 'Needed when the story was published earlier: after this day the site hides the story.',
    type: 'date',
    group: 'end',
    validation: (rule) =>
      rule.custom((day, { document }) =>
        document?.basis === 'publishedEarlier' && !day ? 'Say by when consent is to be confirmed again.' : true,
      ),
  }),
  defineField({
    name: 'heldSince',
    title: 'Hidden until the name is out',
    description:
      'The person said no to her name, or took it back. Readers see nothing of the story until you have taken the name out in ' +
      'every language. Then empty this field and publish this record.',
    type: 'datetime',
    group: 'end',
    hidden: ({ value }) => value === undefined,
  }),
  defineField({
    name: 'unconfirmedSince',
    title: 'To be confirmed after a restore',
    description:
      'The site was restored from a backup that does not know what became of this consent afterwards. Readers see nothing of ' +
      'the story. Make sure that the consent still holds; then empty this field and publish this record.',
    type: 'datetime',
    group: 'end',
    hidden: ({ value }) => value === undefined,
  }),
  ...withdrawalFields,
]
