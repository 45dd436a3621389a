import { documentCard } from './document-card.ts'
import { dateMeaning, title, titleLanguage } from './in-language.ts'

/** A document with everything on its page. */
export const document = /* groq */ `{
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
}`
