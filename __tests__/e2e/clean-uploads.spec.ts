import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { canary, taggedJpeg, taggedPng } from '../packages/lake/support/tagged-pictures'
import { test } from './support/test'

const source = join(import.meta.dirname, '..', '..', 'sanity', 'studio', 'uploads', 'clean-uploads.ts')
const api = 'https://abc12345.api.sanity.io/v2026-03-01/assets'

/** Stands for hosted Sanity, which keeps every byte that it is given: whatever arrives there was cleaned in the browser. */
test('with hosted Sanity a picture loses its notes and its name in the browser, before it is sent', async ({
  page,
}) => {
  const sent: { url: string; body: Buffer }[] = []
  await page.route('https://studio.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Studio' }),
  )
  await page.route(`${api}/**`, (route) => {
    sent.push({ url: route.request().url(), body: route.request().postDataBuffer() ?? Buffer.alloc(0) })
    return route.fulfill({ json: { document: {} }, headers: { 'access-control-allow-origin': '*' } })
  })
  await page.goto('https://studio.example/')
  const code = stripTypeScriptTypes(await readFile(source, 'utf8'), { mode: 'strip' })
  await page.addScriptTag({
    type: 'module',
    content: `${code}\nwindow.XMLHttpRequest = cleaningRequests(window.XMLHttpRequest, true)\ndocument.body.dataset.ready = 'yes'`,
  })
  await page.locator('body[data-ready]').waitFor()
  const upload = (type: string, name: string, bytes: Buffer) =>
    page.evaluate(
      async ({ address, kind, data }) => {
        const body = new Blob([await (await fetch(`data:${kind};base64,${data}`)).arrayBuffer()], { type: kind })
        const request = new XMLHttpRequest()
        return new Promise<{ status: number; text: string }>((done) => {
          request.open('POST', address)
          request.addEventListener('load', () => done({ status: request.status, text: request.responseText }))
          request.send(body)
        })
      },
      {
        address: `${api}/images/production?filename=${encodeURIComponent(name)}`,
        kind: type,
        data: bytes.toString('base64'),
      },
    )

  for (const [type, make] of [
    ['image/jpeg', taggedJpeg],
    ['image/png', taggedPng],
  ] as const) {
    expect(await upload(type, `${canary} home.jpg`, await make())).toMatchObject({ status: 200 })
    const { url, body } = sent.pop() ?? { url: '', body: Buffer.alloc(0) }
    expect(new URL(url).searchParams.get('filename')).toBe('image.jpg')
    expect(body.includes(canary)).toBe(false)
    const { width, height, exif, xmp, iptc, comments, orientation } = await sharp(body).metadata()
    expect({ width, height }).toEqual({ width: 40, height: 60 })
    expect([exif, xmp, iptc, comments, orientation]).toEqual(Array(5).fill(undefined))
  }

  const refused = await upload('image/tiff', 'scan.tif', Buffer.from('II*'))
  expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('Save it as JPEG or PNG') })
  expect(sent).toEqual([])
})
