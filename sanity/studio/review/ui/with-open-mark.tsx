import type { PreviewConfig, SchemaTypeDefinition } from 'sanity'
import { factsOf } from '../../../../lib/content/document-types.ts'
import { OpenMark } from './open-mark.tsx'

/**
 * A type whose documents say in lists how much of what reviewers said is open. Only Studio’s schema gets it: content is
 * stored as before.
 */
export function withOpenMark(type: SchemaTypeDefinition): SchemaTypeDefinition {
  if (!factsOf(type.name)?.isReviewed || !('preview' in type) || !type.preview) return type
  const { select, prepare }: PreviewConfig = type.preview
  if (!prepare) return type
  const preview: PreviewConfig = {
    select: { ...select, markedId: '_id' },
    prepare({ markedId, ...selected }, options) {
      const shown = prepare(selected, options)
      const id = typeof markedId === 'string' ? markedId : undefined
      return { ...shown, media: <OpenMark id={id} media={selected.media} type={type.name} /> }
    },
  }
  return { ...type, preview }
}
