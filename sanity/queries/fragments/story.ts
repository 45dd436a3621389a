import { mayBeCopied, mayShowPictures, permittedBody, readableStory } from '../../../lib/consent/readers-filter.ts'
import { image } from './image.ts'
import { name, nameLanguage, title, titleLanguage } from './in-language.ts'
import { richText } from './rich-text.ts'

/** A story with everything on its page but the related stories: which these are depends on all others. */
export const story = /* groq */ `{
  _id,
  _type,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  summary,
  "body": coalesce(${permittedBody}[]${richText}, []),
  publishedAt,
  "coverImage": select(${mayShowPictures} => coverImage ${image}),
  "countries": coalesce((countries[]->)[defined(_id)]{ _id, code, ${name}, ${nameLanguage} }, []),
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title}, ${titleLanguage} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ _id, ${name}, ${nameLanguage}, "slug": slug.current }, []),
  "localPartners": coalesce(localPartners[]{ _key, name, website }, []),
  fullStory { title, url, publisher, language },
  sensitivity,
  contentNote,
  "mayBeCopied": ${mayBeCopied},
  "source": coalesce(source, []),
  "translationNotice": translationStatus == "toBeConfirmed",
  "translations": *[
    _id != ^._id
    && coalesce(translationOf._ref, _id) == coalesce(^.translationOf._ref, ^._id)
    && ${readableStory}
  ]{ _id, language, title, "slug": slug.current }
}`
