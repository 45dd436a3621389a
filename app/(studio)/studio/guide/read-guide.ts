import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Marked } from 'marked'
import type { Language } from '@/lib/languages'

const docs = join(process.cwd(), 'docs')

const files: Readonly<Record<Language, string>> = { en: 'editors-guide.md', nl: 'redactiehandleiding.md' }

/** The page of a heading on GitHub leads to these, too. */
const idOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/gu, '-')

/** In the repository, pictures are beside the text; here they have their own address. */
const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${idOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    image({ href, text }) {
      const name = href.split('/').at(-1) ?? ''
      return `<img src="/studio/guide/pictures/${encodeURIComponent(name)}" alt="${text.replaceAll('"', '&quot;')}" loading="lazy">`
    },
  },
})

/** The guide as HTML, and its title. It is our own text: nothing in it comes from an editor or a reader. */
export async function readGuide(language: Language): Promise<{ readonly title: string; readonly body: string }> {
  const text = await readFile(join(docs, files[language]), 'utf8')
  return { title: /^# (.+)$/mu.exec(text)?.[1] ?? '', body: await marked.parse(text, { async: true }) }
}
