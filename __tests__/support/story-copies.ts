import { everyPart, paragraph, wholeStory } from '@/components/styleguide/fixtures/story'
import type { TextPart } from '@/lib/content/page-content'
import { picturesOfCopy, type CopyPictures } from '@/lib/copies/pictures'
import type { StoryCopy } from '@/lib/copies/story-copy'
import sharp from 'sharp'

const link: TextPart = {
  ...paragraph(''),
  _key: 'linked',
  _type: 'block',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs: [
    {
      _key: 'l',
      _type: 'link',
      href: null,
      target: { _id: 'other', _type: 'story', language: 'en', slug: 'another', purpose: null },
    },
  ],
  children: [
    { _key: 'a', _type: 'span', text: 'Read ', marks: [] },
    { _key: 'b', _type: 'span', text: 'another story', marks: ['l', 'strong'] },
    { _key: 'c', _type: 'span', text: ' & more.', marks: null },
  ],
}

const item = (text: string, level: number): TextPart => ({
  _key: text,
  _type: 'block',
  style: 'normal',
  listItem: 'bullet',
  level,
  markDefs: null,
  children: [{ _key: 's', _type: 'span', text, marks: null }],
})

/** A story with everything in it that a story can have. */
export const wholeCopy: StoryCopy = {
  story: {
    ...wholeStory,
    mayBeCopied: true,
    body: [...everyPart, link, item('One', 1), item('Deeper', 2), item('Two', 1)],
  },
  language: 'en',
  siteTitle: 'NAP 1325',
  address: 'https://site.example/en/stories/a-sample-story',
}

/** One in Arabic, of words alone. */
export const arabicCopy: StoryCopy = {
  story: {
    ...wholeStory,
    mayBeCopied: true,
    language: 'ar',
    title: 'قصة',
    summary: 'ملخص القصة.',
    coverImage: null,
    body: [paragraph('PAX تعمل مع النساء.'), paragraph('عنوان', 'h2')],
  },
  language: 'ar',
  siteTitle: 'NAP 1325',
  address: 'https://site.example/ar/stories/a-sample-story',
}

/** A small file for each picture of a story. */
export async function picturesFor({ story }: StoryCopy): Promise<CopyPictures> {
  const bytes = await sharp({ create: { width: 16, height: 9, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer()
  return new Map([...picturesOfCopy(story).keys()].map((name) => [name, bytes]))
}
