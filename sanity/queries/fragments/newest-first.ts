/** The order of every list of stories: by date of publication, and the older document first where that is the same. */
export const newestFirst = /* groq */ `order(publishedAt desc, _createdAt asc)`
