import { globSync, readFileSync } from 'node:fs'

/** Sentences of Sanity's own interface by their keys, in each namespace. */
export type SanityWords = ReadonlyMap<string, ReadonlyMap<string, string>>

const plugin = '@sanity/document-internationalization'

/** What Studio of this version says in English. */
export function sanityEnglish(): SanityWords {
  const found = new Map<string, Map<string, string>>()
  for (const file of globSync('node_modules/sanity/lib/*.js')) {
    const [, ...parts] = readFileSync(file, 'utf8').split('defineLocalesResources("')
    for (const part of parts) {
      const namespace = part.slice(0, part.indexOf('"'))
      found.set(namespace, new Map([...(found.get(namespace) ?? []), ...entriesIn(part)]))
    }
  }
  const ofPlugin = globSync(`node_modules/${plugin}/dist/resources-*.js`).map((file) => readFileSync(file, 'utf8'))
  return found.set('document-internationalization', new Map(ofPlugin.flatMap(entriesIn)))
}

/** What the official Dutch of Studio has. */
export function sanityDutch(): SanityWords {
  const files = globSync('node_modules/@sanity/locale-nl-nl/src/*.ts')
  return new Map(
    files.map((file) => [/([^/]+)\.ts$/u.exec(file)?.[1] ?? '', new Map(entriesIn(readFileSync(file, 'utf8')))]),
  )
}

const entry = /^\s*(["'])([^"'\s]+)\1:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gmu

function entriesIn(text: string): [string, string][] {
  return [...text.matchAll(entry)].map(([, , key = '', double, single]) => [key, double ?? single ?? ''])
}
