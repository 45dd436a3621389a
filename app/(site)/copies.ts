import { notFound } from 'next/navigation'
import { epubFile } from '@/lib/copies/epub-file'
import { picturesOfCopy, type CopyPictures } from '@/lib/copies/pictures'
import type { StoryCopy } from '@/lib/copies/story-copy'
import { textFile } from '@/lib/copies/text-file'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { storyPath } from '@/lib/routes'
import type { CopyFormat } from '@/lib/routes/machines'
import { env } from '@/sanity/env'
import { pictureBytes } from '@/sanity/picture-bytes'
import { loadOwnStory, loadSettings } from './load'
import { readStorySlug, type SlugParams } from './params'

/** As wide as the screen of a device for books. Pixels. */
const pictureWidth = 640

/** Longest that all pictures of a book are waited for: the front waits 15 s for an answer. Milliseconds. */
const patience = 12_000

const files: Readonly<Record<CopyFormat, (copy: StoryCopy) => Promise<Response> | Response>> = {
  txt: (copy) => new Response(textFile(copy), { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  epub: async (copy) => {
    const file = epubFile(copy, await loadPictures(copy))
    return new Response(file, { headers: { 'content-type': 'application/epub+zip' } })
  },
}

/** The story at an address; `null` if readers may not see it, or may not keep it: from outside both are the same. */
async function loadCopy(language: StoryLanguage, slug: string): Promise<StoryCopy | null> {
  const [story, settings] = await Promise.all([loadOwnStory(language, slug), loadSettings(siteLanguageOf(language))])
  if (!story?.mayBeCopied) return null
  const siteTitle = settings?.title ?? storyWords(language).siteTitle
  return { story, language, siteTitle, address: env().siteUrl + storyPath(language, slug) }
}

/**
 * One after the other: a story may have many, and others wait for theirs.
 * @throws when one cannot be had in time: nobody is given a part of a story as if it were whole
 */
async function loadPictures({ story }: StoryCopy): Promise<CopyPictures> {
  const signal = AbortSignal.timeout(patience)
  const pictures = new Map<string, Uint8Array>()
  for (const [name, picture] of picturesOfCopy(story))
    pictures.set(name, await pictureBytes(picture, pictureWidth, signal))
  return pictures
}

const route = (format: CopyFormat) => async (_request: Request, props: SlugParams) => {
  const { language, slug } = await readStorySlug(props)
  return files[format]((await loadCopy(language, slug)) ?? notFound())
}

/** The routes of a story's files to keep, by their format. */
export const copyOfStory = { txt: route('txt'), epub: route('epub') }
