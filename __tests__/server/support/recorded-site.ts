import { forEachTest } from '../../support/for-each-test'
import { startSite } from './front'
import { startRecorder } from './recorder'

/** For each test of a file a front whose origin and content API are a server that keeps every byte it is sent. */
export const recordedSite = () =>
  forEachTest(
    async () => {
      const upstream = await startRecorder()
      return { upstream, site: await startSite({ origin: () => upstream.url, contentApi: () => upstream.url }) }
    },
    async ({ site, upstream }) => {
      await site.close()
      await upstream.close()
    },
  )
