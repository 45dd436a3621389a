import type { TextPart } from '@/lib/content/page-content'
import { everyPart, paragraph, wholeStory } from '@/components/styleguide/fixtures/story'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'
import { keyed, marked, link, figure, unknown, callout, video } from './support/body-parts'
import { said } from './support/said'

const outline = (body: TextPart[]) => storyOutline({ ...wholeStory, body }, 'en')
const [one, two, three] = [keyed('1', 'One thing.'), keyed('2', 'Two things.'), keyed('3', 'Three things.')]

test.each<[string, TextPart[], TextPart[], string[]]>([
  ['nothing in a text with one of each part', everyPart, everyPart, []],
  ['a paragraph more', [one, three], [one, two, three], ['added body paragraph: {+Two things.+}']],
  ['a paragraph less', [one, two, three], [one, three], ['removed body paragraph: [-Two things.-]']],
  ['a paragraph moved', [one, two, three], [three, one, two], ['moved body paragraph: Three things.']],
  ['a word, by key', [one], [keyed('1', 'One good thing.')], ['changed body paragraph: One {+good +}thing.']],
  [
    'a word, pasted anew',
    [one, two],
    [keyed('9', 'One thing.'), keyed('8', 'Two good things.')],
    ['changed body paragraph: Two {+good +}things.'],
  ],
  ['a heading', [one], [keyed('1', 'One thing.', 'h2')], ['changed body heading: reset; One thing.']],
  ['bold', [marked([])], [marked(['strong'])], ['changed body paragraph: We agree <→strong>']],
  [
    'a link',
    [link('https://a.invalid/')],
    [link('https://b.invalid/')],
    ['changed body paragraph: We agree <link https://a.invalid/→link https://b.invalid/>'],
  ],
  [
    'a caption',
    [figure],
    [{ ...figure, caption: 'A better caption' }],
    ['changed body picture: caption A {+better +}caption; alt Sample picture in words; credit Sample illustrator'],
  ],
  ['a picture that has no file', [], [{ ...figure, asset: null }], []],
  ['a part of an unknown kind', [one], [one, unknown], ['added body unknown: ']],
  [
    'the words of a callout',
    [callout],
    [{ ...callout, text: 'Mind this day' }],
    ['changed body callout: title A note; Mind this{+ day+}'],
  ],
  [
    'the tone of a callout',
    [callout],
    [{ ...callout, tone: 'help' }],
    ['changed body callout: reset; title A note; Mind this'],
  ],
  [
    'another video',
    [video],
    [{ ...video, videoId: '2' }],
    ['changed body video: title A film; video vimeo [-1-]{+2+}'],
  ],
  [
    'a video without a provider',
    [],
    [{ ...video, provider: null }],
    ['added body video: title {+A film+}; video {+1+}'],
  ],
  ['an empty line', [one], [one, paragraph('')], []],
  ['the same key twice', [one, one], [one], ['removed body paragraph: [-One thing.-]']],
])('%s', (_what, before, after, expected) => {
  expect(said(outline(before), outline(after))).toEqual(expected)
})

test('a line with nothing in it that is text, or of a wrong kind, is no crash', () => {
  const odd: TextPart[] = JSON.parse(
    '[{"_type":"block"},{"_key":"a","_type":"block","children":[{"_type":"span","text":5,"marks":["gone"]},{"_type":"thing"}]}]',
  )
  expect(said(outline([]), outline(odd))).toEqual(['added body paragraph: {+5+}{+\uFFFC+}'])
})
