import { defineQuery } from 'groq'
import { documentCard } from './fragments/document-card.ts'
import { dateMeaning, title, titleLanguage } from './fragments/in-language.ts'

/** All documents, the newest first; titles in the reader's language (`$language`) where there is one. */
export const DOCUMENTS_QUERY = defineQuery(
  `*[_type == "napDocument" && defined(slug.current)] | order(coalesce(publishedDate, period.from) desc) ${documentCard}`,
)

/** A document by its address (`$slug`, with titles in `$language`), or `null`. */
export const DOCUMENT_QUERY = defineQuery(`*[_type == "napDocument" && slug.current == $slug][0]{
  ...${documentCard},
  _updatedAt,
  ${dateMeaning},
  "versions": coalesce(versions[]{
    _key,
    language,
    "url": coalesce(file.asset->url, url),
    "isCopy": isCopy == true && !defined(file.asset),
    "format": coalesce(format, upper(file.asset->extension)),
    "size": coalesce(size, file.asset->size),
    pages,
    checksum
  }, []),
  "supersedes": supersedes->{ _id, ${title}, ${titleLanguage}, "slug": slug.current },
  "supersededBy": *[_type == "napDocument" && supersedes._ref == ^._id][0]{
    _id, ${title}, ${titleLanguage}, "slug": slug.current
  },
  "source": coalesce(source, [])
}`)
