import { defineField, type FieldDefinition } from 'sanity'
import { isStored } from '../../../lib/stored.ts'

const identifiable = [
  { value: 'nobody', title: 'Nobody is in the picture' },
  { value: 'notIdentifiable', title: 'People, but nobody can be recognised' },
  { value: 'withConsent', title: 'Recognisable people, covered by the consent record' },
]

const checks = [
  { value: 'faces', title: 'Faces' },
  { value: 'places', title: 'Landmarks and places that give away where this is' },
  { value: 'words', title: 'Names and words in the picture and its caption' },
]

/** Nothing is asked about a picture until there is one. */
const hasPicture = (parent: unknown) => isStored(parent) && Boolean(parent.asset)

/** What every picture says about itself: in words, by whom, and that nobody is put in danger by it. */
export function imageFields({ caption = false } = {}): FieldDefinition[] {
  const fields = [
    defineField({
      name: 'alt',
      title: 'Picture in words',
      description:
        'What somebody who cannot see the picture should know. Not “picture of”. No names unless consent allows.',
      type: 'string',
      validation: (rule) =>
        rule
          .max(200)
          .custom((alt, { parent }) =>
            hasPicture(parent) && !alt?.trim()
              ? 'Say in words what the picture shows: many readers cannot see it.'
              : true,
          ),
    }),
    defineField({
      name: 'credit',
      title: 'Made by',
      description: 'Maker or rights holder as agreed. “Not named for safety” is fine.',
      type: 'string',
      validation: (rule) =>
        rule.custom((credit, { parent }) =>
          hasPicture(parent) && !credit?.trim() ? 'Say who made the picture or owns the rights.' : true,
        ),
    }),
    defineField({
      name: 'identifiability',
      title: 'Can anybody be recognised?',
      description: 'Look at faces, clothing, buildings, number plates and signs before you answer.',
      type: 'string',
      options: { list: identifiable, layout: 'radio' },
      validation: (rule) =>
        rule.custom((answer, { parent }) =>
          hasPicture(parent) && !answer ? 'Answer this before the picture can be published.' : true,
        ),
    }),
    defineField({
      name: 'checkedFor',
      title: 'Checked for',
      description: 'Tick what you looked at. The answer is kept with the picture.',
      type: 'array',
      of: [{ type: 'string', title: 'Check' }],
      options: { list: checks },
      validation: (rule) =>
        rule.custom((ticked, { parent }) =>
          hasPicture(parent) && checks.some(({ value }) => !ticked?.includes(value))
            ? 'Check all three before the picture can be published.'
            : true,
        ),
    }),
  ]
  if (!caption) return fields
  return [
    ...fields,
    defineField({
      name: 'caption',
      title: 'Caption',
      description: 'A line under the picture. May stay empty.',
      type: 'string',
    }),
  ]
}
