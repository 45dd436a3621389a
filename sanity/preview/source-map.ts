import type { ContentSourceMap } from '@sanity/client/csm'
import { SETTINGS_ID } from '../../lib/content/document-types.ts'
import { typeOfReference } from '../../lib/content/references.ts'
import { isStored } from '../../lib/stored.ts'

interface Source {
  readonly _id: string
  readonly _type: string
}

type Mappings = Record<string, ContentSourceMap['mappings'][string]>

/** Names that queries give to documents which refer to the current one. */
const typeOfReferrer: Readonly<Record<string, string>> = { supersededBy: 'napDocument' }

/** What a page shows of another document, under the name that it has there. */
const elsewhere: Readonly<Record<string, Source>> = {
  contacts: { _id: SETTINGS_ID, _type: 'siteSettings' },
}

/**
 * Says for each part of a query's result which document it is of. Content APIs can say it themselves, but the embedded
 * lake cannot; it is enough to know where each document begins in the result, since queries keep the names of fields.
 */
export function sourceMapOf(result: unknown): ContentSourceMap {
  const documents: Source[] = []
  const paths: string[] = []
  const mappings: Mappings = {}
  const begin = (place: string, source: Source, path: string) => {
    mappings[place] = {
      type: 'value',
      source: { type: 'documentValue', document: documents.push(source) - 1, path: paths.push(path) - 1 },
    }
  }
  const visit = (value: unknown, place: string, name: string, owner: Source | null): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => visit(item, `${place}[${index}]`, name, owner))
      return
    }
    if (!isStored(value)) return
    const source = sourceOf(value, name, owner)
    if (source) begin(place, source, '$')
    for (const [key, part] of Object.entries(value)) {
      const inside = `${place}['${key}']`
      const other = elsewhere[key]
      if (other && value._type !== other._type) begin(inside, other, `$['${key}']`)
      visit(part, inside, key, source ?? owner)
    }
  }
  visit(result, '$', '', null)
  return { documents, paths, mappings }
}

function sourceOf(value: Record<string, unknown>, name: string, owner: Source | null): Source | null {
  const { _id, _type } = value
  // Assets have an id as well; editors know them by the picture.
  if (typeof _id !== 'string' || name === 'asset') return null
  const type =
    typeof _type === 'string'
      ? _type
      : name === 'translations'
        ? owner?._type
        : (typeOfReference[name] ?? typeOfReferrer[name])
  return type ? { _id, _type: type } : null
}
