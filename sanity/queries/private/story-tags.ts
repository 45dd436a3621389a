import { defineQuery } from 'groq'

/** Asked for its sync tags: a change that has one of them is one of a story. */
export const STORY_TAGS_QUERY = defineQuery(`count(*[_type == "story"])`)
