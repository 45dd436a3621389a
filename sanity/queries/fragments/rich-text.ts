import { readable } from '../../../lib/consent/readers-filter.ts'

/** The target of an internal link, or `null` when readers may not see it. */
const linkTarget = /* groq */ `
  "target": [internal->][${readable}][0]{ _id, _type, language, "slug": coalesce(slug.current, string(number)), purpose }`

/** A body, each type of block with its own fields. */
export const richText = /* groq */ `{
  _key,
  _type,
  _type == "block" => {
    style,
    listItem,
    level,
    children[]{ _key, _type, text, marks },
    markDefs[]{ _key, _type, href, ${linkTarget} }
  },
  _type == "quote" => { text, attribution, language },
  _type == "callout" => { tone, title, text },
  _type == "video" => { provider, videoId, title, transcript },
  _type == "figure" => {
    "asset": asset->{ _id, url, metadata { dimensions { width, height, aspectRatio }, lqip } },
    alt,
    credit,
    caption,
    hotspot,
    crop
  }
}`
