import { readFileSync } from 'node:fs'

const source = (file: string) => readFileSync(`node_modules/@sanity/client/src/${file}`, 'utf8')

/** The names of a type, comments aside. */
function namesIn(text: string, begins: string): string[] {
  const start = text.indexOf(begins)
  if (start < 0) throw new Error(`The client no longer has ${begins}`)
  const body = text.slice(start, text.indexOf('\n}', start)).replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name = '']) => name)
}

/** Every option that the installed client knows, by what it is an option of. */
export function clientOptions() {
  const types = source('types.ts')
  const [, events = ''] = /events\(\{([\s\S]*?)\}: \{/.exec(source('data/live.ts')) ?? []
  return {
    request: namesIn(types, 'export interface RequestOptions {'),
    query: [...namesIn(types, 'export interface ResponseQueryOptions '), 'filterResponse'],
    mutation: namesIn(types, 'export type BaseMutationOptions ='),
    action: namesIn(types, 'export type BaseActionOptions ='),
    listen: namesIn(types, 'export interface ListenOptions {'),
    live: [...events.matchAll(/^\s+(\w+)/gm)].map(([, name = '']) => name),
    upload: namesIn(types, 'export interface UploadClientConfig {'),
    dataset: namesIn(types, 'export type DatasetCreateOptions ='),
    projects: namesIn(source('projects/ProjectsClient.ts'), 'type ListOptions ='),
  }
}
