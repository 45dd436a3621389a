import type { LakeDocument } from '../protocol/document.ts'
import { fieldIndex, type TextIndex } from './field-index.ts'
import { textOf, wordsOf, type SoughtWord, type TextSearch } from './text-search.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** What a whole document is searched in: its id, and all that is written in it. */
const searchedText = (document: LakeDocument) => `${document._id} ${textOf(document)}`

/** The documents of a view that meet a search, ordered by `_id`. */
export function searchDocuments(search: TextSearch, documents: VisibleDocuments): readonly LakeDocument[] {
  const index = fieldIndex(documents, 'words()', (document) => wordsOf(searchedText(document)))
  const [fewest = documents.all, ...others] = search.needed
    .map((sought) => withWord(index, sought))
    .toSorted((a, b) => a.length - b.length)
  const needed = others.map((some) => new Set(some))
  const excluded = search.excluded.map((sought) => new Set(withWord(index, sought)))
  const found = fewest.filter(
    (document) => needed.every((some) => some.has(document)) && !excluded.some((some) => some.has(document)),
  )
  return search.isOfWords ? found : found.filter((document) => search.meets(searchedText(document)))
}

function withWord(index: TextIndex, { word, isPrefix }: SoughtWord): readonly LakeDocument[] {
  return isPrefix ? index.withAny([...index.texts()].filter((text) => text.startsWith(word))) : index.with(word)
}
