import { ImageIcon } from '@sanity/icons/Image'
import { defineType } from 'sanity'
import { imageFields } from '../fields/image.ts'
import { titledPreview } from '../fields/titled-preview.ts'

/** A picture inside a text. */
export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: { hotspot: true },
  fields: imageFields({ caption: true }),
  preview: titledPreview({ title: 'alt', subtitle: 'credit', media: 'asset' }, 'Picture without words'),
})
