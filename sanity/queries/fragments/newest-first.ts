/**
 * The order of every list of stories: by date of publication, the older document first where that is the same. GROQ puts
 * what has no date first where it goes down: it is last here, or ten undated stories would hide all new ones.
 */
export const newestFirst = /* groq */ `order(defined(publishedAt) desc, publishedAt desc, _createdAt asc)`

/**
 * The same of documents, by the day of publication or the first day of what they are for; undated ones are last. Of the same
 * day, or the same year where more is not known, the higher number is the newer.
 */
export const newestDocumentsFirst = /* groq */ `order(
  defined(coalesce(publishedDate, period.from)) desc,
  coalesce(publishedDate, period.from) desc,
  number desc,
  _id asc
)`
