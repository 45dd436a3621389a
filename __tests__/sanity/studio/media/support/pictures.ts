import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'

/** A picture of its own colour, uploaded. Returns the id of its asset. */
export async function upload(client: SanityClient, red: number, size = 8): Promise<string> {
  const background = { r: red, g: 90, b: 120 }
  const bytes = await sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer()
  return (await client.assets.upload('image', bytes, { filename: 'Fatima home.png' }))._id
}

export const image = (asset: string, more: object = {}) => ({
  _type: 'image',
  asset: { _type: 'reference', _ref: asset },
  ...more,
})

/** What editors answered about a picture in which nobody can be recognised. */
export const answered = { identifiability: 'notIdentifiable', checkedFor: ['faces', 'places', 'words'] }

export const story = (id: string, coverImage: object | undefined, more: object = {}) => ({
  _id: id,
  _type: 'story',
  title: `Story ${id.replace('drafts.', '')}`,
  language: 'en',
  ...(coverImage && { coverImage }),
  ...more,
})

export const consent = (storyId: string, more: object = {}) => ({
  _id: `consent.${storyId}`,
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text', 'image'],
  languages: ['en', 'nl'],
  ...more,
})

export async function write(
  client: SanityClient,
  ...documents: readonly { _id: string; _type: string; [field: string]: unknown }[]
) {
  const transaction = client.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}
