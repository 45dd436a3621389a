import { textFile } from '@/lib/copies/text-file'
import { arabicCopy, wholeCopy } from '../../support/story-copies'

test('a story as plain text has its words, where its links lead, and its address', () => {
  expect(textFile(wholeCopy)).toBe(`A sample story

A sample summary.

This translation is still to be confirmed by the editors.

Before you read: A sample content note.

A sample paragraph, long enough to see how lines are set: how many letters stand in one, how far they are apart, and whether the eye finds the next.

A sample heading

“Sample words of somebody”
– A sample speaker

A smaller sample heading

Sample note
What is noted.

Sample help
Where to find it.

Sample warning
What to mind.

Sample video
https://vimeo.com/1
Sample transcript.

Read another story <https://site.example/en/stories/another> & more.

* One

  * Deeper

* Two

* * *

NAP 1325, 8 March 2024

https://site.example/en/stories/a-sample-story

This is a copy. Before you pass it on, look at the address above. If the story is no longer there, please delete this copy.
`)
})

test('in Arabic each paragraph says that it runs from right to left, also where it begins in Latin letters', () => {
  const paragraphs = textFile(arabicCopy).trimEnd().split('\n\n')
  expect(paragraphs).toContain('\u200fPAX تعمل مع النساء.')
  expect(paragraphs.filter((paragraph) => !paragraph.startsWith('\u200f'))).toEqual([])
})

test('what is not known leaves no gap', () => {
  const { story } = arabicCopy
  const bare = { ...story, summary: null, publishedAt: null, translationNotice: false, sensitivity: null, body: [] }
  expect(textFile({ ...arabicCopy, language: 'en', story: bare })).toMatch(/^قصة\n\n\* \* \*\n\nNAP 1325\n\nhttps:/)
})
