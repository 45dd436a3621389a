import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { epubFile } from '../../lib/copies/epub-file.ts'
import { picturesOfCopy } from '../../lib/copies/pictures.ts'
import { storyLanguages } from '../../lib/languages.ts'
import { faultsOf, type Drill, type DrillResult } from './drill.ts'
import { storyIn } from './support/story-with-everything.ts'

/** Where Debian's package has it. */
const usualPlace = '/usr/share/java/epubcheck.jar'

export const epub: Drill = {
  name: 'epub',
  promise: 'EPUBCheck finds nothing in a story as a book, in any language.',
  async run({ folder }): Promise<DrillResult> {
    const jar = process.env.EPUBCHECK ?? usualPlace
    if (!existsSync(jar))
      return {
        figures: { 'not run': 'install Debian’s epubcheck, or set EPUBCHECK to its jar; it needs Java' },
        faults: [],
      }
    const bytes = await sharp({ create: { width: 16, height: 9, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer()
    const faults: string[] = []
    for (const { id: language } of storyLanguages) {
      const file = join(folder, `${language}.epub`)
      const story = storyIn(language)
      const copy = { story, language, siteTitle: 'NAP 1325', address: 'https://site.example/en/stories/a-story' }
      const pictures = new Map([...picturesOfCopy(story).keys()].map((name) => [name, bytes]))
      writeFileSync(file, epubFile(copy, pictures))
      const { status, stdout, stderr } = spawnSync('java', ['-jar', jar, '--failonwarnings', file], {
        encoding: 'utf8',
      })
      faults.push(...faultsOf([status === 0, `${language}: ${stdout}${stderr}`]))
    }
    return { figures: { books: storyLanguages.length }, faults }
  },
}
