import { expect, type Browser, type Page } from '@playwright/test'
import { vercelStegaDecode } from '@vercel/stega'
import { languages } from '@/lib/languages'
import { editorClient, makeEditor } from './support/site'
import { makeStory } from './support/stories'
import { openStudio } from './support/studio'
import { test } from './support/test'

/** Where each text and each marked part of a page says that it is written: `type path`. */
async function places(page: Page): Promise<string[]> {
  const { texts, marks } = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '')
    for (const image of document.images) found.push(image.alt)
    const marked = [...document.querySelectorAll<HTMLElement>('[data-sanity]')]
    return { texts: found, marks: marked.map((element) => element.dataset.sanity ?? '') }
  })
  const decoded = texts.flatMap((text) => {
    const { href } = vercelStegaDecode<{ href?: string }>(text) ?? {}
    const params = href ? new URL(href, 'http://studio').searchParams : null
    return params ? [`${params.get('type')} ${params.get('path')}`] : []
  })
  const fields = marks.map((mark) => {
    const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`).exec(mark)?.[1]
    return `${part('type')} ${decodeURIComponent(part('path') ?? '').split(/[.:[]/)[0]}`
  })
  return [...new Set([...decoded, ...fields])]
}

const block = (_key: string, style: string, text: string) => ({
  _type: 'block',
  _key,
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})
const both = (value: string) =>
  languages.map(({ id }) => ({
    _key: id,
    _type: 'internationalizedArrayStringValue',
    language: id,
    value: `${value} ${id}`,
  }))
const weak = (_ref: string) => ({ _type: 'reference', _ref, _weak: true, _key: _ref })

for (const { id: language, title: languageName } of languages) {
  test(`every text, picture and reference leads to its field, in ${languageName}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const client = await editorClient()
    const story = await makeStory(client, language)
    const partner = `partner-${story.id}`
    const page = `page-${story.id}`
    const asset = await client.assets.upload('image', await drawing(browser))
    const picture = { _type: 'image', asset: weak(asset._id), alt: 'Alt', credit: 'Maker' }
    const outcome = await client.fetch<string>('*[_type == "outcome"][0]._id')
    const country = await client.fetch<string>('*[_type == "country"][0]._id')
    await client
      .transaction()
      .create({
        _id: partner,
        _type: 'partner',
        kind: 'civilSociety',
        name: both('Partner'),
        description: both('Description'),
        place: both('Place'),
        website: 'https://example.org',
        plans: ['IV'],
        slug: { _type: 'slug', current: partner },
        pledge: { _type: 'pledge', activities: both('Activities'), outcomes: [weak(outcome)] },
      })
      .create({
        _id: page,
        _type: 'page',
        language,
        title: 'Page',
        purpose: 'other',
        slug: { _type: 'slug', current: page },
        sections: [
          { _type: 'textSection', _key: 't', heading: 'Heading', body: [block('p', 'normal', 'Paragraph')] },
          { _type: 'storiesSection', _key: 's', heading: 'Stories', intro: 'Intro', stories: [weak(story.id)] },
        ],
      })
      .patch(story.id, {
        set: {
          countries: [weak(country)],
          outcomes: [weak(outcome)],
          signatories: [weak(partner)],
          localPartners: [{ _key: 'l', name: 'Local partner' }],
          publishedAt: '2026-01-02T03:04:05Z',
          fullStory: { title: 'The full story', url: 'https://example.org', publisher: 'Publisher', language },
          sensitivity: 'mayDistress',
          contentNote: 'Content note',
          coverImage: picture,
          body: [
            block('h', 'h2', 'Heading'),
            block('p', 'normal', 'Paragraph'),
            { _type: 'quote', _key: 'q', text: 'Quote', attribution: 'Somebody' },
            { _type: 'callout', _key: 'c', tone: 'note', title: 'Callout', text: 'In the callout' },
            { ...picture, _type: 'figure', _key: 'f', caption: 'Caption' },
          ],
        },
      })
      .commit()

    // Presentation opens the draft session, in which the page can be looked at by itself.
    const studio = await openStudio(
      browser,
      await makeEditor('Vera'),
      `/studio/presentation?preview=${encodeURIComponent(story.path)}`,
    )
    await studio.frameLocator('iframe').locator('h1[data-sanity]').waitFor({ timeout: 90_000 })
    await studio.goto(story.path)
    expect(await places(studio)).toEqual(
      expect.arrayContaining([
        ...['title', 'summary', 'contentNote', 'coverImage.alt', 'coverImage.credit', 'fullStory.title'].map(own),
        ...['localPartners[_key=="l"].name', 'body[_key=="h"].children[_key=="s"].text'].map(own),
        ...['body[_key=="p"].children[_key=="s"].text', 'body[_key=="q"].text', 'body[_key=="q"].attribution'].map(own),
        ...['body[_key=="c"].title', 'body[_key=="c"].text', 'body[_key=="f"].alt', 'body[_key=="f"].caption'].map(own),
        ...['countries', 'outcomes', 'signatories', 'localPartners', 'publishedAt', 'fullStory', 'coverImage'].map(own),
        ...['country name', 'outcome title', 'partner name'].map((field) => inLanguage(field, language)),
      ]),
    )

    const list = language === 'nl' ? '/nl/ondertekenaars' : '/en/signatories'
    await studio.goto(`${list}/${partner}`)
    expect(await places(studio)).toEqual(
      expect.arrayContaining([
        ...['name', 'description', 'place', 'pledge.activities'].map((field) =>
          inLanguage(`partner ${field}`, language),
        ),
        ...['website', 'plans', 'pledge'].map((path) => `partner ${path}`),
        inLanguage('outcome title', language),
        own('title'),
        own('summary'),
      ]),
    )

    await studio.goto(`/${language}/${page}`)
    expect(await places(studio)).toEqual(
      expect.arrayContaining([
        ...['title', 'sections[_key=="t"].heading', 'sections[_key=="s"].heading', 'sections'].map(
          (path) => `page ${path}`,
        ),
        'page sections[_key=="t"].body[_key=="p"].children[_key=="s"].text',
        own('title'),
      ]),
    )

    for (const [path, expected] of lists(language)) {
      await studio.goto(path)
      expect(await places(studio), path).toEqual(expect.arrayContaining(expected))
    }
    await client.delete({ query: '*[_id in $ids]', params: { ids: [page, partner] } })
  })
}

const own = (path: string) => `story ${path}`

/** A field that is kept in all languages leads to the text in the reader's. */
const inLanguage = (field: string, language: string) => `${field}[_key=="${language}"].value`

/** The pages that list what others wrote, and what has to lead somewhere there. */
function lists(language: string): [string, string[]][] {
  const words =
    language === 'nl' ? ['verhalen', 'ondertekenaars', 'documenten'] : ['stories', 'signatories', 'documents']
  const fields = ['story title', ...['partner name', 'napDocument title'].map((field) => inLanguage(field, language))]
  return [
    ...words.map((word, place): [string, string[]] => [`/${language}/${word}`, [fields[place] ?? '']]),
    [`/${language}`, ['page title']],
  ]
}

async function drawing(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  await page.setContent('<h1 style="color: teal">drawn</h1>')
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } })
  await page.close()
  return picture
}
