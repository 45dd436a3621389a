import { languages, type Language } from '../languages.ts'
import { listPath, searchPath, type Part } from '../routes.ts'

/** Lists among which readers can choose. */
export type ListPlace = Extract<Part, 'stories' | 'signatories' | 'documents'>

/** Where readers can choose what they see. */
export type Place = ListPlace | 'search'

const everyPlace: readonly Place[] = ['stories', 'signatories', 'documents', 'search']

/** `/nl/zoeken`, `/en/stories` */
export function placePath(language: Language, place: Place): string {
  return place === 'search' ? searchPath(language) : listPath(language, place)
}

const places = new Map(
  languages.flatMap(({ id }) => everyPlace.map((place) => [placePath(id, place), { place, language: id }] as const)),
)

/** Which list a path is, or `undefined` where nothing can be chosen. */
export function placeAt(path: string): { readonly place: Place; readonly language: Language } | undefined {
  return places.get(path)
}
