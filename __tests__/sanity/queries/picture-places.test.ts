import { schemaTypes } from '@/sanity/schema'

interface Part {
  readonly name?: string
  readonly type?: string
  readonly fields?: readonly Part[]
  readonly of?: readonly Part[]
}

/** Studio's types describe many kinds of definitions; of each only these are of interest. */
const parts: readonly Part[] = schemaTypes
const named = new Map(parts.map((part) => [part.name, part]))

/** Where pictures can stand in a type, as a path. */
function places(part: Part, path: string, above: readonly (string | undefined)[]): string[] {
  if (part.type === 'image') return [path]
  const own = [
    ...(part.fields ?? []).flatMap((field) => places(field, `${path}.${field.name}`, above)),
    ...(part.of ?? []).flatMap((item) => places(item, `${path}[]`, above)),
  ]
  const definition = above.includes(part.type) ? undefined : named.get(part.type)
  return definition ? [...own, ...places(definition, path, [...above, part.type])] : own
}

test('every place for pictures in the schema is one that the question of what is shown asks about', () => {
  const documents = parts.filter(({ type }) => type === 'document')
  const found = documents.flatMap((document) => places(document, document.name ?? '', []))
  // Each stands in WITHDRAWN_QUERY: a picture in another place would be given to no reader. And in what Studio’s library reads of
  // the documents that show a picture (`media/queries/picture-query.ts`).
  expect([...new Set(found)].toSorted()).toEqual([
    'page.sections[].body[]',
    'partner.logo',
    'story.body[]',
    'story.coverImage',
  ])
})
