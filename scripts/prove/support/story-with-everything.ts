import type { OwnStory } from '../../../lib/content/page-content.ts'
import type { StoryLanguage } from '../../../lib/languages.ts'

/** A picture that there is nowhere. */
const picture = {
  _type: 'image',
  asset: { _id: `image-${'a'.repeat(40)}-16x9-png`, url: null, metadata: null },
  alt: 'A picture',
  credit: 'Its maker & others',
  hotspot: null,
  crop: null,
} as const

const block = (text: string, rest: object = {}) => ({
  _key: text,
  _type: 'block' as const,
  style: 'normal' as const,
  listItem: null,
  level: null,
  markDefs: [{ _key: 'l', _type: 'link' as const, href: 'https://elsewhere.example/?a=1&b=2', target: null }],
  children: [{ _key: 's', _type: 'span' as const, text, marks: ['l', 'strong', 'underline'] }],
  ...rest,
})

/** A made-up story with each part that a text can have. */
export const storyIn = (language: StoryLanguage): OwnStory => ({
  _id: 'story',
  _type: 'story',
  _updatedAt: '2026-06-15T12:00:00Z',
  language,
  title: 'A story & its <title>',
  slug: 'a-story',
  summary: 'What it is about.',
  body: [
    block('A heading', { style: 'h2' }),
    block('A paragraph.'),
    block('One', { listItem: 'bullet', level: 1 }),
    block('Deeper', { listItem: 'number', level: 2 }),
    { _key: 'q', _type: 'quote', text: 'كلمات', attribution: 'Somebody', language: 'ar' },
    { _key: 'c', _type: 'callout', tone: 'help', title: null, text: 'Where to find it.' },
    { _key: 'v', _type: 'video', provider: 'vimeo', videoId: '1', title: null, transcript: 'What is said.' },
    { ...picture, _key: 'f', _type: 'figure', caption: 'What is seen.' },
  ],
  publishedAt: '2024-03-08T00:00:00Z',
  coverImage: picture,
  countries: [],
  outcomes: [],
  signatories: [],
  localPartners: [],
  fullStory: null,
  sensitivity: 'mayDistress',
  contentNote: null,
  mayBeCopied: true,
  source: [],
  translationNotice: true,
  translations: [],
})
