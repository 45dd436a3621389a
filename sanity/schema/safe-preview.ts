import type { PreviewConfig, SchemaTypeDefinition } from 'sanity'

/** Words, or nothing where something else stands in their place: lists of Studio can show nothing else, and would end with an error. */
const words = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined)

/**
 * A type whose line in lists can be made of whatever an API or an import wrote: one odd document must not take the list of all
 * others down. What cannot be read says so.
 */
export function withSafePreview(type: SchemaTypeDefinition): SchemaTypeDefinition {
  if (!('preview' in type) || !type.preview) return type
  const { select, prepare }: PreviewConfig = type.preview
  if (!prepare) return type
  const preview: PreviewConfig = {
    ...(select && { select }),
    prepare(selected, options) {
      try {
        const { title, subtitle, ...rest } = prepare(selected, options)
        return { ...rest, title: words(title) ?? type.title, subtitle: words(subtitle) }
      } catch {
        return { title: type.title, subtitle: 'Something in it is not as it should be' }
      }
    },
  }
  return { ...type, preview }
}
