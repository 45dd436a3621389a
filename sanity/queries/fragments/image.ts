/** A picture with what is needed to lay it out before it has loaded. Not what was checked about it: that is private. */
export const image = /* groq */ `{
  _type,
  "asset": asset->{ _id, url, metadata { dimensions { width, height, aspectRatio }, lqip } },
  alt,
  credit,
  hotspot,
  crop
}`
