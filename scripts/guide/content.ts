/** What the pictures of the guide need besides the first content. Clearly samples. */
export const aStory = {
  _id: 'drafts.sample-story',
  _type: 'story',
  language: 'en',
  title: 'Sample story',
  summary: 'A sample, begun so that the guide can show what a draft looks like in a list.',
}

export const aTable = `slug,kind,name_en,place_en
sample-organisation,civilSociety,Sample Organisation,Utrecht
ministry-of-defence,,,The Hague (Plein)
ministry-of-foreign-affairs,ministry,,
`
