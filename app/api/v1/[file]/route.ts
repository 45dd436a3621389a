import { notFound } from 'next/navigation'
import { csvFile } from '@/lib/open-data/csv'
import { isDataSet } from '@/lib/open-data/data-sets'
import { jsonFile } from '@/lib/open-data/entries'
import { openApiPath } from '@/lib/routes/machines'
import { env } from '@/sanity/env'
import { loadEntries } from '../load'

interface FileParams {
  readonly params: Promise<{ readonly file: string }>
}

/** `stories.json`, `stories.csv` and so on. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const [set = '', format, ...rest] = (await params).file.split('.')
  if (!isDataSet(set) || rest.length > 0) notFound()
  switch (format) {
    case 'json':
      return answer(jsonFile(await loadEntries(set), env().siteUrl + openApiPath), 'application/json')
    case 'csv':
      return answer(csvFile(set, await loadEntries(set)), 'text/csv; charset=utf-8; header=present')
    default:
      return notFound()
  }
}

function answer(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } })
}
