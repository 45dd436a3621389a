/** A picture with its dimensions for layout. Not its privacy checks: those are private. */
export const image = /* groq */ `{
  _type,
  "asset": asset->{ _id, url, metadata { dimensions { width, height, aspectRatio }, lqip } },
  alt,
  credit,
  hotspot,
  crop
}`
