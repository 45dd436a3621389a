import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Marked } from 'marked'

const docs = join(process.cwd(), 'docs')

const idOf = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/gu, '-')

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

/** The guide as HTML. It is our own text: nothing in it comes from an editor or a reader. */
export async function readGuide(): Promise<string> {
  return marked.parse(await readFile(join(docs, 'editors-guide.md'), 'utf8'), { async: true })
}
