import { isStored } from '../stored.ts'

/** What a document is called in a list; its id when it has no name. */
export function titleOf(document: Readonly<Record<string, unknown>> & { readonly _id: string }): string {
  const { _id, title, name, from } = document
  for (const words of [title, name, from]) {
    if (typeof words === 'string' && words) return words
    const inLanguages: readonly unknown[] = Array.isArray(words) ? words : []
    for (const each of inLanguages)
      if (isStored(each) && typeof each.value === 'string' && each.value) return each.value
  }
  return _id
}
