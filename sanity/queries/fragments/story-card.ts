import { mayShowPictures } from '../../../lib/consent/readers-filter.ts'
import { image } from './image.ts'
import { name, nameLanguage, title, titleLanguage } from './in-language.ts'

/** A story in a list. */
export const storyCard = /* groq */ `{
  _id,
  _type,
  language,
  title,
  "slug": slug.current,
  summary,
  publishedAt,
  sensitivity,
  "coverImage": select(${mayShowPictures} => coverImage ${image}),
  "countries": coalesce((countries[]->)[defined(_id)]{ _id, code, ${name}, ${nameLanguage} }, []),
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title}, ${titleLanguage} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ _id, ${name}, ${nameLanguage}, "slug": slug.current }, []),
  "translationNotice": translationStatus == "toBeConfirmed"
}`
