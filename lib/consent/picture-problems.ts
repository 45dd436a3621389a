import type { ConsentRecord } from './rules.ts'
import { includes } from '../stored.ts'
import { blocksOf, picturesOf, type StoryPicture } from './story-parts.ts'
import type { Stored } from '../stored.ts'

const checks = ['faces', 'places', 'words']

/**
 * Why the pictures and videos of a story cannot be published, in sentences for its editor. Independently of Studio,
 * readers never get a picture that the consent does not include.
 */
export function pictureProblems(story: Stored, record: ConsentRecord | null): string[] {
  const pictures = picturesOf(story)
  const mayShow = includes(record?.uses, 'image')
  const mayPlay = mayShow && includes(record?.uses, 'voice')
  const problems: (string | false)[] = [
    record !== null &&
      pictures.length > 0 &&
      !mayShow &&
      'The consent does not include pictures. Take the pictures out of the story, or record that they were agreed to.',
    record !== null &&
      blocksOf(story, 'video').length > 0 &&
      !mayPlay &&
      'The consent does not include pictures and the voice, which a video shows. Take the video out, or record that it was agreed to.',
    ...pictures.flatMap(missingChecks),
  ]
  return problems.filter((problem) => problem !== false)
}

function missingChecks({ name, picture }: StoryPicture): (string | false)[] {
  const start = name[0]?.toUpperCase() + name.slice(1)
  return [
    !picture.identifiability && `${start}: answer whether anybody can be recognised.`,
    checks.some((check) => !includes(picture.checkedFor, check)) &&
      `${start}: look at faces, places and words in it, and tick all three.`,
  ]
}
